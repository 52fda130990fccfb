// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readGovernanceFile } from '../content/governance-file.js';
import type { Choice } from '../domain/vote.js';
import { RatificationsQuery } from '../persistence/ratifications.query.js';
import { VotesQuery } from '../persistence/votes.query.js';
import type { NewVote } from '../persistence/vote.store.js';
import { endVote, openVote, speak, withdrawVote } from './hold-vote.js';
import { ratifyDecision } from './ratify-decision.js';
import { recordMeeting } from './record-meeting.js';
import { recordSeatTerm } from './record-term.js';
import { requireDecision } from './require-decision.js';
import { seedGovernance } from './seed-governance.js';

const file = readGovernanceFile(join(import.meta.dirname, '../../../../data/haaglanden'));
/** Inhabitants on 1 January 2024, invented; Wassenaar's stays open at first. */
const PEOPLE: Record<string, number | null> = {
  '0503': 100_000,
  '0518': 500_000,
  '1916': 80_000,
  '1842': 20_000,
  '1926': 60_000,
  '0603': 60_000,
  '0629': null,
  '1783': 110_000,
  '0637': 120_000,
};
const BOARD = { 'lid-1': ['0518'], 'lid-2': ['0503', '1842', '0603', '1783'], 'lid-3': ['1916', '1926', '0629', '0637'] };

