// SPDX-License-Identifier: EUPL-1.2

/** What is read of the end of a packed file: its table of contents must lie in it. */
export const TAIL_KEPT = 256 * 1024;
const MOST_PARTS = 4000;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** An office file shrinks to a tenth; what shrinks to less than a hundredth is made to fill a memory. */
const MOST_RATIO = 100;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\/|macros\/|basic\/|.*\.(exe|dll|js|vbs|ps1|bat|cmd|com|scr|jar|hta|lnk)$)/i;
const EMBEDDED = /(^|\/)(embeddings|oleobject)/i;

const broken = 'Dit bestand is beschadigd of niet af. Bewaar het opnieuw en probeer het nog eens.';
const bomb = 'Dit bestand wordt uitgepakt veel te groot. Dat nemen wij niet aan.';

/** Where the table of contents is announced: the last 22 bytes, or before a comment. */
function endOf(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return at;
  return -1;
}

/**
 * Looks at an office file (Word, Excel) without unpacking it: how large it says it becomes, what lies in it, and under which names.
 * What its table of contents does not tell truthfully is met when it is unpacked; nothing in the product unpacks a file of a provider.
 * @param tail the last bytes of the file, TAIL_KEPT of them or all
 * @param size of the whole file in bytes
 * @returns the names in it, or why it is refused
 */
export function readPacked(tail: Buffer, size: number): { readonly names: readonly string[] } | { readonly refused: string } {
  const end = endOf(tail);
  if (end < 0) return { refused: broken };
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_PARTS || count === 0xffff || start === 0xffffffff) return { refused: bomb };
  let at = start - (size - tail.length);
  if (at < 0 || at + length > end || start + length > size) return { refused: broken };
  const names: string[] = [];
  let unpacked = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || tail.readUInt32LE(at) !== ENTRY) return { refused: broken };
    const [flags, packed, whole] = [tail.readUInt16LE(at + 8), tail.readUInt32LE(at + 20), tail.readUInt32LE(at + 24)];
    const [name, extra, comment] = [tail.readUInt16LE(at + 28), tail.readUInt16LE(at + 30), tail.readUInt16LE(at + 32)];
    if (flags & 1) return { refused: 'Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord en probeer het opnieuw.' };
    unpacked += whole;
    if (whole === 0xffffffff || unpacked > MOST_UNPACKED || (whole > 1024 * 1024 && whole > packed * MOST_RATIO)) return { refused: bomb };
    names.push(tail.subarray(at + 46, at + 46 + name).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  if (names.some((n) => n.startsWith('/') || n.includes('\\') || n.split('/').includes('..') || /^[a-z]:/i.test(n)))
    return { refused: 'In dit bestand staan namen die buiten het bestand wijzen. Dat nemen wij niet aan.' };
  if (names.some((n) => MACROS.test(n))) return { refused: 'Dit bestand bevat een macro of een programma. Bewaar het zonder macro’s.' };
  if (names.some((n) => EMBEDDED.test(n))) return { refused: 'In dit bestand zit een ander bestand. Stuur dat apart mee.' };
  return { names };
}
