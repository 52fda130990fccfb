// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion, type BestedingsruimteAgreement } from '#contracts';
import { addDays } from '#kernel';
import { BOOKING_TABLE, bookStatement } from '#ledger';
import type { Tx } from '#platform';
import fc from 'fast-check';
import { regionWorld, type RegionWorld } from '../../../../test/support/region-world.js';
import { checkBestedingsruimte } from '../use-cases/check-bestedingsruimte.js';
import { raises, reaches, type Crossing } from '../domain/threshold.js';
import { SignalsQuery } from './signals.query.js';
import { verifyChecks, verifySignals } from './verify.query.js';

const PERCENTAGES = [70, 85, 95, 100];
const PROVIDER = '018f0000-0000-7000-8000-000000000001';
const PRODUCT = '018f0000-0000-7000-8000-000000000002';

describe('a check of bestedingsruimte', () => {
  let world: RegionWorld;
  let contractNo = 0;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.uow.run(world.actor, work);

  beforeAll(async () => {
    world = await regionWorld();
    await world.owner.query(`
      insert into region (id, key, name, demo, clock_offset) values (1, 'toets', 'Toets', true, timestamptz '2025-03-01 09:00+01' - now());
      insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 't');
      insert into provider (region_id, id, key, name, size_class) values (1, '${PROVIDER}', 'toets', 'Toets', 'groot');
      insert into product (region_id, id, code, category, name, unit, valid, source) values (1, '${PRODUCT}', '45A04', '45', 'Toets', '04', '[2020-01-01,)', 't');
      insert into signal_threshold (region_id, percentage, valid) select 1, p, '[2020-01-01,)' from unnest(array[${PERCENTAGES.join(',')}]) p`);
  });
  afterAll(() => world.stop());

  /** A fresh contract of the one provider, so that every case has a room of its own. */
  async function contract(cents: bigint | null): Promise<{ number: string; line: string; raise: (cents: bigint) => Promise<void> }> {
    const number = `RO-${++contractNo}`;
    const room = (amount: bigint | null): BestedingsruimteAgreement => ({
      year: 2025,
      grain: 'overeenkomst',
      segmentCode: null,
      productGroup: null,
      cents: amount,
      consequence: 'gesprek',
    });
    const version = (tx: Tx, amount: bigint | null): Promise<number> =>
      recordContractVersion(tx, {
        contractNumber: number,
        from: '2025-01-01',
        until: '2025-12-31',
        ground: 'toets',
        summary: 'toets',
        bestedingsruimten: [room(amount)],
        lines: [
          {
            line: 1,
            productId: PRODUCT,
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities: ['0503'],
            tariffs: [{ from: '2025-01-01', until: '2025-12-31', cents: 100n }],
          },
        ],
      });
    await run((tx) =>
      recordContract(tx, { number, providerId: PROVIDER, kind: 'resultaatovereenkomst', blockKey: null, from: '2025-01-01', until: '2025-12-31' }),
    );
    await run((tx) => version(tx, cents));
    const { rows } = await world.owner.query<{ id: string }>(
      'select cl.id from contract_line cl join contract c on c.id = cl.contract_id where c.number = $1',
      [number],
    );
    return { number, line: rows[0]!.id, raise: async (amount) => void (await run((tx) => version(tx, amount))) };
  }

  let lineId = 0;
  const book = (line: string, cents: bigint, month = '2025-01-01'): Promise<void> =>
    run(async (tx) => {
      const client = await tx.client();
      await client.query(BOOKING_TABLE);
      await client.query(`insert into s_booking values ($1, $2, $3, '0503', $4, $5, 1, 1, $6)`, [
        ++lineId,
        month,
        PROVIDER,
        PRODUCT,
        line,
        cents.toString(),
      ]);
      await client.query(bookStatement({ regionId: 1, now: tx.now, today: tx.today }));
    });
  const check = (): Promise<{ rooms: number; signals: number }> => run((tx) => checkBestedingsruimte(tx, 2025, 'toets'));
  const signals = async (number: string): Promise<number[]> => {
    const { rows } = await world.owner.query<{ percentage: number }>(
      'select s.percentage from signal s join contract c on c.id = s.contract_id where c.number = $1 order by s.raised_at, s.percentage',
      [number],
    );
    return rows.map((r) => r.percentage);
  };
  const standing = async (number: string): Promise<{ percentage: number; state: string; owner: string | null }[]> =>
    (
      await world.owner.query<{ percentage: number; state: string; owner: string | null }>(
        `select s.percentage, s.state, a.name as owner from signal s join contract c on c.id = s.contract_id left join account a on a.id = s.owner_id
          where c.number = $1 order by s.raised_at, s.percentage`,
        [number],
      )
    ).rows;

  it('raises at the threshold to the cent, once, and again after an increase', async () => {
    const { number, line, raise } = await contract(1_000_00n);
    await book(line, 699_99n);
    await check();
    expect(await signals(number)).toEqual([]);
    await book(line, 1n);
    await check();
    await check();
    expect(await signals(number)).toEqual([70]);
    await book(line, 160_00n);
    await check();
    expect(await signals(number)).toEqual([70, 85]);
    await raise(1_100_00n); // 860 of 1,100 = 78.2%: 70 is crossed anew, 85 is not
    await check();
    expect(await signals(number)).toEqual([70, 85, 70]);
  });

  it('speaks again when credits brought spend below the threshold and it came back', async () => {
    const { number, line } = await contract(1_000_00n);
    await book(line, 700_00n);
    await check();
    await book(line, -10_00n);
    await check();
    await book(line, 10_00n);
    await check();
    expect(await signals(number)).toEqual([70, 70]);
  });

  it('leaves one signal to look at: a newer one settles the others, takes over whose they were, and keeps off what is talked about', async () => {
    const { number, line } = await contract(1_000_00n);
    await book(line, 860_00n);
    await check();
    const settled = { state: 'afgehandeld', owner: null };
    expect(await standing(number)).toEqual([
      { percentage: 70, ...settled },
      { percentage: 85, state: 'nieuw', owner: null },
    ]);
    await world.owner.query(
      `insert into account (region_id, id, email, name, password_hash) values (1, '018f0000-0000-7000-8000-000000000009', 'femke@toets', 'Femke', 'x')`,
    );
    const set = (state: string, owner: string | null): Promise<unknown> =>
      world.owner.query(
        `update signal s set state = $2, owner_id = $3 from contract c where c.id = s.contract_id and c.number = $1 and s.state <> 'afgehandeld'`,
        [number, state, owner],
      );
    await set('gezien', '018f0000-0000-7000-8000-000000000009');
    await book(line, 90_00n);
    await check();
    expect((await standing(number)).slice(1)).toEqual([
      { percentage: 85, state: 'afgehandeld', owner: 'Femke' },
      { percentage: 95, state: 'nieuw', owner: 'Femke' },
    ]);
    const { rows } = await world.owner.query<{ text: string }>(
      `select e.text from signal_event e join signal s on s.id = e.signal_id join contract c on c.id = s.contract_id where c.number = $1 order by e.id`,
      [number],
    );
    expect(rows.map((r) => r.text)).toEqual(['Opgevolgd door het signaal boven 85%', 'Opgevolgd door het signaal boven 95%']);
    await set('in-gesprek', null);
    await book(line, 50_00n);
    await check();
    expect((await standing(number)).slice(2)).toEqual([
      { percentage: 95, state: 'in-gesprek', owner: null },
      { percentage: 100, state: 'nieuw', owner: null },
    ]);
  });

  it('shows the furthest over its room first among those above one threshold', async () => {
    const numbers: string[] = [];
    for (const cents of [101_00n, 130_00n, 110_00n]) {
      const { number, line } = await contract(100_00n);
      await book(line, cents);
      numbers.push(number);
    }
    await check();
    const filter = { state: null, openOnly: true, ownerId: null, provider: null, threshold: 100 };
    const { rows } = await new SignalsQuery(world.reader).page(world.actor, filter, 100, 0);
    const shown = (rows as { contract: string }[]).map((r) => r.contract).filter((number) => numbers.includes(number));
    expect(shown).toEqual([numbers[1], numbers[2], numbers[0]]);
  });

  it('counts a line in the calendar year of its care, whenever it is booked', async () => {
    const { number, line } = await contract(100_00n);
    await book(line, 100_00n, '2024-12-01');
    await book(line, 69_99n, '2025-12-01');
    await check();
    expect(await signals(number)).toEqual([]);
  });

  it('never signals where "geen ruimte" was agreed, and still keeps what it saw', async () => {
    const { number, line } = await contract(null);
    await book(line, 10_000_00n);
    await check();
    expect(await signals(number)).toEqual([]);
    const { rows } = await world.owner.query<{ booked: string; reached: number | null }>(
      'select k.booked_cents as booked, k.reached from spend_check k join contract c on c.id = k.contract_id where c.number = $1 order by k.run_id desc limit 1',
      [number],
    );
    expect(rows[0]).toEqual({ booked: '1000000', reached: null });
  });

  it('follows the pure rule over any course of bookings, credits and raises, and verifies afterwards', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('book' as const), cents: fc.integer({ min: -30_000, max: 60_000 }) }),
      fc.record({ kind: fc.constant('raise' as const), cents: fc.integer({ min: 50_000, max: 150_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { number, line, raise } = await contract(100_000n);
        let [room, booked] = [100_000n, 0n];
        const before = new Map<number, Crossing>();
        const expected: number[] = [];
        let open: number | null = null;
        for (const { kind, cents } of steps) {
          if (kind === 'raise') {
            room = BigInt(cents);
            await raise(room);
          } else {
            booked += BigInt(cents);
            await book(line, BigInt(cents));
          }
          await check();
          for (const p of PERCENTAGES) {
            if (raises(before.get(p) ?? null, booked, room, p)) expected.push((open = p));
            before.set(p, { crossed: reaches(booked, room, p), roomCents: room });
          }
        }
        expect(await signals(number)).toEqual(expected);
        const left = (await standing(number)).filter((s) => s.state !== 'afgehandeld').map((s) => s.percentage);
        expect(left).toEqual(open === null ? [] : [open]);
      }),
      { numRuns: 12 },
    );
    await run(async (tx) => {
      expect(await verifyChecks(tx)).toEqual([]);
      expect(await verifySignals(tx)).toEqual([]);
    });
  }, 120_000);

  it('is found out by verify when a check, a signal or a rollup is tampered with', async () => {
    await world.owner.query(
      `update spend_check set booked_cents = booked_cents + 1 where (run_id, contract_id, grain_key) = (select run_id, contract_id, grain_key from spend_check limit 1)`,
    );
    expect((await run(verifyChecks)).map((d) => d.what)).toContain('geboekt');
    await world.owner.query(
      `delete from signal where id = (select id from signal s where not exists (select 1 from signal_event e where e.signal_id = s.id) limit 1)`,
    );
    expect((await run(verifySignals)).length).toBeGreaterThan(0);
  });

  it('looks at the room of the day: a version that begins later does not count yet', async () => {
    const number = `RO-${++contractNo}`;
    await run((tx) =>
      recordContract(tx, { number, providerId: PROVIDER, kind: 'resultaatovereenkomst', blockKey: null, from: '2025-01-01', until: '2025-12-31' }),
    );
    const room = (cents: bigint): BestedingsruimteAgreement => ({
      year: 2025,
      grain: 'overeenkomst',
      segmentCode: null,
      productGroup: null,
      cents,
      consequence: 'informatie',
    });
    const record = (from: string, cents: bigint): Promise<number> =>
      run((tx) =>
        recordContractVersion(tx, {
          contractNumber: number,
          from,
          until: '2025-12-31',
          ground: 't',
          summary: 't',
          lines: [],
          bestedingsruimten: [room(cents)],
        }),
      );
    await record('2025-01-01', 500n);
    await record(addDays('2025-06-30', 1), 900n);
    await check();
    const { rows } = await world.owner.query<{ room: string }>(
      'select k.room_cents as room from spend_check k join contract c on c.id = k.contract_id where c.number = $1',
      [number],
    );
    expect(rows).toEqual([{ room: '500' }]);
  });
});
