// SPDX-License-Identifier: EUPL-1.2
import { isAscii, isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type { SaxesParser } from 'saxes';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_TEXT_CHARACTERS } from '../limits.js';
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
const FLATTEN_EVERY = 1_048_576;

const AGAIN = 'Laat uw softwareleverancier het bestand opnieuw maken.';
const TEXTS = {
  encoding: `Het bestand is niet in UTF-8 geschreven. ${AGAIN}`,
  doctype: `Het bestand bevat een DOCTYPE. Dat mag niet in een bericht. ${AGAIN}`,
  depth: `In het bestand staan meer dan ${MAX_DEPTH} elementen in elkaar. ${AGAIN}`,
  attributes: `Een element in het bestand heeft meer dan ${MAX_ATTRIBUTES} kenmerken (attributen). ${AGAIN}`,
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
  const reading = new Reading(bytes, handler, ascii ? lengthOf : characterCount);
  for (let start = 0; start < bytes.length;) {
    const end = characterEnd(bytes, start + CHUNK_BYTES);
    reading.write(bytes.toString(ascii ? 'latin1' : 'utf8', start, end));
    start = end;
  }
  reading.end();
}

/** The first place from `at` on where a character begins, so that no character is cut. */
function characterEnd(bytes: Buffer, at: number): number {
  let end = Math.min(at, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

function lengthOf(text: string): number {
  return text.length;
}

const OPTIONS = { xmlns: false, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true } as const;
type Parser = SaxesParser<typeof OPTIONS>;
type ParserClass = new (options: typeof OPTIONS) => Parser;

let roomyParser: ParserClass | null = null;

/**
 * A parser, loaded at first use, as most messages never need it. It must be a subclass: an instance of SaxesParser itself
 * has no room for this many handlers, so V8 would keep it as a dictionary and read five times slower.
 */
function createParser(): Parser {
  roomyParser ??= class extends (createRequire(import.meta.url)('saxes') as { SaxesParser: ParserClass }).SaxesParser {};
  return new roomyParser(OPTIONS);
}

/** The numbers the parser has for what it is in the middle of. It does not tell them, but they can be seen. */
let states: { documentType: unknown[]; text: unknown } | null = null;

function stateAfter(beginning: string): unknown {
  return createParser().write(beginning)['state'];
}

/** One document being read: the parser, with our bounds and our namespaces. */
class Reading {
  private readonly parser = createParser();
  private readonly namespaces = new Namespaces();
  private depth = 0;
  private attributeCount = 0;
  /** Characters in the text node being read: what stands between two pieces of other markup, CDATA included. */
  private characters = 0;
  private flatLength = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly handler: XmlHandler,
    private readonly count: (text: string) => number,
  ) {
    const { parser } = this;
    parser.on('error', ({ message }) => {
      throw fault(PARSER_FAULTS.find(([words]) => words.test(message))?.[1] ?? TEXTS.other);
    });
    parser.on('doctype', () => {
      throw fault(TEXTS.doctype);
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw fault(TEXTS.encoding);
    });
    parser.on('processinginstruction', ({ target, body }) => this.instruction(target, body));
    parser.on('comment', () => this.endText());
    parser.on('attribute', () => {
      if (++this.attributeCount > MAX_ATTRIBUTES) throw fault(TEXTS.attributes);
    });
    parser.on('opentag', ({ name, attributes }) => this.startElement(name, attributes));
    parser.on('closetag', () => this.endElement());
    parser.on('text', (value) => this.addText(value, false));
    parser.on('cdata', (value) => this.addText(value, true));
  }

  write(piece: string): void {
    this.parser.write(piece);
    this.refuseInTime();
    this.keepTextFlat();
  }

  end(): void {
    this.parser.close();
  }

  /** The parser tells of a document type and of a text when it has all of it; what is refused anyway need not be collected first. */
  private refuseInTime(): void {
    const { parser } = this;
    states ??= { documentType: ['<!DOCTYPE a', '<!DOCTYPE a [', '<!DOCTYPE a [<!ENTITY b "'].map(stateAfter), text: stateAfter('<a>b') };
    const state: unknown = parser['state'];
    if (states.documentType.includes(state)) throw fault(TEXTS.doctype);
    const text = parser['text'] as string;
    if (this.depth === 0 || state !== states.text || text.length <= MAX_TEXT_CHARACTERS || this.handler.takesLongText()) return;
    if (this.characters + this.count(text) > MAX_TEXT_CHARACTERS) throw fault(TEXTS.longText);
  }

  /**
   * The parser collects a long text or comment as a chain of small strings, which can take thirty times the memory of its
   * characters. Reading one character makes V8 join the chain.
   */
  private keepTextFlat(): void {
    const text = this.parser['text'] as string;
    if (text.length < this.flatLength) this.flatLength = 0;
    if (text.length - this.flatLength < FLATTEN_EVERY) return;
    text.charCodeAt(0);
    this.flatLength = text.length;
  }

  private startElement(rawName: string, rawAttributes: Record<string, string>): void {
    this.endText();
    if (++this.depth > MAX_DEPTH) throw fault(TEXTS.depth);
    const { namespaces } = this;
    let attributes = NO_ATTRIBUTES;
    if (this.attributeCount === 0) {
      namespaces.enterPlain();
    } else {
      namespaces.enter(rawAttributes);
      attributes = namespaces.attributes(rawAttributes);
      this.attributeCount = 0;
    }
    this.handler.open(namespaces.element(rawName), attributes, namespaces);
  }

  private endElement(): void {
    this.endText();
    this.depth--;
    this.namespaces.leave();
    this.handler.close();
  }

  private addText(value: string, isSection: boolean): void {
    if (this.depth === 0) return;
    this.characters += this.count(value);
    if (this.characters > MAX_TEXT_CHARACTERS && !this.handler.takesLongText()) throw fault(TEXTS.longText);
    this.handler.text(value, isSection);
  }

  private endText(): void {
    this.characters = 0;
  }

  /** The parser lets a question mark stand right behind the name (`<?a?b ?>`); XML does not. */
  private instruction(target: string, body: string): void {
    this.endText();
    const isBroken = body.startsWith('?') && hasBrokenInstruction(this.bytes, target);
    if (isBroken || target.includes(':')) throw fault(TEXTS.other);
  }
}

function hasBrokenInstruction(bytes: Buffer, target: string): boolean {
  const start = Buffer.from(`<?${target}?`);
  const end = '>'.charCodeAt(0);
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
    if (bytes[at + start.length] !== end) return true;
  }
  return false;
}
