// SPDX-License-Identifier: EUPL-1.2

export const PROOF_LIMIT = 10 * 1024 * 1024;

/** Kinds of files that a proof may be: what shows itself, and can hold no program. */
const KINDS: readonly { readonly type: string; readonly ends: RegExp; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', ends: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', ends: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', ends: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
];

/** What in a PDF starts something when it is opened. Names may be written with #xx for a letter. */
const PROGRAMS = /\/(javascript|js|launch|embeddedfile|richmedia|xfa)(?![a-z])/i;
// The test text of EICAR, in two parts so that this source is not taken for it.
const TEST_VIRUS = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

const unescaped = (text: string): string => text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/**
 * Looks at a file before it is kept: size, name and content tell the same kind, and a PDF starts nothing.
 * @param content null: larger than any upload may be
 * @returns its media type, or why it is refused
 */
export function checkProof(name: string, content: Uint8Array | null): { readonly type: string } | { readonly refused: string } {
  if (content === null || content.length > PROOF_LIMIT)
    return { refused: 'Dit bestand is groter dan 10 MB. Maak het kleiner en probeer het opnieuw.' };
  if (content.length === 0) return { refused: 'Dit bestand is leeg.' };
  const text = Buffer.from(content).toString('latin1');
  if (text.includes(TEST_VIRUS)) return { refused: 'Dit bestand is geweigerd: de inhoud is herkend als schadelijk.' };
  const kind = KINDS.find((k) => k.begins.every((byte, i) => content[i] === byte));
  if (!kind) return { refused: 'Stuur een pdf, png of jpg. Een ander soort bestand nemen wij niet aan.' };
  if (!kind.ends.test(name)) return { refused: 'De naam past niet bij de inhoud van het bestand. Bewaar het opnieuw onder de juiste naam.' };
  if (kind.type === 'application/pdf' && PROGRAMS.test(unescaped(text)))
    return { refused: 'Deze pdf bevat een script of een ingesloten bestand. Druk hem opnieuw af als gewone pdf.' };
  return { type: kind.type };
}
