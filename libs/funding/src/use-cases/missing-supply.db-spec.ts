// SPDX-License-Identifier: EUPL-1.2
import type { DomainError } from '#kernel';
import type { Actor } from '#platform';
import { MarketRegion } from '../../../../test/support/market-region.js';
import { CoverageQuery } from '../persistence/coverage.query.js';
import { MissingSupplyQuery, type MissingSupplyDetail } from '../persistence/missing-supply.query.js';
import { endAdmissionStop, recordAdmissionStop, type AdmissionStop } from './admission-stops.js';
import { checkMissingSupply } from './check-missing-supply.js';
import { closeMissingSupply } from './close-missing-supply.js';
import { openAdmission } from './open-admission.js';
import { reportMissingSupply, type MissingSupplyReport } from './report-missing-supply.js';

describe('missing supply', () => {
  let region: MarketRegion;
  const report: MissingSupplyReport = {
    title: 'Geen A2',
    description: 'Wachttijd',
    segment: null,
    productCode: 'A2',
    municipalities: ['0503', '1783'],
  };
  const made = (change: Partial<MissingSupplyReport> = {}, actor?: Actor): Promise<string> =>
    region.run((tx) => reportMissingSupply(tx, { ...report, ...change }), actor);
  const one = async (id: string): Promise<MissingSupplyDetail> => (await new MissingSupplyQuery(region.world.reader).one(region.world.actor, id))!;
  const check = (id: string, version: number, outcome: 'ontbreekt' | 'ontbreekt-niet' = 'ontbreekt'): Promise<void> =>
    region.run((tx) => checkMissingSupply(tx, { id, version, outcome, explanation: 'Gebeld' }));
  const open = (id: string, version: number, decisionId: string, from = '2025-10-15', last: string | null = '2025-12-31'): Promise<void> =>
    region.run((tx) => openAdmission(tx, { id, version, decisionId, from, last }));
  const refusal = (work: Promise<unknown>): Promise<DomainError> =>
    work.then(
      () => Promise.reject(new Error('it was let through')),
      (error: DomainError) => error,
    );
  const cell = async (product: string, municipality: string) => {
    const filter = { segment: null, search: product, municipality, holes: false };
    const at = { year: 2025, asOf: null };
    return (await new CoverageQuery(region.world.reader).matrix(region.world.actor, at, filter, 'product', null, 0)).rows[0]!.cellen[0]!;
  };
  const stop = (change: Partial<AdmissionStop> = {}): Promise<string> =>
    region.run((tx) =>
      recordAdmissionStop(tx, { provider: 'p1', productCode: 'A1', municipality: '0503', from: '2025-10-01', last: null, reason: 'vol', ...change }),
    );

  beforeAll(async () => {
    region = await MarketRegion.open();
    await region.bodies();
    const line = await region.contract(1, 2, { municipalities: ['0503'] });
    await region.contract(1, 1);
    await region.book([{ line, provider: 1, product: 2, municipality: '0503', person: 1, cents: 100n, month: '2025-03-01' }]);
  });
  afterAll(() => region.stop());

  it('goes from report over check and decision to an admission that the coverage shows', async () => {
    const id = await made();
    expect(await one(id)).toMatchObject({ nummer: 'MA-0001', staat: 'gemeld', toets: null, toelating: null });
    await check(id, 1);
    expect((await one(id)).toets).toEqual({
      op: '2025-10-15',
      door: 'Raamwerk',
      uitkomst: 'ontbreekt',
      toelichting: 'Gebeld',
      dekking: [
        { gemeente: '0503', naam: 'Delft', gecontracteerd: 1, laatToe: 1, actief: 1 },
        { gemeente: '1783', naam: 'Westland', gecontracteerd: 0, laatToe: 0, actief: 0 },
      ],
    });
    expect((await cell('A2', '1783')).toelatingOpen).toBe(false);
    await open(id, 2, await region.decide('missend-aanbod'));
    expect(await one(id)).toMatchObject({ staat: 'toelating-open', toelating: { van: '2025-10-15', totEnMet: '2025-12-31', stand: 'open' } });
    expect([(await cell('A2', '1783')).toelatingOpen, (await cell('A2', '0518')).toelatingOpen, (await cell('A1', '1783')).toelatingOpen]).toEqual([
      true,
      false,
      false,
    ]);
    await region.run((tx) => closeMissingSupply(tx, id, 3, 'Gevonden'));
    expect(await one(id)).toMatchObject({ staat: 'afgesloten', afgeslotenOm: 'Gevonden', toelating: { stand: 'afgelopen' } });
    expect((await cell('A2', '1783')).toelatingOpen).toBe(false);
    expect((await one(id)).gebeurtenissen.map((e) => e.soort)).toEqual(['melding', 'toets', 'besluit', 'afsluiting']);
  });
  it('opens for every product of a segment where no product was named', async () => {
    const id = await made({ productCode: null, segment: '5', municipalities: ['1783'] });
    await check(id, 1);
    await open(id, 2, await region.decide('missend-aanbod', { subjectId: id }), '2025-10-15', null);
    expect([(await cell('A1', '1783')).toelatingOpen, (await cell('B1', '1783')).toelatingOpen]).toEqual([true, false]);
    await region.run((tx) => closeMissingSupply(tx, id, 3, 'Klaar'));
  });
  it('opens nothing without the check, or without a decision that carries it', async () => {
    const id = await made();
    const decision = await region.decide('missend-aanbod');
    expect((await refusal(open(id, 1, decision))).code).toBe('missend-aanbod-stap');
    await check(id, 1);
    expect((await refusal(check(id, 1))).code).toBe('missend-aanbod-gewijzigd');
    expect((await refusal(open(id, 2, await region.decide('missend-aanbod', { bodyKey: 'tafel' })))).code).toBe('besluit-verkeerd-gremium');
    expect((await refusal(open(id, 2, await region.decide('missend-aanbod', { subjectId: 'ander' })))).code).toBe('besluit-ander-onderwerp');
    expect((await refusal(open(id, 2, await region.decide('missend-aanbod', { outcome: 'verworpen' })))).code).toBe('besluit-niet-aangenomen');
    expect((await refusal(open(id, 2, await region.decide('missend-aanbod', { effectiveFrom: '2025-11-01' })))).code).toBe(
      'besluit-nog-niet-van-kracht',
    );
    expect((await refusal(open(id, 2, decision, '2025-10-14'))).violations[0]!.pointer).toBe('/van');
    expect(await one(id)).toMatchObject({ staat: 'ontbreekt', toelating: null, versie: 2 });
  });
  it('is closed by a check that finds it', async () => {
    const id = await made();
    await check(id, 1, 'ontbreekt-niet');
    expect(await one(id)).toMatchObject({ staat: 'afgesloten', afgeslotenOm: 'Gebeld', toets: { uitkomst: 'ontbreekt-niet' } });
    expect((await refusal(check(id, 2))).code).toBe('missend-aanbod-stap');
  });
  it('names what is missing and where, of a municipality only its own', async () => {
    const pointers = async (work: Promise<unknown>): Promise<string[]> => (await refusal(work)).violations.map((v) => v.pointer);
    expect(await pointers(made({ productCode: null }))).toEqual(['/segment']);
    expect(await pointers(made({ productCode: 'XX', segment: '9', municipalities: ['9999'] }))).toEqual(['/segment', '/product', '/gemeenten']);
    expect(await pointers(made({ title: 'Kind 999990019', description: 'BSN 9999.90.019' }))).toEqual(['/titel', '/omschrijving']);
    const own = { ...region.world.actor, municipalityCode: '0503' };
    expect(await pointers(made({}, own))).toEqual(['/gemeenten']);
    expect((await one(await made({ municipalities: ['0503'] }, own))).gemeenten).toEqual([{ code: '0503', naam: 'Delft' }]);
  });
  it('counts a stop of admission until it ends', async () => {
    expect(await cell('A1', '0503')).toMatchObject({ gecontracteerd: 1, laatToe: 1 });
    const id = await stop();
    expect(await cell('A1', '0503')).toMatchObject({ gecontracteerd: 1, laatToe: 0 });
    expect((await refusal(region.run((tx) => endAdmissionStop(tx, id, 1, '2025-09-30')))).code).toBe('opnamestop-ongeldig');
    await region.run((tx) => endAdmissionStop(tx, id, 1, '2025-10-14'));
    expect((await refusal(region.run((tx) => endAdmissionStop(tx, id, 1, '2025-10-14')))).code).toBe('opnamestop-gewijzigd');
    expect(await cell('A1', '0503')).toMatchObject({ laatToe: 1 });
    const wrong = await refusal(stop({ provider: 'niemand', productCode: 'XX', municipality: '9999', last: '2025-01-01' }));
    expect(wrong.violations.map((v) => v.pointer)).toEqual(['/aanbieder', '/product', '/gemeente', '/totEnMet']);
  });
});
