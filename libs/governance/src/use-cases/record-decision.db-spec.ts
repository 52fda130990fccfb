// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readGovernanceFile } from '../content/governance-file.js';
import type { NewDecision } from '../persistence/decision.store.js';
import { BodiesQuery } from '../persistence/bodies.query.js';
import { DecisionsQuery } from '../persistence/decisions.query.js';
import { recordDecision } from './record-decision.js';
import { recordMeeting } from './record-meeting.js';
import { requireDecision } from './require-decision.js';
import { seedGovernance } from './seed-governance.js';

const file = readGovernanceFile(join(import.meta.dirname, '../../../../data/haaglanden'));
const ALL = { body: null, subjectKind: null, subjectId: null, outcome: null, meetingId: null, usable: false };
const decision: NewDecision = {
  bodyKey: 'gr-bestuur',
  meetingId: null,
  agendaItem: null,
  title: 'Segment 5 als open huis',
  subjectKind: 'procedure',
  subjectId: 'haaglanden-2027/5',
  subjectLabel: 'Segment 5',
  cents: null,
  outcome: 'aangenomen',
  motivation: 'Past bij meer dan honderd aanbieders.',
  takenOn: '2025-05-01',
  effectiveFrom: null,
  replaces: null,
};

describe('decisions on record', () => {
  let db: RegionDatabase;
  const record = (change: Partial<NewDecision> = {}) => db.uow.run(db.actor, (tx) => recordDecision(tx, { ...decision, ...change }));
  const rest = (id: string | null, on = '2025-06-01') =>
    db.uow.run(db.actor, (tx) => requireDecision(tx, id, { subjectKind: 'procedure', subjectId: 'haaglanden-2027/5', on }));
  const count = async () => (await new DecisionsQuery(db.reader).page(db.actor, ALL, 1, 0)).total;

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.uow.run(db.actor, (tx) => seedGovernance(tx, file));
  });
  afterAll(() => db.close());

  it('come from bodies whose seats and mandates are those of the sources, once', async () => {
    expect(await db.uow.run(db.actor, (tx) => seedGovernance(tx, file))).toBe(false);
    const bodies = new BodiesQuery(db.reader);
    const all = await bodies.all(db.actor);
    expect(all.map((b) => [b.sleutel, b.zetels]).slice(0, 5)).toEqual([
      ['raden', 9],
      ['colleges', 9],
      ['bo-jeugd', 9],
      ['gr-bestuur', 3],
      ['beraad', 3],
    ]);
    const beraad = await bodies.one(db.actor, 'beraad');
    expect(beraad!.zetels.filter((z) => !z.loopt)).toMatchObject([{ naam: 'H5', totEnMet: '2023-12-31' }]);
    expect(all.flatMap((b) => b.mandaten).every((m) => m.hoogstens === null && m.bron.length > 10)).toBe(true);
  });

  it('carry what is decided, and nothing without, with another subject or by a body without the mandate', async () => {
    const id = await record();
    expect(await rest(id)).toMatchObject({ no: expect.any(Number) as number, bodyKey: 'gr-bestuur' });
    await expect(rest(null)).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(rest('01890000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(rest(await record({ outcome: 'verworpen' }))).rejects.toMatchObject({ code: 'besluit-niet-aangenomen' });
    await expect(rest(await record({ subjectId: 'haaglanden-2027/4' }))).rejects.toMatchObject({ code: 'besluit-ander-onderwerp' });
    await expect(rest(await record({ bodyKey: 'directeuren' }))).rejects.toMatchObject({ code: 'besluit-verkeerd-gremium' });
    await expect(rest(await record({ effectiveFrom: '2027-01-01' }))).rejects.toMatchObject({ code: 'besluit-nog-niet-van-kracht' });
    await expect(rest(await record({ subjectId: null }))).resolves.toBeDefined();
  });

  it('are corrected by one later decision of the same body, never edited', async () => {
    const old = await record();
    await expect(record({ replaces: old, bodyKey: 'colleges' })).rejects.toMatchObject({ violations: [{ pointer: '/gremium' }] });
    const both = await Promise.allSettled([record({ replaces: old }), record({ replaces: old })]);
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'besluit-al-vervangen' } });
    await expect(rest(old)).rejects.toMatchObject({ code: 'besluit-vervangen' });
    await expect(db.owner(`update decision set title = 'x'`)).rejects.toThrow('append-only');
  });

  it('are refused with their faults, and nothing is written', async () => {
    const before = await count();
    const meetingId = await db.uow.run(db.actor, (tx) => recordMeeting(tx, { bodyKey: 'colleges', heldOn: '2025-04-01', place: null, agenda: null }));
    await expect(
      db.uow.run(db.actor, (tx) => recordMeeting(tx, { bodyKey: 'colleges', heldOn: '2025-04-01', place: null, agenda: null })),
    ).rejects.toMatchObject({ code: 'vergadering-bestaat' });
    await expect(record({ bodyKey: 'geen' })).rejects.toMatchObject({ code: 'gremium-onbekend' });
    await expect(record({ takenOn: '2999-01-01', cents: -1n, meetingId })).rejects.toMatchObject({
      violations: [{ pointer: '/bedrag' }, { pointer: '/genomenOp' }, { pointer: '/vergadering' }],
    });
    await expect(record({ effectiveFrom: '2025-04-30' })).rejects.toMatchObject({ violations: [{ pointer: '/geldtVanaf' }] });
    expect(await count()).toBe(before);
  });

  it('are found by what can rest on them', async () => {
    const query = new DecisionsQuery(db.reader);
    const usable = await query.page(db.actor, { ...ALL, subjectKind: 'procedure', subjectId: 'haaglanden-2027/5', usable: true }, 100, 0);
    expect(usable.rows.length).toBeGreaterThan(0);
    for (const d of usable.rows) expect(d).toMatchObject({ uitkomst: 'aangenomen', vervangenDoor: null, binnenMandaat: true });
    expect((await query.one(db.actor, usable.rows[0]!.id))!.motivering).toBe(decision.motivation);
  });
});
