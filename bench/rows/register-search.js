// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../alternate.js';
import { atEnd } from '../ending.js';
import { CONNECTIONS, load, p95, serve, sessionCookie } from '../first-screen-load.js';
import { product } from '../product.js';
import { startServer } from '../server.js';

const CONTRACTS = 20_000;
const FEWEST = 200;
const SECONDS = 8;
const ROUNDS = 3;
const MIN_RATIO = 0.6;

/** A whole number, a part of one, a name, a word in another form, two words of different places, words of a clause, and what is nowhere. */
const SEARCHES = ['RO-2020-00042', '00123', 'Wilgenhof', 'indexeringen', 'Berkenhof verblijf', 'aansprakelijkheid verzekering', 'zwembad'];

/** Each contract with two versions, five product lines and eight clauses of some thirty words; names and words occur as often as in a register. */
const REGISTER = `
  insert into region (id, key, name) values (1, 'bench', 'Bench');
  insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 'bench');
  insert into provider (region_id, id, key, name, size_class)
    select 1, gen_random_uuid(), 'p' || n, (array['Wilgenhof','Berkenhof','Lindehuis','Esdoorn','Kastanje','Meidoorn','Beukenrode','Elzenburg'])[n % 8 + 1] || ' Jeugdhulp ' || n, 'groot'
      from generate_series(1, 400) n;
  insert into product (region_id, id, code, category, name, unit, valid, source)
    select 1, gen_random_uuid(), '45H' || lpad(n::text, 2, '0'), '45',
           (array['Verblijf met behandeling','Ambulante begeleiding','Dagbehandeling in groepen','Pleegzorg','Gezinshuis','Spoedhulp thuis'])[n % 6 + 1] || ' ' || n, '04', '[2020-01-01,)', 'bench'
      from generate_series(1, 40) n;
  insert into clause (region_id, key, version, title, text, allows_change, source)
    select 1, 'clausule-' || n, 1, 'Clausule ' || n, (array[
      'De aanbieder houdt een verzekering aan tegen aansprakelijkheid en toont die op verzoek.','De aanbieder meldt wachttijden elk kwartaal, ook als er geen zijn.',
      'Tarieven worden jaarlijks aangepast aan de ontwikkeling van lonen en prijzen.','Partijen overleggen over de inzet van onderaannemers voordat die beginnen.',
      'Gegevens van jeugdigen worden alleen verwerkt voor zover de wet dat toestaat.'])[n % 5 + 1] || ' ' || repeat('Wat hier niet staat regelen partijen in het gesprek over de uitvoering. ', 2), false, 'bench'
      from generate_series(1, 60) n;
  insert into contract (region_id, id, provider_id, number, kind, valid)
    select 1, gen_random_uuid(), (select id from provider where key = 'p' || (n % 400 + 1)), 'RO-' || (2020 + n % 6) || '-' || lpad(n::text, 5, '0'), 'resultaatovereenkomst', '[2020-01-01,2040-01-01)'
      from generate_series(1, $CONTRACTS) n;
  insert into contract_line (region_id, contract_id, provider_id, line_no, product_id)
    select 1, c.id, c.provider_id, n, (select id from product where code = '45H' || lpad(((right(c.number, 5)::int + n * 7) % 40 + 1)::text, 2, '0')) from contract c cross join generate_series(1, 5) n;
  insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
    select 1, gen_random_uuid(), c.id, c.provider_id, n, 'herzieningsclausule', case when n = 1 then 'aanvang' when right(c.number, 5)::int % 50 = 0 then 'tarief na indexering' else 'wijziging van de looptijd' end,
           c.valid, date '2019-12-01' + n * 100, 'bench' from contract c cross join generate_series(1, 2) n;
  insert into contract_version_period select 1, id, contract_id, provider_id, agreed, case no when 1 then tstzrange('2020-03-10', '2020-06-18') else tstzrange('2020-06-18', null) end from contract_version;
  insert into contract_line_term (region_id, version_id, contract_line_id, contract_id, provider_id, unit, funding_mode, municipalities)
    select 1, v.id, l.id, l.contract_id, l.provider_id, '04', 'inspanningsgericht', '{0503}' from contract_line l join contract_version v on v.contract_id = l.contract_id;
  insert into contract_terms (region_id, version_id, contract_id, provider_id) select 1, id, contract_id, provider_id from contract_version where no = 1;
  insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version)
    select distinct on (v.id, k) 1, v.id, v.contract_id, v.provider_id, n, 'clausule-' || k, 1
      from contract_version v join contract c on c.id = v.contract_id cross join generate_series(1, 8) n cross join lateral (select (right(c.number, 5)::int + n * n) % 60 + 1 as k) x where v.no = 1;`;

