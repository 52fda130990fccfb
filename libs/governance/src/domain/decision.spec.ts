// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { SUBJECT_KINDS, type Mandate } from './body.js';
import { OUTCOMES, unfitFor, type Decision } from './decision.js';

const mandate: Mandate = { subjectKind: 'budgetplafond', maxCents: 100_00n, from: '2026-01-01', last: '2026-12-31', inferred: false, source: 't' };
const decision: Decision = {
  id: 'd',
  no: 1,
  bodyKey: 'gr-bestuur',
  bodyName: 'Bestuur',
  subjectKind: 'budgetplafond',
  subjectId: '5/0503/2027',
  cents: 80_00n,
  outcome: 'aangenomen',
  title: 't',
  motivation: 'm',
  takenOn: '2026-05-01',
  effectiveFrom: '2027-01-01',
  replacedBy: null,
  mandates: [mandate],
  ratification: null,
};
const use = { subjectKind: 'budgetplafond', subjectId: '5/0503/2027', cents: 80_00n, on: '2027-01-01' } as const;

describe('a decision', () => {
  it('carries what it is about, up to its amount, from the day it holds', () => {
    expect(unfitFor(decision, use)).toBeNull();
    expect(unfitFor(decision, { ...use, cents: 80_01n })).toBe('besluit-ander-bedrag');
    expect(unfitFor(decision, { ...use, on: '2026-12-31' })).toBe('besluit-nog-niet-van-kracht');
    expect(unfitFor({ ...decision, effectiveFrom: null }, { ...use, on: '2026-05-01' })).toBeNull();
  });
  it('that names no subject and no amount carries every subject of its kind, up to the mandate', () => {
    const wide = { ...decision, subjectId: null, cents: null };
    expect(unfitFor(wide, { ...use, subjectId: '1/0518/2027', cents: 100_00n })).toBeNull();
    expect(unfitFor(wide, { ...use, cents: 100_01n })).toBe('besluit-verkeerd-gremium');
  });
  it('that every college must consent to carries nothing before the last one did', () => {
    const needing = (consenting: number) => ({ ...decision, ratification: { bodyKey: 'colleges', seats: 9, consenting } });
    expect([unfitFor(needing(0), use), unfitFor(needing(8), use), unfitFor(needing(9), use)]).toEqual([
      'besluit-niet-bekrachtigd',
      'besluit-niet-bekrachtigd',
      null,
    ]);
  });
  it('carries nothing when replaced, not adopted, about something else, or of a body without that mandate on its day', () => {
    expect(unfitFor({ ...decision, replacedBy: 2 }, use)).toBe('besluit-vervangen');
    expect(unfitFor({ ...decision, outcome: 'aangehouden' }, use)).toBe('besluit-niet-aangenomen');
    expect(unfitFor(decision, { ...use, subjectId: '4/0503/2027' })).toBe('besluit-ander-onderwerp');
    expect(unfitFor(decision, { ...use, subjectKind: 'besparing' })).toBe('besluit-ander-onderwerp');
    expect(unfitFor({ ...decision, mandates: [] }, use)).toBe('besluit-verkeerd-gremium');
    expect(unfitFor({ ...decision, takenOn: '2025-12-31' }, use)).toBe('besluit-verkeerd-gremium');
  });
  it('never carries a use unless it was adopted, on that kind, within a mandate', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUBJECT_KINDS),
        fc.constantFrom(...SUBJECT_KINDS),
        fc.constantFrom(...OUTCOMES),
        fc.bigInt(0n, 200_00n),
        (held, asked, outcome, cents) => {
          const fits =
            unfitFor({ ...decision, outcome, cents: null, mandates: [{ ...mandate, subjectKind: held }] }, { ...use, subjectKind: asked, cents }) ===
            null;
          expect(fits).toBe(outcome === 'aangenomen' && asked === 'budgetplafond' && held === asked && cents <= 100_00n);
        },
      ),
    );
  });
});
