// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../alternate.js';
import { atEnd } from '../ending.js';
import { product } from '../product.js';
import { startStatements, STATEMENT_SETTINGS, tellStatements } from '../profile.js';
import { openRound, REVISED } from '../revised-contracts.js';
import { startServer } from '../server.js';

const LINES = 450_000;
const FEWEST = 10_000;
const CONTRACTS = 200;
const ROUNDS = 9;
const MAX_RATIO = 3;
const YEAR = 2026;
/** The percentage that is checked, as hundredths of a percent. */
const POINTS = 340;
const CHANGED = `update revision_change set content = jsonb_set(content, '{basisPoints}', to_jsonb($2::text)) where round_id = $1 and kind = 'tarief'`;

/** A year of booked lines, evenly over contracts, product lines, municipalities and months, each month booked in the next; with the sums that booking keeps. */
const BOOKED = `
  insert into classification (region_id, id, key, name, version, valid_from, source) values (1, '01890000-0000-7000-8000-000000000005', 'segment', 'Segmenten', '1', '2020-01-01', 'bench');
  insert into classification_value (region_id, classification_id, code, name, sort, source) select 1, '01890000-0000-7000-8000-000000000005', n::text, 'Segment ' || n, n, 'bench' from generate_series(1, 3) n;
  insert into product_classification select 1, '01890000-0000-7000-8000-000000000005', id, right(code, 1), '[2020-01-01,)', 'bench' from product;
  insert into posting (region_id, booked_at, booked_on, care_month, line_id, provider_id, municipality_code, product_id, contract_line_id, person_id, volume, cents)
    select 1, x.booked, x.booked, x.month, x.n, l.provider_id, lpad((503 + x.n / 600 % 9)::text, 4, '0'), l.product_id, l.id, x.n % 27300, 1, 1000 + (x.n::bigint * 7919) % 40000
      from (select n, (date '2024-10-01' + (n / 5400 % 12) * interval '1 month')::date as month, (date '2024-11-15' + (n / 5400 % 12) * interval '1 month')::date as booked
              from generate_series(1, $LINES) n) x
      join (select l.*, row_number() over (order by l.contract_id, l.line_no) - 1 as place from contract_line l) l on l.place = x.n % 600;
  insert into spend_rollup select 1, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, sum(cents), count(*) from posting group by 2, 3, 4, 5, 6, 7;`;

/** The lines of those months on the contracts of the round. */
const SUM = `select sum(cents)::text as cents from posting where region_id = 1 and care_month >= '2024-10-01' and care_month < '2025-10-01'
  and contract_line_id in (select l.id from revision_contract k join contract_line l on l.region_id = 1 and l.contract_id = k.contract_id where k.region_id = 1 and k.round_id = $1)`;

/** Worked out apart from the lines themselves: each tariff up by 3.4%, rounded, and with it what a product line cost a municipality; half a cent up. */
const APART = `select sum(floor(x.cents * x.new / x.old + 0.5))::text as cents
  from (select p.contract_line_id, p.municipality_code, sum(p.cents)::numeric as cents, min(t.cents)::numeric as old, floor(min(t.cents) * 1.034 + 0.5) as new
          from posting p join tariff t on t.contract_line_id = p.contract_line_id group by 1, 2) x`;

const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export default {
  id: 'round-preview',
  measure: `the money effect of a round of ${CONTRACTS} contracts on a year of 450,000 booked lines, computed and kept per contract, municipality and segment, by the use case of the worker`,
  against: 'one SQL sum over the same lines, by the same role',
  goal: `≤ ${MAX_RATIO}×, to the cent`,

  async run({ scale, profile = false }) {
    const lines = Math.max(FEWEST, Math.round(LINES * scale));
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-preview-'));
    atEnd(() => rmSync(home, { recursive: true, force: true }));
    const server = await startServer(home, { shared_buffers: '1GB', ...(profile ? STATEMENT_SETTINGS : {}) });
    const database = await server.migrated('preview');
    const { part } = await product();
    const { previewRound } = await part('libs/revisions/src/use-cases/preview-round.js');
    await database.owner(async (client) => {
      await client.query(REVISED.replaceAll('$PROVIDERS', String(CONTRACTS)).replaceAll('$EACH', '1'));
      await client.query(BOOKED.replace('$LINES', String(lines)));
      await client.query('vacuum analyze');
    });
    const found = await database.asWorker(async ({ uow, actor }) => {
      const id = await openRound(uow, actor, { year: YEAR, from: 1, to: CONTRACTS });
      if (profile) await database.owner(startStatements);
      const rounds = [];
      const count = scale < 1 ? 1 : ROUNDS;
      for (let round = 0; round <= count; round++) {
        // Each time another percentage, so that every amount changes, as it does when somebody changed the proposal; at last the one that is checked.
        const points = round === count ? POINTS : POINTS + 10 * (round + 1);
        await database.owner((client) => client.query(CHANGED, [id, String(points)]));
        const ours = await timed(() => uow.run(actor, (tx) => previewRound(tx, id)));
        const reference = await timed(() => uow.run(actor, (tx) => tx.sql(SUM, [id])));
        // The first counts for nothing: it warms the process and the file cache.
        if (round > 0) rounds.push({ ours, reference, ratio: ours / reference });
      }
      if (profile) await database.owner(tellStatements);
      const [kept, sum, apart] = await database.owner(async (client) => {
        const one = async (sql, values = []) => (await client.query(sql, values)).rows[0];
        return [
          await one(
            `select sum(old_cents)::text as old, sum(new_cents)::text as new, count(*)::int as contracts, (select sum(new_cents)::text from revision_effect where round_id = $1) as cells
               from revision_contract where round_id = $1`,
            [id],
          ),
          await one(SUM, [id]),
          await one(APART),
        ];
      });
      return { rounds, right: kept.old === sum.cents && kept.new === apart.cents && kept.cells === apart.cents && kept.contracts === CONTRACTS };
    });
    const of = (key) => median(found.rounds.map((r) => r[key]));
    const ratio = of('ratio');
    return {
      ours: `${of('ours').toFixed(0)} ms`,
      reference: `${of('reference').toFixed(0)} ms`,
      ratio,
      holds: ratio <= MAX_RATIO && found.right,
      note: `${lines} lines; ratios ${found.rounds.map((r) => r.ratio.toFixed(2)).join(', ')}; ${found.right ? 'the same as' : 'NOT THE SAME AS'} worked out from the lines`,
    };
  },
};
