// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { loadVersionContents, recordContract, recordContractVersion } from '#contracts';
import fc from 'fast-check';
import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { CONTRACTS, PRODUCTS, proposal, type Mode, type Proposal } from '../../../../test/support/round-proposals.js';
import { canonical } from '../domain/canonical.js';
import { previewRound } from './preview-round.js';
import { recordResults } from './record-results.js';
import { addChange } from './save-change.js';
import { makeException } from './save-exception.js';
import { createRound } from './save-round.js';

const RUNS = Number(process.env.ROUND_RUNS ?? 12);
jest.setTimeout(20_000 + RUNS * 2_000);
const FROM = '2026-01-01';
const LAST = '2027-12-31';

/** Per contract its lines: product, how it is paid and its tariffs from 2022 and from 2026 on. */
const LINES: Readonly<Record<string, readonly (readonly [product: string, mode: Mode, early: bigint, late: bigint])[]>> = {
  'X-1': [
    ['45A04', 'inspanningsgericht', 11_432n, 11_777n],
    ['45A12', 'outputgericht', 250_001n, 250_001n],
  ],
  'X-2': [
    ['45T01', 'taakgericht', 0n, 0n],
    ['45A20', 'inspanningsgericht', 333n, 337n],
  ],
  'X-3': [['45A04', 'inspanningsgericht', 9_999n, 10_001n]],
};

interface Kept {
  readonly id: string;
  readonly number: string;
  readonly faults: readonly { tekst: string }[];
  readonly result: unknown;
  readonly sha: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly effects: readonly { gemeente: string; oud: string; nieuw: string }[];
}
const KEPT = `select k.contract_id as id, c.number, k.faults, k.result, encode(k.result_sha256, 'hex') as sha, k.old_cents::text as old, k.new_cents::text as new,
    (select coalesce(json_agg(json_build_object('gemeente', e.municipality_code, 'oud', e.old_cents::text, 'nieuw', e.new_cents::text) order by e.municipality_code), '[]')
       from revision_effect e where e.region_id = 1 and e.round_id = k.round_id and e.contract_id = k.contract_id) as effects
  from revision_contract k join contract c on c.region_id = 1 and c.id = k.contract_id where k.region_id = 1 and k.round_id = $1 order by c.number`;

/** Of which old product a product goes on, with how many units for one. */
interface GoesOn {
  readonly of: string | null;
  readonly over: bigint;
  readonly under: bigint;
}

/** Who goes on for whom in a contract, by playing what was proposed with codes alone. */
function goingOn(number: string, { changes, exceptions }: Proposal, nos: readonly (number | null)[]): Map<string, GoesOn> {
  const now = new Map<string, GoesOn>(LINES[number]!.map(([code]) => [code, { of: code, over: 1n, under: 1n }]));
  for (const [n, change] of changes.entries()) {
    if (nos[n] === null || exceptions.some((e) => e.change === n && e.contract === number && e.points === null)) continue;
    if (change.kind === 'product-erbij' && !now.has(change.code)) now.set(change.code, { of: null, over: 1n, under: 1n });
    if (change.kind === 'product-eindigt') now.delete(change.code);
    const from = change.kind === 'product-vervangen' ? now.get(change.code) : undefined;
    if (change.kind !== 'product-vervangen' || !from) continue;
    const [over, under = '1'] = change.factor.split('/');
    now.delete(change.code);
    now.set(change.by, { of: from.of, over: from.over * BigInt(over!), under: from.under * BigInt(under) });
  }
  return now;
}

