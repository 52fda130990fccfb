// SPDX-License-Identifier: EUPL-1.2
import { readPacked, TAIL_KEPT } from './packed-file.js';

/** What of a file is taken: papers and pictures of a proof; of a bid office files too. */
export type FileRule = 'bewijs' | 'inschrijving';

interface Kind {
  readonly type: string;
  readonly ends: RegExp;
  readonly begins: readonly number[];
  /** In a packed file: what must lie in it. */
  readonly holds?: string;
  readonly rules: readonly FileRule[];
}

const PACKED = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Kinds of files that show themselves and hold no program. */
const KINDS: readonly Kind[] = [
  { type: 'application/pdf', ends: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46, 0x2d], rules: ['bewijs', 'inschrijving'] },
  { type: 'image/png', ends: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], rules: ['bewijs', 'inschrijving'] },
  { type: 'image/jpeg', ends: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff], rules: ['bewijs', 'inschrijving'] },
  { type: `${OFFICE}.wordprocessingml.document`, ends: /\.docx$/i, begins: PACKED, holds: 'word/document.xml', rules: ['inschrijving'] },
  { type: `${OFFICE}.spreadsheetml.sheet`, ends: /\.xlsx$/i, begins: PACKED, holds: 'xl/workbook.xml', rules: ['inschrijving'] },
];

const TAKEN: Readonly<Record<FileRule, string>> = {
  bewijs: 'Stuur een pdf, png of jpg. Een ander soort bestand nemen wij niet aan.',
  inschrijving: 'Stuur een pdf, png, jpg, docx of xlsx. Een ander soort bestand nemen wij niet aan.',
};
const MEGABYTE = 1024 * 1024;
/** Names in a PDF tell capitals apart. A script runs by /S /JavaScript only, so /JS, three bytes that any picture may hold, is not looked for. */
const PROGRAMS = /\/(JavaScript|Launch|EmbeddedFile|RichMedia|XFA)(?![A-Za-z])/;
const SLASH = 0x2f;
const ESCAPE = 0x23;
/** The first two letters of what is looked for, by the first; either may be written as #xx. */
const SECOND: ReadonlyMap<number, number> = new Map(['Ja', 'La', 'Em', 'Ri', 'XF'].map((two) => [two.charCodeAt(0), two.charCodeAt(1)]));
// The test text of EICAR, in two parts so that this source is not taken for it.
const TEST_VIRUS = Buffer.from(['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-'));
/** Its beginning, so short that it is looked for by its first letter: many times as quick as looking for the whole. */
const TEST_VIRUS_BEGINS = TEST_VIRUS.subarray(0, 6);
/** Longer than anything looked for, every letter written as #xx: nothing hides on the border of two pieces. */
const BORDER = 256;

const unescaped = (text: string): string => text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
const virus = 'Dit bestand is geweigerd: de inhoud is herkend als schadelijk.';
const script = 'Deze pdf bevat een script of een ingesloten bestand. Druk hem opnieuw af als gewone pdf.';

export type Inspected = { readonly type: string } | { readonly refused: string };

/**
 * Looks at a file piece by piece while it arrives, holding a few hundred kilobytes at most however large it is. `push` tells as soon as
 * the file is refused, so that whoever reads it can stop; `finish` tells its media type, or why it is refused. The type comes from the
 * content; the name must fit it.
 */
export class FileInspection {
  private size = 0;
  private head: Buffer = Buffer.alloc(0);
  private tail: Buffer = Buffer.alloc(0);
  private border: Buffer = Buffer.alloc(0);
  private refusal: string | null = null;

  /** @param most bytes */
  constructor(
    private readonly name: string,
    private readonly rule: FileRule,
    private readonly most: number,
  ) {}

  /** @returns why the file is refused; null while nothing speaks against it */
  push(piece: Uint8Array): string | null {
    if (this.refusal) return this.refusal;
    this.size += piece.length;
    if (this.size > this.most)
      return this.refuse(`Dit bestand is groter dan ${Math.floor(this.most / MEGABYTE)} MB. Maak het kleiner en probeer het opnieuw.`);
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (this.head.length < 16) this.head = Buffer.concat([this.head, bytes.subarray(0, 16 - this.head.length)]);
    if (this.head.length >= 8 && this.kinds().length === 0) return this.refuse(TAKEN[this.rule]);
    if (this.isPacked()) this.tail = this.lastOf(bytes);
    return this.look(bytes, false);
  }

