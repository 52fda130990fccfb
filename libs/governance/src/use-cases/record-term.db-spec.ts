// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readRegionFile, seedRegions } from '#regions';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readGovernanceFile } from '../content/governance-file.js';
import { BodiesQuery } from '../persistence/bodies.query.js';
import { recordMandateTerm, recordSeatTerm, type MandateTerm, type SeatTerm } from './record-term.js';
import { seedGovernance } from './seed-governance.js';

const folder = join(import.meta.dirname, '../../../../data/haaglanden');
const file = readGovernanceFile(folder);
const seat: SeatTerm = {
  bodyKey: 'gr-bestuur',
  seat: 'lid-1',
  holder: 'A. de Boer',
  municipalities: ['0503', '1842'],
  from: '2021-01-01',
  source: 'Besluitenlijst',
};
const mandate: MandateTerm = {
  bodyKey: 'gr-bestuur',
  subjectKind: 'budgetplafond',
  maxCents: 1_000_000_00n,
  from: '2021-01-01',
  last: null,
  source: 'Regeling',
};

describe('terms of a body', () => {
  let db: RegionDatabase;
  const sit = (change: Partial<SeatTerm> = {}) => db.uow.run(db.actor, (tx) => recordSeatTerm(tx, { ...seat, ...change }));
  const empower = (change: Partial<MandateTerm> = {}) => db.uow.run(db.actor, (tx) => recordMandateTerm(tx, { ...mandate, ...change }));
  const body = async () => (await new BodiesQuery(db.reader).one(db.actor, 'gr-bestuur'))!;
  const seats = async () => (await body()).zetels.filter((z) => z.zetel === 'lid-1');

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.uow.run(db.actor, async (tx) => {
      await seedRegions(tx, readRegionFile(folder));
      await seedGovernance(tx, file);
    });
  });
  afterAll(() => db.close());

  it('of a seat are filled in where no source says it, and follow each other', async () => {
    await sit();
    await expect(sit({ holder: 'Iemand anders' })).rejects.toMatchObject({ code: 'termijn-bekend' });
    await sit({ holder: 'B. Jansen', from: '2025-03-01' });
    expect((await seats()).map((z) => [z.bezetDoor, z.van, z.totEnMet, z.loopt])).toEqual([
      ['B. Jansen', '2025-03-01', null, true],
      ['A. de Boer', '2021-01-01', '2025-02-28', false],
    ]);
    await expect(sit({ from: '2024-01-01' })).rejects.toMatchObject({ violations: [{ pointer: '/van' }] });
    await expect(sit({ from: '2026-01-01', municipalities: ['9999'] })).rejects.toMatchObject({ violations: [{ pointer: '/gemeenten' }] });
    await expect(sit({ seat: 'lid-9' })).rejects.toMatchObject({ violations: [{ pointer: '/zetel' }] });
  });

  it('of a mandate get a limit where none was known; a known limit changes from a later day', async () => {
    await empower();
    await expect(empower({ maxCents: 5n })).rejects.toMatchObject({ code: 'termijn-bekend' });
    await empower({ maxCents: 2_000_000_00n, from: '2025-01-01' });
    const found = (await body()).mandaten.find((m) => m.onderwerp === 'budgetplafond');
    expect(found).toMatchObject({ hoogstens: '2000000.00', van: '2025-01-01', afgeleid: false, bron: 'Regeling' });
    await expect(empower({ from: '2026-01-01', last: '2025-12-31', maxCents: -1n })).rejects.toMatchObject({
      violations: [{ pointer: '/totEnMet' }],
    });
    const both = await Promise.allSettled([empower({ from: '2025-06-01', maxCents: 1n }), empower({ from: '2025-06-01', maxCents: 2n })]);
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
  });

  it('stay as a person recorded them when the file comes anew', async () => {
    const before = await body();
    expect(await db.uow.run(db.actor, (tx) => seedGovernance(tx, { ...file, sha256: createHash('sha256').update('anew').digest() }))).toBe(true);
    const after = await body();
    expect(after.zetels.map((z) => [z.bezetDoor, z.van, z.totEnMet])).toEqual(before.zetels.map((z) => [z.bezetDoor, z.van, z.totEnMet]));
    expect(after.mandaten.map((m) => [m.onderwerp, m.hoogstens, m.van])).toEqual(before.mandaten.map((m) => [m.onderwerp, m.hoogstens, m.van]));
  });
});
