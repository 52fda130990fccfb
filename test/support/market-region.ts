// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion, type BestedingsruimteAgreement } from '#contracts';
import { recordBody, recordDecision, type NewDecision, type SubjectKind } from '#governance';
import { BOOKING_TABLE, bookStatement } from '#ledger';
import type { Actor, Tx } from '#platform';
import { regionWorld, type RegionWorld } from './region-world.js';

const id = (kind: number, n: number): string => `018f0000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
export const providerId = (n: number): string => id(1, n);
export const productId = (n: number): string => id(2, n);
export const MUNICIPALITIES = [
  ['0503', 'delft', 'Delft'],
  ['0518', 'den-haag', 'Den Haag'],
  ['1783', 'westland', 'Westland'],
] as const;

const EVERYWHERE = MUNICIPALITIES.map(([code]) => code);

export interface Booking {
  readonly line: string;
  readonly provider: number;
  readonly product: number;
  readonly municipality: string;
  readonly person: number;
  readonly cents: bigint;
  readonly month: string;
}

/**
 * A region on 15 October 2025 with three municipalities, four providers and products A1, A2 (segment 5), B1 (segment 1) and C1 (in none).
 * From 2027 on Den Haag takes no part in segment 5.
 */
export class MarketRegion {
  readonly bookings: Booking[] = [];
  private contracts = 0;

  private constructor(readonly world: RegionWorld) {}

  static async open(): Promise<MarketRegion> {
    const world = await regionWorld();
    const [STRATEGY, CLASSIFICATION] = [id(3, 1), id(3, 2)];
    await world.owner.query(`
      insert into region (id, key, name, demo, clock_offset) values (1, 'toets', 'Toets', true, timestamptz '2025-10-15 09:00+02' - now());
      insert into municipality (region_id, code, key, name, source) values ${MUNICIPALITIES.map(([c, k, n]) => `(1, '${c}', '${k}', '${n}', 't')`).join(',')};
      insert into municipality_membership (region_id, municipality_code, valid, source) select 1, code, '[2015-01-01,)', 't' from municipality;
      insert into provider (region_id, id, key, name, size_class) select 1, ('018f0000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'Aanbieder ' || n, 'groot' from generate_series(1, 4) n;
      insert into product (region_id, id, code, category, name, unit, valid, source)
        select 1, ('018f0000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, (array['A1','A2','B1','C1'])[n], '45', 'Product ' || n, '04', '[2020-01-01,)', 't' from generate_series(1, 4) n;
      insert into classification (region_id, id, key, name, version, valid_from, source) values (1, '${CLASSIFICATION}', 'segment', 'Segmenten', '2027', '2027-01-01', 't');
      insert into classification_value (region_id, classification_id, code, name, sort, kind, source)
        values (1, '${CLASSIFICATION}', '1', 'Verblijf', 1, 'segment', 't'), (1, '${CLASSIFICATION}', '5', 'Veelvoorkomend', 5, 'segment', 't'), (1, '${CLASSIFICATION}', 'maatwerk', 'Maatwerk', 9, 'blok', 't');
      insert into commissioning_block (region_id, key, name, sort, source) values (1, 'maatwerk', 'Maatwerk', 1, 't');
      insert into product_classification (region_id, classification_id, product_id, value_code, valid, source)
        values (1, '${CLASSIFICATION}', '${productId(1)}', '5', '[2027-01-01,)', 't'), (1, '${CLASSIFICATION}', '${productId(2)}', '5', '[2027-01-01,)', 't'), (1, '${CLASSIFICATION}', '${productId(3)}', '1', '[2027-01-01,)', 't');
      insert into strategy (region_id, id, key, name, valid_from, source) values (1, '${STRATEGY}', 's', 'S', '2027-01-01', 't');
      insert into segment (region_id, id, strategy_id, key, no, name, summary, scale, funding_direction, procedure_direction, source)
        values (1, '${id(3, 11)}', '${STRATEGY}', '1', 1, 'Verblijf', '', '', '', '', 't'), (1, '${id(3, 15)}', '${STRATEGY}', '5', 5, 'Veelvoorkomend', '', '', '', '', 't');
      insert into segment_participation (region_id, segment_id, municipality_code, valid, source)
        select 1, s.id, m.code, '[2027-01-01,)', 't' from segment s, municipality m where s.region_id = 1 and m.region_id = 1 and (s.key = '1' or m.code <> '0518');`);
    return new MarketRegion(world);
  }

  run<T>(work: (tx: Tx) => Promise<T>, actor: Actor = this.world.actor): Promise<T> {
    return this.world.uow.run(actor, work);
  }

  /** A contract of one product in 2025 and its line; @returns the id of the line */
  async contract(
    provider: number,
    product: number,
    options: {
      readonly municipalities?: readonly string[];
      readonly blockKey?: string;
      readonly room?: Pick<BestedingsruimteAgreement, 'grain' | 'segmentCode' | 'cents'>;
      readonly from?: string;
      readonly until?: string;
    } = {},
  ): Promise<string> {
    const number = `RO-${++this.contracts}`;
    const { from = '2025-01-01', until = '2027-12-31', municipalities = EVERYWHERE, blockKey = null, room } = options;
    await this.run(async (tx) => {
      await recordContract(tx, { number, providerId: providerId(provider), kind: 'resultaatovereenkomst', blockKey, from, until });
      await recordContractVersion(tx, {
        contractNumber: number,
        from,
        until,
        ground: 'toets',
        summary: 'toets',
        bestedingsruimten: room ? [{ year: 2025, productGroup: null, consequence: 'gesprek', ...room }] : [],
        lines: [
          {
            line: 1,
            productId: productId(product),
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities,
            tariffs: [{ from, until, cents: 100n }],
          },
        ],
      });
    });
    const { rows } = await this.world.owner.query<{ id: string }>(
      'select cl.id from contract_line cl join contract c on c.region_id = cl.region_id and c.id = cl.contract_id where c.number = $1',
      [number],
    );
    return rows[0]!.id;
  }

  /** Books care of children; every child exists. */
  async book(bookings: readonly Booking[]): Promise<void> {
    await this.run(async (tx) => {
      const client = await tx.client();
      await client.query(BOOKING_TABLE);
      for (const b of bookings) {
        this.bookings.push(b);
        await client.query(`insert into s_booking values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`, [
          this.bookings.length,
          b.month,
          providerId(b.provider),
          b.municipality,
          productId(b.product),
          b.line,
          b.person,
          b.cents.toString(),
        ]);
      }
      await client.query(bookStatement({ regionId: 1, now: tx.now, today: tx.today }));
    });
  }

  /** The board may decide on everything here, on a ceiling up to € 10.000; the table may decide on nothing. */
  async bodies(): Promise<void> {
    const all = { from: '2025-01-01', last: null, inferred: false, source: 't' };
    const mandate = (subjectKind: SubjectKind, maxCents: bigint | null) => ({ subjectKind, maxCents, ...all });
    const board = [mandate('budgetplafond', 10_000_00n), mandate('besparing', null), mandate('missend-aanbod', null)];
    const body = { kind: 'bestuur' as const, what: 't', sort: 1, source: 't', voting: null, seats: [] };
    await this.run((tx) => recordBody(tx, { ...body, key: 'bestuur', name: 'Bestuur', mandates: board }));
    await this.run((tx) => recordBody(tx, { ...body, key: 'tafel', name: 'Tafel', mandates: [] }));
  }

  /** A decision of the board, taken on 1 October 2025; @returns its id */
  decide(subjectKind: SubjectKind, change: Partial<NewDecision> = {}): Promise<string> {
    return this.run((tx) =>
      recordDecision(tx, {
        bodyKey: 'bestuur',
        meetingId: null,
        agendaItem: null,
        title: 'Toets',
        subjectKind,
        subjectId: null,
        subjectLabel: 'Toets',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'toets',
        takenOn: '2025-10-01',
        effectiveFrom: null,
        replaces: null,
        ...change,
      }),
    );
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}
