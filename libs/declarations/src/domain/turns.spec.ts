// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { lanesOf, Turns, type BatchLimit, type Waiting } from './turns.js';

const waiting = fc
  .array(
    fc.record({
      providerId: fc.constantFrom('a', 'b', 'c', 'd'),
      municipality: fc.constantFrom('0503', '0518', '1916'),
      bytes: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((w, i): Waiting => ({ id: String(i), ...w })));
const limits = fc.record({ messages: fc.integer({ min: 1, max: 8 }), bytes: fc.integer({ min: 1, max: 200 }) });

function batches(all: readonly Waiting[], limit: BatchLimit): Waiting[][] {
  const turns = new Turns(all);
  const out: Waiting[][] = [];
  for (let batch = turns.current(limit); batch.length > 0; batch = turns.current(limit)) {
    out.push([...batch]);
    turns.done();
  }
  return out;
}

const ids = (all: readonly Waiting[]): string[] => all.map((w) => w.id).sort();
const order = (all: readonly Waiting[], provider: string): number[] => all.filter((w) => w.providerId === provider).map((w) => Number(w.id));
const bytes = (all: readonly Waiting[]): number => all.reduce((sum, w) => sum + w.bytes, 0);

describe('the turns of declarations', () => {
  it('take each once, a provider in its order, of a pair one a batch, and no more at once than a batch may hold', () => {
    fc.assert(
      fc.property(waiting, limits, (all, limit) => {
        const taken = batches(all, limit);
        expect(ids(taken.flat())).toEqual(ids(all));
        for (const provider of ['a', 'b', 'c', 'd']) {
          const own = order(taken.flat(), provider);
          expect(own).toEqual([...own].sort((x, y) => x - y));
        }
        for (const batch of taken) {
          expect(batch.length).toBeLessThanOrEqual(limit.messages);
          if (batch.length > 1) expect(bytes(batch)).toBeLessThanOrEqual(limit.bytes);
          expect(new Set(batch.map((w) => w.providerId + w.municipality)).size).toBe(batch.length);
        }
      }),
    );
  });

  it('offer a batch again until it is done', () => {
    const turns = new Turns([{ id: '1', providerId: 'a', municipality: '0503', bytes: 1 }]);
    const limit = { messages: 5, bytes: 100 };
    expect(turns.current(limit)).toBe(turns.current(limit));
    turns.done();
    expect(turns.current(limit)).toEqual([]);
  });
});

describe('lanes', () => {
  it('hold each declaration once, a provider in one lane in its order, and differ by no more work than the largest provider', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 1, max: 4 }), (all, lanes) => {
        const divided = lanesOf(all, lanes);
        expect(divided).toHaveLength(lanes);
        expect(ids(divided.flat())).toEqual(ids(all));
        const largest = Math.max(0, ...['a', 'b', 'c', 'd'].map((provider) => bytes(all.filter((w) => w.providerId === provider))));
        for (const provider of ['a', 'b', 'c', 'd']) {
          expect(divided.filter((lane) => order(lane, provider).length > 0).length).toBeLessThanOrEqual(1);
          expect(order(divided.flat(), provider)).toEqual(order(all, provider));
        }
        const loads = divided.map(bytes);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest);
      }),
    );
  });
});