describe('a vote of the board', () => {
  let db: RegionDatabase;
  let meeting: string;
  const run = <T>(work: Parameters<typeof db.uow.run<T>>[1]) => db.uow.run(db.actor, work);
  const proposal = (change: Partial<NewVote> = {}): NewVote => ({
    meetingId: meeting,
    agendaItem: '4',
    title: 'Segment 5 als open huis',
    subjectKind: 'procedure',
    subjectId: 'haaglanden-2027/5',
    subjectLabel: 'Segment 5',
    cents: null,
    motivation: 'Past bij meer dan honderd aanbieders.',
    effectiveFrom: null,
    ratifiedBy: null,
    mode: 'gewogen',
    ...change,
  });
  const open = (change: Partial<NewVote> = {}) => run((tx) => openVote(tx, proposal(change)));
  const say = (vote: string, said: Record<string, Choice>, reason: string | null = null) =>
    run(async (tx) => {
      for (const [seat, choice] of Object.entries(said)) await speak(tx, vote, seat, choice, reason);
    });
  const shown = async (vote: string) => (await new VotesQuery(db.reader).one(db.actor, vote))!;
  const end = async (vote: string) => {
    const { versie } = await shown(vote);
    return run((tx) => endVote(tx, vote, versie));
  };

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    for (const [code, count] of Object.entries(PEOPLE)) {
      await db.owner(`insert into municipality (region_id, code, key, name, source) values (1, $1, $2, $3, 't')`, [
        code,
        `g-${code}`,
        `Gemeente ${code}`,
      ]);
      await db.owner(`insert into inhabitants (region_id, municipality_code, reference_date, count, source) values (1, $1, '2024-01-01', $2, 't')`, [
        code,
        count,
      ]);
    }
    await run((tx) => seedGovernance(tx, file));
    meeting = await run((tx) => recordMeeting(tx, { bodyKey: 'gr-bestuur', heldOn: '2025-03-06', place: null, agenda: null }));
  });
  afterAll(() => db.close());

  it('cannot weigh before it is known for whom a seat votes and how many people live there', async () => {
    await expect(open()).rejects.toMatchObject({ violations: [{ pointer: '/wijze', text: expect.stringContaining('Bestuurslid 1') }, {}, {}] });
    for (const [seat, municipalities] of Object.entries(BOARD))
      await run((tx) =>
        recordSeatTerm(tx, {
          bodyKey: 'gr-bestuur',
          seat,
          holder: null,
          municipalities: [...municipalities].sort(),
          from: '2021-01-01',
          source: 't',
        }),
      );
    await expect(open()).rejects.toMatchObject({
      violations: [{ text: 'Het aantal inwoners op 2024-01-01 is niet bekend van Gemeente 0629. Vul het eerst in bij Gemeenten.' }],
    });
    await db.owner(`update inhabitants set count = 25000 where municipality_code = '0629'`);
  });

  it('weighs by inhabitants, records who stood for whom, and ends in a decision of the board', async () => {
    const vote = await open();
    await say(vote, { 'lid-1': 'voor', 'lid-2': 'tegen', 'lid-3': 'tegen' });
    const before = await shown(vote);
    expect(before.zetels.map((z) => [z.zetel, z.gewicht, z.gemeenten.length])).toEqual([
      ['lid-1', 500_000, 1],
      ['lid-2', 290_000, 4],
      ['lid-3', 285_000, 4],
    ]);
    await say(vote, { 'lid-3': 'voor' });
    const decision = await end(vote);
    expect((await shown(vote)).besluit).toMatchObject({ id: decision, uitkomst: 'aangenomen' });
    await expect(run((tx) => requireDecision(tx, decision, { subjectKind: 'procedure', on: '2025-03-06' }))).resolves.toMatchObject({
      takenOn: '2025-03-06',
    });
    // What was voted does not change when people move, nor by hand.
    await db.owner(`update inhabitants set count = 1 where municipality_code = '0518'`);
    expect((await shown(vote)).zetels[0]!.gewicht).toBe(500_000);
    await db.owner(`update inhabitants set count = 500000 where municipality_code = '0518'`);
    await expect(say(vote, { 'lid-1': 'tegen' })).rejects.toMatchObject({ definition: { code: 'stemming-gesloten' } });
    await expect(db.owner(`update vote_seat set choice = 'tegen' where vote_id = $1`, [vote])).rejects.toThrow('a closed vote does not change');
    await expect(db.owner(`update vote set title = 'x' where id = $1`, [vote])).rejects.toThrow('a closed vote does not change');
  });

  it('is rejected by weight though most seats were in favour, and nothing can rest on that', async () => {
    const vote = await open({ title: 'Nog een', mode: 'gewogen' });
    await db.owner(`update vote_seat set weight = 600000 where vote_id = $1 and seat = 'lid-1'`, [vote]);
    await say(vote, { 'lid-1': 'tegen', 'lid-2': 'voor', 'lid-3': 'voor' });
    const decision = await end(vote);
    await expect(run((tx) => requireDecision(tx, decision, { subjectKind: 'procedure', on: '2025-06-01' }))).rejects.toMatchObject({
      definition: { code: 'besluit-niet-aangenomen' },
    });
  });

  it('is not closed on a count that somebody else changed meanwhile', async () => {
    const vote = await open({ title: 'Twee tegelijk', mode: 'per-zetel' });
    const { versie } = await shown(vote);
    await say(vote, { 'lid-1': 'voor' });
    await expect(run((tx) => endVote(tx, vote, versie))).rejects.toMatchObject({ definition: { code: 'stemming-gewijzigd' } });
    await run((tx) => withdrawVote(tx, vote, 'De steller trekt het voorstel terug.'));
    expect(await shown(vote)).toMatchObject({ staat: 'ingetrokken', besluit: null });
    await expect(end(vote)).rejects.toMatchObject({ definition: { code: 'stemming-gesloten' } });
  });

  it('by consensus is kept for later on an objection, which says why', async () => {
    const vote = await open({ title: 'Samen', mode: 'consensus' });
    await expect(say(vote, { 'lid-1': 'tegen' }, 'nee')).rejects.toMatchObject({ violations: [{ pointer: '/keuze' }] });
    await expect(say(vote, { 'lid-1': 'bezwaar' })).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
    await say(vote, { 'lid-1': 'bezwaar' }, 'Te duur voor ons.');
    await say(vote, { 'lid-2': 'voor', 'lid-3': 'voor' });
    await end(vote);
    expect((await shown(vote)).besluit?.uitkomst).toBe('aangehouden');
  });

  it('carries nothing before the last college consented, and tells how many did', async () => {
    await expect(open({ ratifiedBy: 'directeuren' })).rejects.toMatchObject({ violations: [{ pointer: '/bekrachtigingDoor' }] });
    const vote = await open({ title: 'Met de colleges', ratifiedBy: 'colleges' });
    await say(vote, { 'lid-1': 'voor', 'lid-2': 'voor', 'lid-3': 'voor' });
    const decision = await end(vote);
    const rest = () => run((tx) => requireDecision(tx, decision, { subjectKind: 'procedure', on: '2025-06-01' }));
    const seats = (await new RatificationsQuery(db.reader).of(db.actor, decision)).map((s) => s.zetel);
    expect(seats).toHaveLength(9);
    const ratify = (seat: string, consents: boolean, note: string | null = null) =>
      run((tx) => ratifyDecision(tx, { decisionId: decision, seat, consents, on: '2025-04-01', note }));
    for (const seat of seats.slice(0, 8)) await ratify(seat, true);
    await expect(rest()).rejects.toMatchObject({ definition: { code: 'besluit-niet-bekrachtigd' } });
    await expect(ratify(seats[8]!, false)).rejects.toMatchObject({ violations: [{ pointer: '/toelichting' }] });
    await ratify(seats[8]!, false, 'De raad wil eerst cijfers.');
    await expect(rest()).rejects.toMatchObject({ definition: { code: 'besluit-niet-bekrachtigd' } });
    await ratify(seats[8]!, true);
    await expect(rest()).resolves.toMatchObject({ ratification: { bodyKey: 'colleges', seats: 9, consenting: 9 } });
  });
});
