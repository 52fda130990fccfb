// SPDX-License-Identifier: EUPL-1.2
import { isAscii, isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { MAX_DEPTH, MAX_TEXT_CHARACTERS } from '../limits.js';
import { characterCount } from '../schema/simple-types.js';
import { UnreadableFault } from './fault.js';
import { Namespaces, NO_ATTRIBUTES, type Attribute, type ExpandedName } from './namespaces.js';

/** What a document is told about, in document order. */
export interface XmlHandler {
  open(name: ExpandedName, attributes: readonly Attribute[], namespaces: Namespaces): void;
  /** `isSection` is true for CDATA. */
  text(value: string, isSection: boolean): void;
  close(): void;
  /** Whether the text now read may be longer than the bound on a text node. */
  takesLongText(): boolean;
}

const CHUNK_BYTES = 65_536;

const AGAIN = 'Laat uw softwareleverancier het bestand opnieuw maken.';
const TEXTS = {
  encoding: `Het bestand is niet in UTF-8 geschreven. ${AGAIN}`,
  doctype: `Het bestand bevat een DOCTYPE. Dat mag niet in een bericht. ${AGAIN}`,
  depth: `In het bestand staan meer dan ${MAX_DEPTH} elementen in elkaar. ${AGAIN}`,
  longText: `Een tekst in het bestand is langer dan ${MAX_TEXT_CHARACTERS} tekens. ${AGAIN}`,
  truncated: 'Het bestand breekt af voordat het bericht af is. Lever het hele bestand opnieuw aan.',
  tags: `Een begintag en een eindtag in het bestand horen niet bij elkaar. ${AGAIN}`,
  character: `In het bestand staat een teken dat daar in XML niet mag staan. ${AGAIN}`,
  entity: `Het bestand verwijst naar een onbekend teken. ${AGAIN}`,
  other: `Het bestand is geen goede XML. ${AGAIN}`,
};

/** What the parser reports, in its own words, and what we say instead. */
const PARSER_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/unexpected end|unclosed tag|must contain a root/, TEXTS.truncated],
  [/closing tag|close tag|only one root/, TEXTS.tags],
  [/entity/, TEXTS.entity],
  [/disallowed/, TEXTS.character],
];

function fault(text: string): UnreadableFault {
  return new UnreadableFault('XML', text);
}

/**
 * Reads XML 1.0 with namespaces, in pieces, and tells the handler. Refuses what no message may have: a DOCTYPE, another
 * encoding than UTF-8, deep nesting, very long texts.
 */
export function readXml(bytes: Buffer, handler: XmlHandler): void {
  if (!isUtf8(bytes)) throw fault(TEXTS.encoding);
  const ascii = isAscii(bytes);
  const parser = new MessageParser(handler, ascii ? lengthOf : characterCount);
  for (let start = 0; start < bytes.length;) {
    const end = characterEnd(bytes, start + CHUNK_BYTES);
    parser.write(bytes.toString(ascii ? 'latin1' : 'utf8', start, end));
    start = end;
  }
  parser.close();
}

/** The first place from `at` on where a character begins, so that no character is cut. */
function characterEnd(bytes: Buffer, at: number): number {
  let end = Math.min(at, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

const OPTIONS = { xmlns: false, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true } as const;

/**
 * The parser with our bounds and our namespaces. It must be a subclass: an instance of SaxesParser itself has no room for
 * this many handlers, so V8 would keep it as a dictionary and read five times slower.
 */
class MessageParser extends SaxesParser<typeof OPTIONS> {
  constructor(handler: XmlHandler, count: (text: string) => number) {
    super(OPTIONS);
    connect(this, handler, count);
  }
}

function connect(parser: MessageParser, handler: XmlHandler, count: (text: string) => number): void {
  const namespaces = new Namespaces();
  const run = new TextRun(handler, count);
  let depth = 0;
  let hasAttributes = false;

  parser.on('error', (error) => {
    throw fault(PARSER_FAULTS.find(([words]) => words.test(error.message))?.[1] ?? TEXTS.other);
  });
  parser.on('doctype', () => {
    throw fault(TEXTS.doctype);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw fault(TEXTS.encoding);
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.includes(':')) throw fault(TEXTS.other);
    run.end();
  });
  parser.on('comment', () => run.end());
  parser.on('attribute', () => {
    hasAttributes = true;
  });
  parser.on('opentag', (tag) => {
    run.end();
    if (++depth > MAX_DEPTH) throw fault(TEXTS.depth);
    namespaces.enter(hasAttributes ? tag.attributes : null);
    const attributes = hasAttributes ? namespaces.attributes(tag.attributes) : NO_ATTRIBUTES;
    hasAttributes = false;
    handler.open(namespaces.element(tag.name), attributes, namespaces);
  });
  parser.on('closetag', () => {
    run.end();
    depth--;
    namespaces.leave();
    handler.close();
  });
  parser.on('text', (value) => {
    if (depth > 0) run.add(value, false);
  });
  parser.on('cdata', (value) => run.add(value, true));
}

function lengthOf(text: string): number {
  return text.length;
}

/** One text node: the characters between two pieces of other markup, CDATA included. */
class TextRun {
  private characters = 0;

  constructor(
    private readonly handler: XmlHandler,
    private readonly count: (text: string) => number,
  ) {}

  add(value: string, isSection: boolean): void {
    this.characters += this.count(value);
    if (this.characters > MAX_TEXT_CHARACTERS && !this.handler.takesLongText()) throw fault(TEXTS.longText);
    this.handler.text(value, isSection);
  }

  end(): void {
    this.characters = 0;
  }
}
