// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { makeBoxKeys, sealWhole, unsealWhole } from './sealed-box.js';

describe('sealed content', () => {
  const keys = makeBoxKeys();
  it.each([0, 1, 131_071, 131_072, 131_073, 262_144, 500_000])('of %i bytes opens as it was', async (size) => {
    const content = randomBytes(size);
    expect((await unsealWhole(sealWhole(content, keys.publicKey, 'a'), keys, 'a')).equals(content)).toBe(true);
  });
  it('opens with no other key or context, and not when a byte was changed, cut off or moved', async () => {
    const sealed = sealWhole(randomBytes(300_000), keys.publicKey, 'a');
    const changed = Buffer.from(sealed);
    changed[200_000]! ^= 1;
    const piece = 128 * 1024 + 16;
    const moved = Buffer.concat([
      sealed.subarray(0, 44),
      sealed.subarray(44 + piece, 44 + 2 * piece),
      sealed.subarray(44, 44 + piece),
      sealed.subarray(44 + 2 * piece),
    ]);
    for (const wrong of [
      changed,
      moved,
      sealed.subarray(0, 44 + piece),
      sealed.subarray(0, 44 + 2 * piece),
      sealed.subarray(0, 44),
      sealed.subarray(0, 20),
    ])
      await expect(unsealWhole(wrong, keys, 'a')).rejects.toThrow();
    await expect(unsealWhole(sealed, makeBoxKeys(), 'a')).rejects.toThrow();
    await expect(unsealWhole(sealed, keys, 'b')).rejects.toThrow();
  });
});