describe('whatever a revision changes', () => {
  let region: ContractRegion;
  const buyer = newId();
  const productIds = new Map<string, string>();

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'inkoop@proef.nl', 'Sanne')`, [buyer]);
    await region.db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0518', 's-gravenhage', 'Den Haag', 'proef')`);
    for (const one of PRODUCTS.slice(1))
      await region.db.owner(
        `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, $2, '45', $2, '04', '[2020-01-01,)', 'proef')`,
        [newId(), one],
      );
    for (const { id, code: one } of await region.db.owner<{ id: string; code: string }>('select id, code from product')) productIds.set(one, id);
    const [provider] = await region.db.owner<{ id: string }>('select id from provider');
    for (const number of CONTRACTS)
      await region.run(async (tx) => {
        await recordContract(tx, {
          number,
          providerId: provider!.id,
          kind: 'resultaatovereenkomst',
          blockKey: null,
          from: '2022-01-01',
          until: LAST,
        });
        await recordContractVersion(tx, {
          contractNumber: number,
          from: '2022-01-01',
          until: LAST,
          ground: 'aanvang',
          summary: 'Aanvang',
          recordedAt: new Date('2021-12-01T09:00:00Z'),
          lines: LINES[number]!.map(([product, fundingMode, early, late], n) => ({
            line: n + 1,
            productId: productIds.get(product)!,
            unit: '04',
            fundingMode,
            taakgerichtRule: fundingMode === 'taakgericht' ? 'weigeren' : null,
            municipalities: ['0503', '0518'],
            tariffs:
              fundingMode === 'taakgericht'
                ? []
                : [
                    { from: '2022-01-01', until: '2025-12-31', cents: early },
                    { from: '2026-01-01', until: LAST, cents: late },
                  ],
          })),
          bestedingsruimten: [{ year: 2025, grain: 'aanbieder', segmentCode: null, productGroup: null, cents: 100_000_01n, consequence: 'gesprek' }],
        });
      });
    // Odd amounts, some below nothing; on the third contract nothing was booked.
    await region.db.owner(
      `insert into spend_rollup (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, cents, lines)
       select 1, make_date(2025, m, 1), '2025-09-01', l.provider_id, g.code, l.product_id, l.id, (l.line_no * 777777 + m * 31 - case when g.code = '0518' and m = 3 then 5000000 else 0 end), 1
         from contract_line l join contract c on c.id = l.contract_id cross join (values ('0503'), ('0518')) as g (code) cross join generate_series(1, 3) m where c.number in ('X-1', 'X-2')`,
    );
  });
  afterAll(() => region.close());

  async function proposed(tx: Tx, { changes, exceptions, until }: Proposal): Promise<{ id: string; nos: readonly (number | null)[] }> {
    const { id } = await createRound(tx, {
      title: 'Herziening',
      why: 'Proef.',
      effectiveFrom: FROM,
      effectiveUntil: until,
      choice: { segments: [], kinds: [], providers: [], contracts: CONTRACTS, view: null },
      transition: null,
      responseDays: 30,
      reminderDays: [],
    });
    const wrong = (error: unknown): null => {
      // What is wrong in itself is refused where it is written down, before anything is kept.
      if (error instanceof DomainError && error.code === 'herzieningswijziging-ongeldig') return null;
      throw error;
    };
    const nos: (number | null)[] = [];
    for (const one of changes)
      nos.push(await addChange(tx, id, { change: one, explanation: 'Afgesproken', ground: '2.163c', clause: 'indexering' }).catch(wrong));
    for (const e of exceptions) {
      const [no, one] = [nos[e.change] ?? null, changes[e.change]];
      if (no === null || !one || (e.points !== null && one.kind !== 'tarief')) continue;
      const other = e.points === null ? null : { kind: 'tarief' as const, list: null, basisPoints: e.points, productCodes: null };
      await makeException(tx, { roundId: id, contractNumber: e.contract, changeNo: no, change: other, reason: 'Eigen afspraak' });
    }
    return { id, nos };
  }

  /** Worked out from what is recorded: what each booked cent became at the tariffs of the two versions, half a cent up. */
  async function fromRecorded(tx: Tx, contractId: string, goesOn: ReadonlyMap<string, GoesOn>): Promise<Map<string, bigint>> {
    interface Line {
      readonly no: number;
      readonly code: string;
      readonly cents: string | null;
    }
    const at = (version: string): Promise<Line[]> =>
      tx.sql<Line>(
        `select cl.line_no as no, p.code, (select t.cents::text from tariff t where t.region_id = 1 and t.version_id = x.version_id and t.contract_line_id = cl.id
              and t.valid @> $2::date) as cents
           from contract_line_term x join contract_line cl on cl.region_id = 1 and cl.id = x.contract_line_id join product p on p.region_id = 1 and p.id = cl.product_id
          where x.region_id = 1 and x.version_id = (select id from contract_version where region_id = 1 and contract_id = $1 and no = ${version})`,
        [contractId, FROM],
      );
    const [old, now] = [await at('1'), await at('2')];
    const booked = await tx.sql<{ no: number; municipality: string; cents: string }>(
      `select cl.line_no as no, r.municipality_code as municipality, sum(r.cents)::text as cents from spend_rollup r join contract_line cl on cl.region_id = 1 and cl.id = r.contract_line_id
        where r.region_id = 1 and cl.contract_id = $1 group by 1, 2`,
      [contractId],
    );
    const sums = new Map<string, bigint>();
    for (const b of booked) {
      const before = old.find((l) => l.no === b.no)!;
      const heir = [...goesOn].find(([, by]) => by.of === before.code);
      const found = now.find((l) => l.code === (heir?.[0] ?? before.code));
      const [over, under] = heir ? [heir[1].over, heir[1].under] : [1n, 1n];
      const amount = BigInt(b.cents);
      const size = amount < 0n ? -amount : amount;
      const later = BigInt(found?.cents ?? before.cents ?? 0n);
      const paid = before.cents === null ? size : (2n * size * later * over + BigInt(before.cents) * under) / (2n * BigInt(before.cents) * under);
      const moved = found ? paid : 0n;
      sums.set(b.municipality, (sums.get(b.municipality) ?? 0n) + (amount < 0n ? -moved : moved));
    }
    return sums;
  }

  /** From the proposal to what is recorded of it, and all of it as text; then it is taken back. */
  async function played(what: Proposal): Promise<string> {
    let text = '';
    const undone = new Error('taken back');
    await region.db.uow
      .run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
        const { id, nos } = await proposed(tx, what);
        const { apart } = await previewRound(tx, id);
        const kept = await tx.sql<Kept>(KEPT, [id]);
        const agreed = kept.filter((k) => k.faults.length === 0);
        expect([kept.length, kept.length - agreed.length]).toEqual([CONTRACTS.length, apart]);
        await tx.execute(`update revision_contract set outcome = 'geaccepteerd' where region_id = 1 and round_id = $1 and faults = '[]'`, [id]);
        const ids = kept.map((k) => k.id);
        // What the preview finds nothing wrong with is recorded, all of it; what it sets apart is not.
        expect(await recordResults(tx, id, ids)).toBe(agreed.length);
        const now = new Map((await loadVersionContents(tx, ids, FROM)).map((w) => [w.contractId, w]));
        for (const k of kept) {
          const { versionNo, last, contractLast, lines, rooms, agreements } = now.get(k.id)!;
          expect([k.number, versionNo]).toEqual([k.number, agreed.includes(k) ? 2 : 1]);
          if (versionNo === 1) continue;
          const recorded = canonical({ from: FROM, last, contractLast, lines, rooms, agreements });
          const shown = k.result as { agreements: unknown };
          // Agreements that no change touched go on as they are, and are not said again.
          expect(JSON.parse(recorded)).toEqual(shown.agreements === null ? { ...shown, agreements } : shown);
          if (shown.agreements !== null) expect(createHash('sha256').update(recorded).digest('hex')).toBe(k.sha);
          const sums = await fromRecorded(tx, k.id, goingOn(k.number, what, nos));
          expect(k.effects.map((e) => [e.gemeente, e.nieuw])).toEqual([...sums].sort().map(([m, c]) => [m, c.toString()]));
          expect(k.new).toBe(sums.size === 0 ? null : [...sums.values()].reduce((a, b) => a + b, 0n).toString());
          text += `${recorded}\n`;
        }
        text += JSON.stringify(kept.map(({ sha, old, new: later, effects, faults }) => ({ sha, old, later, effects, faults })));
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return text;
  }

  it('is recorded to the cent as the preview showed it, and played again from its changes it is the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(proposal, async (what) => {
        expect(await played(what)).toBe(await played(what));
      }),
      { numRuns: RUNS },
    );
  });
});
