// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../alternate.js';
import { atEnd } from '../ending.js';
import { product } from '../product.js';
import { startStatements, STATEMENT_SETTINGS, tellStatements } from '../profile.js';
import { acceptAll, offeredTo, openRound, REVISED, schemaOf } from '../revised-contracts.js';
import { startServer } from '../server.js';

const VERSIONS = 20_000;
const SMALL = 200;
const PER_PROVIDER = 100;
const ROUNDS = 2;
const SMALL_ROUNDS = 3;
const MAX_RATIO = 15;
const MAX_GROWTH = 1.5;
const FIRST_YEAR = 2026;

/** What a recording writes, table by table: which rows, as words after the table's name. $1 the round, $2 the last audit before it, $3 and $4 the moment before it in the region and of the clock. */
const WRITTEN = {
  contract_version: 't join made m on m.id = t.id',
  contract_line_term: 't join made m on m.id = t.version_id',
  tariff: 't join made m on m.id = t.version_id',
  bestedingsruimte: 't join made m on m.id = t.version_id',
  contract_change: 't join made m on m.id = t.version_id',
  contract_search: 't join made m on m.id = t.version_id',
  contract_version_period: 't join made m on m.contract_id = t.contract_id where upper_inf(t.recorded) and lower(t.recorded) > $3',
  contract_moment: 't join made m on m.contract_id = t.contract_id',
  revision_response: 't join revision_offer o on o.id = t.offer_id where o.round_id = $1',
  revision_event: 't where t.round_id = $1 and t.at > $3',
  audit_event: 't where t.id > $2',
  job: 't where t.created_at > $4',
};

/** Fixed: the same rows once more, by one statement into tables with the same indexes and constraints; nothing refers to anything, nothing is watched. */
const REFERENCE = `with made as (select k.version_id as id, k.contract_id from revision_contract k where k.round_id = $1 and k.version_id is not null),
  ${Object.entries(WRITTEN)
    .map(([table, rows]) => `i_${table} as (insert into reference_${table} overriding system value select t.* from ${table} ${rows} returning 1)`)
    .join(',\n  ')}
  select ${Object.keys(WRITTEN)
    .map((table) => `(select count(*)::int from i_${table}) as ${table}`)
    .join(', ')}`;

/** Worked out apart, by decimals of the database: a tariff of which half a cent is rounded up; each contract one version further, once. */
const WRONG = `select count(*)::int as wrong from revision_contract k
    join contract_version v on v.id = k.version_id
    join tariff o on o.version_id = k.source_version_id
    left join tariff n on n.version_id = k.version_id and n.contract_line_id = o.contract_line_id
   where k.round_id = $1 and (n.cents is distinct from floor(o.cents * 1.034 + 0.5) or (select count(*) from contract_version x where x.contract_id = k.contract_id and x.no >= v.no) <> 1)`;

const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
};

export default {
  id: 'round-record',
  measure: `20,000 agreed versions recorded: each of 200 providers accepts an offer of ${PER_PROVIDER} contracts, the worker records them with audit and outbox, fsync on`,
  against:
    'one INSERT … SELECT of the same rows (versions and all that hangs under them, audit, outbox) into tables with the same indexes and constraints',
  goal: `≤ ${MAX_RATIO}×; per version at 20,000 at most ${MAX_GROWTH}× of that at 200`,

  async run({ scale, profile = false }) {
    const versions = Math.max(SMALL, Math.round((VERSIONS * scale) / PER_PROVIDER) * PER_PROVIDER);
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-record-'));
    atEnd(() => rmSync(home, { recursive: true, force: true }));
    const server = await startServer(home, { shared_buffers: '1GB', ...(profile ? STATEMENT_SETTINGS : {}) });
    const database = await server.migrated('record');
    const { part } = await product();
    const uses = await part('libs/revisions/src/use-cases/answer-offer.js');
    await database.owner(async (client) => {
      await client.query(REVISED.replaceAll('$PROVIDERS', String((versions + SMALL) / PER_PROVIDER)).replaceAll('$EACH', String(PER_PROVIDER)));
      for (const table of Object.keys(WRITTEN)) await client.query(schemaOf(table));
      await client.query('vacuum analyze');
    });
    const rounds = [];
    const small = [];
    await database.asWorker(async ({ uow, actor }) => {
      const round = async (n, from, to) => {
        const year = FIRST_YEAR + n;
        const id = await openRound(uow, actor, { year, from, to });
        const offers = await database.owner((client) => offeredTo(client, id, `${year - 1}-11-30`));
        const since = await database.owner(async (client) => {
          await client.query('analyze');
          const { rows } = await client.query(
            'select (select coalesce(max(id), 0) from audit_event) as audit, clock_timestamp() + clock_offset as at, clock_timestamp() as clock from region',
          );
          return rows[0];
        });
        if (profile && to - from >= 2) await database.owner(startStatements);
        const ours = await timed(() => acceptAll(uow, actor, uses, offers));
        if (profile && to - from >= 2) await database.owner(tellStatements);
        return database.owner(async (client) => {
          await client.query(
            `truncate ${Object.keys(WRITTEN)
              .map((table) => `reference_${table}`)
              .join(', ')}`,
          );
          const reference = await timed(() => client.query(REFERENCE, [id, since.audit, since.at, since.clock]));
          const { wrong } = (await client.query(WRONG, [id])).rows[0];
          const rows = reference.result.rows[0];
          return { ours: ours.milliseconds, reference: reference.milliseconds, recorded: rows.contract_version, wrong, rows };
        });
      };
      const providers = versions / PER_PROVIDER;
      // The first counts for nothing: it warms the process and the file cache.
      for (let n = 0; n <= (scale < 1 ? 1 : SMALL_ROUNDS); n++) {
        const one = await round(n, providers + 1, providers + SMALL / PER_PROVIDER);
        if (n > 0) small.push(one);
      }
      for (let n = 0; n < (scale < 1 ? 1 : ROUNDS); n++) rounds.push(await round(n, 1, providers));
    });
    const each = (list, count) => (median(list.map((r) => r.ours)) / count) * 1000;
    const ratio = median(rounds.map((r) => r.ours / r.reference));
    const growth = each(rounds, versions) / each(small, SMALL);
    const whole = [...rounds.map((r) => [r, versions]), ...small.map((r) => [r, SMALL])];
    const rows = Object.values(rounds[0].rows).reduce((sum, n) => sum + n, 0);
    return {
      ours: `${median(rounds.map((r) => r.ours)).toFixed(0)} ms`,
      reference: `${median(rounds.map((r) => r.reference)).toFixed(0)} ms`,
      ratio,
      holds: ratio <= MAX_RATIO && (scale < 1 || growth <= MAX_GROWTH) && whole.every(([r, count]) => r.recorded === count && r.wrong === 0),
      note:
        `${versions} versions, ${rows} rows, ${each(rounds, versions).toFixed(0)} µs a version, ${each(small, SMALL).toFixed(0)} µs at ${SMALL} (${growth.toFixed(2)}×); ` +
        `ratios ${rounds.map((r) => (r.ours / r.reference).toFixed(2)).join(', ')}; ${whole.reduce((sum, [r]) => sum + r.wrong, 0)} tariffs or versions wrong`,
    };
  },
};
