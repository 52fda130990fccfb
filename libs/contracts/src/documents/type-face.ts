// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const WOFF = 'wOFF';
/** Octets of the head of a WOFF file and of an entry in its list of tables; the same of the file it packs. */
const [WOFF_HEAD, WOFF_ENTRY, SFNT_HEAD, SFNT_ENTRY] = [44, 20, 12, 16];

const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json')), 'files');

/**
 * The typeface that a WOFF file packs (W3C WOFF 1.0, 4): the same tables, unpacked. The library that writes documents unpacks each table
 * anew for each document and slowly; unpacked once, a letter takes less than half the time.
 * @throws when it is no WOFF file
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== WOFF) throw new Error('this is no WOFF file');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEAD + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  // What is searched in steps of two: the largest power of two that fits, its exponent, and the rest.
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(power * SFNT_ENTRY, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * SFNT_ENTRY, 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (let n = 0; n < count; n++) {
    const entry = WOFF_HEAD + n * WOFF_ENTRY;
    const [offset, packed, size] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    const table = packed < size ? inflateSync(bytes) : bytes;
    const to = SFNT_HEAD + n * SFNT_ENTRY;
    woff.copy(head, to, entry, entry + 4);
    woff.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(at, to + 8);
    head.writeUInt32BE(size, to + 12);
    // Each table begins at a multiple of four.
    const padded = Buffer.alloc(Math.ceil(size / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

const unpacked = new Map<number, Buffer>();

/** Noto Sans in this weight, unpacked once for the process. */
export function typeFace(weight: 400 | 700): Buffer {
  const kept = unpacked.get(weight);
  if (kept) return kept;
  const face = unpackWoff(readFileSync(join(files, `noto-sans-latin-${weight}-normal.woff`)));
  unpacked.set(weight, face);
  return face;
}
