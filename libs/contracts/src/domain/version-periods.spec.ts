// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, contains, type Period } from '#kernel';
import { recordVersion, type VersionPeriod } from './version-periods.js';

const CONTRACT: Period = { from: '2025-01-01', until: '2026-01-01' };
const at = (n: number): Date => new Date(Date.UTC(2024, 11, 1 + n));

/** Records versions one after another, as the store does. */
function play(periods: readonly Period[]): VersionPeriod[] {
  let known: VersionPeriod[] = [];
  periods.forEach((valid, n) => {
    const change = recordVersion(known, CONTRACT, { id: `v${n + 1}`, valid }, at(n));
    known = [
      ...known.map((p) => (change.close.includes(p) ? { ...p, recordedUntil: at(n) } : p)),
      ...change.open.map((o) => ({ ...o, recordedFrom: at(n), recordedUntil: null })),
    ];
  });
  return known;
}
const versionAt = (known: readonly VersionPeriod[], day: string, moment: Date): string[] =>
  known
    .filter((p) => contains(p.valid, day) && p.recordedFrom <= moment && (p.recordedUntil === null || moment < p.recordedUntil))
    .map((p) => p.versionId);

const period = fc.tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 1, max: 365 })).map(([start, length]) => {
  const until = addDays(CONTRACT.from, start + length);
  return { from: addDays(CONTRACT.from, start), until: until > CONTRACT.until! ? CONTRACT.until : until };
});

describe('versions of a contract', () => {
  it('shows a room raised from 1 July only to who looks after it was recorded', () => {
    const known = play([CONTRACT, { from: '2025-07-01', until: '2026-01-01' }]);
    expect(versionAt(known, '2025-08-01', at(0))).toEqual(['v1']);
    expect(versionAt(known, '2025-08-01', at(1))).toEqual(['v2']);
    expect(versionAt(known, '2025-06-30', at(1))).toEqual(['v1']);
  });

  it('holds at most one version on any day at any moment of knowing, and never changes what was known earlier', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 364 }), (periods, day) => {
        const date = addDays(CONTRACT.from, day);
        const all = play([CONTRACT, ...periods]);
        periods.forEach((_, n) => {
          const before = play([CONTRACT, ...periods.slice(0, n)]);
          expect(versionAt(all, date, at(n))).toEqual(versionAt(before, date, at(n)));
          expect(versionAt(all, date, at(n))).toHaveLength(1);
        });
        const last = [CONTRACT, ...periods]
          .map((p, n) => ({ p, id: `v${n + 1}` }))
          .filter(({ p }) => contains(p, date))
          .at(-1)!;
        expect(versionAt(all, date, at(periods.length))).toEqual([last.id]);
      }),
    );
  });

  it('refuses a version outside the contract and one recorded out of order', () => {
    expect(() => recordVersion([], CONTRACT, { id: 'x', valid: { from: '2025-06-01', until: '2026-02-01' } }, at(0))).toThrow('buiten de looptijd');
    expect(() => recordVersion(play([CONTRACT]), CONTRACT, { id: 'x', valid: CONTRACT }, at(0))).toThrow('volgorde');
  });
});