async function registerOf(contracts) {
  const { platform } = await product();
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-register-'));
  atEnd(() => rmSync(home, { recursive: true, force: true }));
  const server = await startServer(home, { shared_buffers: '1GB' });
  const database = await server.migrated('register');
  await database.owner(async (client) => {
    await client.query(REGISTER.replace('$CONTRACTS', String(contracts)));
    await client.query('vacuum analyze');
  });
  await database.asWorker(({ uow, actor }) =>
    uow.run(actor, async (tx) => {
      const account = { email: 'controller@haaglanden.voorbeeld', name: 'Bench', password: 'raamwerk-demo', demoLogin: false };
      const accountId = await platform.createAccount(tx, account);
      await platform.grantRole(tx, { accountId, role: 'controller', scopeKind: 'regio', scopeId: null, from: '2020-01-01' });
    }),
  );
  return database;
}

export default {
  id: 'register-search',
  measure: `search with text in the register of 20,000 contracts, ${SEARCHES.length} searches in turn, ${CONNECTIONS} connections, session and row-level security included: requests/s`,
  against: 'bare Fastify + pg, the same SELECT prepared, straight from the indexed words',
  goal: `≥ ${MIN_RATIO}× its requests/s; p95 shown`,

  async run({ scale }) {
    const contracts = Math.max(FEWEST, Math.round(CONTRACTS * scale));
    const database = await registerOf(contracts);
    const duration = scale < 1 ? 1 : SECONDS;
    const ours = await serve('../dist/apps/api/src/main.js', await database.environment());
    const bare = await serve('./bare-register.js', { DATABASE_URL: database.url });
    try {
      const headers = { cookie: await sessionCookie(ours.url) };
      const paths = (path) => SEARCHES.map((words) => `${path}?zoek=${encodeURIComponent(words)}`);
      const sides = {
        ours: (seconds) => load(ours.url, headers, seconds, null, paths('/api/v1/contracten')),
        bare: (seconds) => load(bare.url, {}, seconds, null, paths('/')),
      };
      const [a, b] = await Promise.all(
        [ours.url + paths('/api/v1/contracten')[3], bare.url + paths('/')[3]].map(async (url) => (await fetch(url, { headers })).json()),
      );
      const same = JSON.stringify(a.map((row) => row.nummer)) === JSON.stringify(b.map((row) => row.nummer)) && a.length > 0;
      await sides.ours(1);
      await sides.bare(1);
      const rounds = [];
      for (let i = 0; i < (scale < 1 ? 1 : ROUNDS); i++) rounds.push({ bare: await sides.bare(duration), ours: await sides.ours(duration) });
      const of = (side) => median(rounds.map((r) => r[side].perSecond));
      const slow = (side) => median(rounds.map((r) => p95(r[side].times))).toFixed(0);
      const ratio = of('ours') / of('bare');
      return {
        ours: `${of('ours').toFixed(1)} /s`,
        reference: `${of('bare').toFixed(1)} /s`,
        ratio,
        holds: ratio >= MIN_RATIO && same,
        note: `${contracts} contracts in two versions each; p95 ${slow('ours')} ms, bare ${slow('bare')} ms${same ? '' : '; the two found different contracts'}`,
      };
    } finally {
      await ours.stop();
      await bare.stop();
    }
  },
};
