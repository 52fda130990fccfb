// SPDX-License-Identifier: EUPL-1.2
import type { SimpleType } from '../schema/simple-types.js';
import { UnwritableMessage } from './unwritable.js';

/** Printable ASCII but & < and >: nearly every value. */
const PLAIN = /^[ -%'-;=?-~]*$/;
const SPECIAL = /[&<>\r]/g;
/** A carriage return written as it is would be read as a line feed. */
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What cannot stand in XML 1.0 at all, not even as a reference; half a surrogate pair included. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * An element that holds text, held against the type that the reader has for it: what is written here is read back as the same value.
 * @param tag the name with its prefix
 */
export function leaf(tag: string, type: SimpleType, value: string | number): string {
  const text = String(value);
  if (type.read(text) !== value) throw new UnwritableMessage('XSD', tag, `the value is not ${type.expected}`);
  return `<${tag}>${written(tag, text)}</${tag}>`;
}

/** The same for an element that may be left out. */
export function optionalLeaf(tag: string, type: SimpleType, value: string | number | null): string {
  return value === null ? '' : leaf(tag, type, value);
}

/** A text as it stands in an element. @throws UnwritableMessage when XML has no way to write it */
export function written(tag: string, text: string): string {
  return PLAIN.test(text) ? text : escaped(tag, text);
}

function escaped(tag: string, text: string): string {
  if (IMPOSSIBLE.test(text)) throw new UnwritableMessage('XSD', tag, 'the value has a character that cannot stand in XML');
  return text.replace(SPECIAL, (character) => REFERENCES[character]!);
}
