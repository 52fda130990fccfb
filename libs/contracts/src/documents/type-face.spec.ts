// SPDX-License-Identifier: EUPL-1.2
import { typeFace, unpackWoff } from './type-face.js';

/** The sum that an OpenType table is kept with: its words of four octets added up, 32 bits of it. */
function sumOf(table: Buffer): number {
  let sum = 0;
  const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
  table.copy(padded);
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('a typeface', () => {
  it.each([400, 700] as const)('of weight %i is unpacked whole: every table has the sum it is kept with', (weight) => {
    const face = typeFace(weight);
    const tables = Array.from({ length: face.readUInt16BE(4) }, (_, n) => 12 + n * 16).map((at) => ({
      tag: face.toString('latin1', at, at + 4),
      sum: face.readUInt32BE(at + 4),
      bytes: Buffer.from(face.subarray(face.readUInt32BE(at + 8), face.readUInt32BE(at + 8) + face.readUInt32BE(at + 12))),
    }));
    expect(tables.map((t) => t.tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp']));
    for (const { tag, sum, bytes } of tables) {
      // The head holds a sum over the whole file, which counts as nothing in its own.
      if (tag === 'head') bytes.writeUInt32BE(0, 8);
      expect([tag, sumOf(bytes)]).toEqual([tag, sum]);
    }
  });

  it('is told when it is none', () => {
    expect(() => unpackWoff(Buffer.from('%PDF-1.7'))).toThrow('no WOFF file');
  });
});
