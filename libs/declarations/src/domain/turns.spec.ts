// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { Turns, type Waiting } from './turns.js';

const waiting = fc
  .array(fc.record({ providerId: fc.constantFrom('a', 'b', 'c'), municipality: fc.constantFrom('0503', '0518', '1916') }), { maxLength: 40 })
  .map((all) => all.map((w, i): Waiting => ({ id: String(i), ...w })));

function batches(all: readonly Waiting[], limit: number): Waiting[][] {
  const turns = new Turns(all);
  const out: Waiting[][] = [];
  for (let batch = turns.current(limit); batch.length > 0; batch = turns.current(limit)) {
    out.push([...batch]);
    turns.done();
  }
  return out;
}

describe('the turns of declarations', () => {
  it('take each once, a provider in its order, of a pair one a batch', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 1, max: 8 }), (all, limit) => {
        const taken = batches(all, limit);
        expect(
          taken
            .flat()
            .map((w) => w.id)
            .sort(),
        ).toEqual(all.map((w) => w.id).sort());
        for (const provider of ['a', 'b', 'c']) {
          const own = taken.flat().filter((w) => w.providerId === provider);
          expect(own.map((w) => Number(w.id))).toEqual(own.map((w) => Number(w.id)).sort((x, y) => x - y));
        }
        for (const batch of taken) {
          expect(batch.length).toBeLessThanOrEqual(limit);
          expect(new Set(batch.map((w) => w.providerId + w.municipality)).size).toBe(batch.length);
        }
      }),
    );
  });

  it('offer a batch again until it is done', () => {
    const turns = new Turns([{ id: '1', providerId: 'a', municipality: '0503' }]);
    expect(turns.current(5)).toBe(turns.current(5));
    turns.done();
    expect(turns.current(5)).toEqual([]);
  });
});