  finish(): Inspected {
    if (this.refusal === null) this.look(Buffer.alloc(0), true);
    if (this.refusal !== null) return { refused: this.refusal };
    if (this.size === 0) return { refused: 'Dit bestand is leeg.' };
    const kinds = this.kinds();
    if (kinds.length === 0) return { refused: TAKEN[this.rule] };
    let kind = kinds[0]!;
    if (this.isPacked()) {
      const packed = readPacked(this.tail, this.size);
      if ('refused' in packed) return packed;
      const held = kinds.find((k) => packed.names.includes(k.holds!));
      if (!held) return { refused: TAKEN[this.rule] };
      kind = held;
    }
    if (!kind.ends.test(this.name)) return { refused: 'De naam past niet bij de inhoud van het bestand. Bewaar het opnieuw onder de juiste naam.' };
    return { type: kind.type };
  }

  private refuse(why: string): string {
    this.refusal = why;
    return why;
  }

  private kinds(): readonly Kind[] {
    return KINDS.filter((k) => k.rules.includes(this.rule) && k.begins.every((byte, i) => this.head[i] === byte));
  }

  private isPacked(): boolean {
    return PACKED.every((byte, i) => this.head[i] === byte);
  }

  private lastOf(bytes: Buffer): Buffer {
    if (bytes.length >= TAIL_KEPT) return Buffer.from(bytes.subarray(bytes.length - TAIL_KEPT));
    return Buffer.concat([this.tail.subarray(Math.max(0, this.tail.length + bytes.length - TAIL_KEPT)), bytes]);
  }

  private look(bytes: Buffer, last: boolean): string | null {
    const joint = Buffer.concat([this.border, bytes.subarray(0, BORDER)]);
    for (const part of bytes.length > BORDER ? [joint, bytes] : [joint]) {
      if (holdsTestVirus(part)) return this.refuse(virus);
      if (this.head[0] === 0x25 && holdsProgram(part, last)) return this.refuse(script);
    }
    const end = bytes.length > BORDER ? bytes : joint;
    this.border = Buffer.from(end.subarray(Math.max(0, end.length - BORDER)));
    return null;
  }
}

function holdsTestVirus(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(TEST_VIRUS_BEGINS); at !== -1; at = bytes.indexOf(TEST_VIRUS_BEGINS, at + 1))
    if (TEST_VIRUS.equals(bytes.subarray(at, at + TEST_VIRUS.length))) return true;
  return false;
}

/**
 * Whether a name of a program stands in these bytes of a PDF. Only what may begin one is read as text: of a picture in a PDF that is a few
 * places, and turning all of it into text took longer than encrypting it.
 */
function holdsProgram(bytes: Buffer, last: boolean): boolean {
  const begins = (at: number): boolean => {
    const plain = unescaped(bytes.toString('latin1', at, at + BORDER));
    const found = PROGRAMS.exec(plain);
    // At the very end of what is there the next letter is not known yet: the next piece tells.
    return found?.index === 0 && (last || at + BORDER <= bytes.length || found[0].length < plain.length);
  };
  for (let at = bytes.indexOf(SLASH); at !== -1; at = bytes.indexOf(SLASH, at + 1)) {
    const [first, second] = [bytes[at + 1]!, bytes[at + 2]];
    if (first !== ESCAPE) {
      const expected = SECOND.get(first);
      if (expected === undefined || (second !== expected && second !== ESCAPE && second !== undefined)) continue;
    }
    if (begins(at)) return true;
  }
  for (let at = bytes.indexOf('#2'); at !== -1; at = bytes.indexOf('#2', at + 1)) if ((bytes[at + 2]! | 0x20) === 0x66 && begins(at)) return true;
  return false;
}

/** A whole file at once. @param content null: larger than any upload may be */
export function inspectFile(name: string, content: Uint8Array | null, rule: FileRule, most: number): Inspected {
  const inspection = new FileInspection(name, rule, most);
  if (content === null) return { refused: `Dit bestand is groter dan ${Math.floor(most / MEGABYTE)} MB. Maak het kleiner en probeer het opnieuw.` };
  inspection.push(content);
  return inspection.finish();
}
