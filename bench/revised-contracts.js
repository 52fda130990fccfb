// SPDX-License-Identifier: EUPL-1.2
import { product } from './product.js';

/** Contracts of three product lines with tariffs, a bestedingsruimte, clauses, a KPI and a duty to report, evenly over providers; each provider has a person who signs, under the same id. */
export const REVISED = `
  select set_config('app.contract_search', 'later', false);
  insert into region (id, key, name, demo) values (1, 'bench', 'Bench', true);
  insert into municipality (region_id, code, key, name, source) select 1, lpad(n::text, 4, '0'), 'g' || n, 'Gemeente ' || n, 'bench' from generate_series(503, 511) n;
  insert into account (region_id, id, email, name) values (1, '01890000-0000-7000-8000-000000000001', 'inkoop@bench.nl', 'Inkoop'), (1, '01890000-0000-7000-8000-000000000002', 'vrijgever@bench.nl', 'Vrijgever');
  insert into body (region_id, key, name, kind, what, sort, source) values (1, 'bestuur', 'Bestuur', 'bestuur', 'bestuur', 1, 'bench');
  insert into decision (region_id, id, no, body_key, title, subject_kind, subject_label, outcome, motivation, taken_on, recorded_name, recorded_at)
    values (1, '01890000-0000-7000-8000-000000000009', 1, 'bestuur', 'Herzieningen', 'herziening', 'Herzieningen', 'aangenomen', 'Zo besloten.', '2025-01-01', 'bench', '2025-01-01');
  insert into provider (region_id, id, key, name, size_class) select 1, gen_random_uuid(), 'p' || n, 'Aanbieder ' || n, 'groot' from generate_series(1, $PROVIDERS) n;
  insert into account (region_id, id, email, name) select 1, id, key || '@bench.nl', 'Tekenaar ' || key from provider;
  insert into role_grant (region_id, id, account_id, role, scope_kind, scope_id, valid) select 1, gen_random_uuid(), id, 'tekenbevoegde', 'aanbieder', id::text, '[2020-01-01,)' from provider;
  insert into product (region_id, id, code, category, name, unit, valid, source)
    select 1, gen_random_uuid(), '45H' || lpad(n::text, 2, '0'), '45', 'Product ' || n, '04', '[2020-01-01,)', 'bench' from generate_series(1, 3) n;
  insert into clause (region_id, key, version, title, text, allows_change, source)
    select 1, key, 1, key, 'Wat hier staat regelen partijen.', true, 'bench' from unnest(array['indexering', 'overleg', 'verzekering']) key;
  insert into kpi_definition (region_id, key, version, segment_key, objective_no, name, definition, unit, better, source) values (1, 'verblijfsduur', 1, '1', 1, 'Verblijfsduur', 'Duur van het verblijf', 'maanden', 'lager', 'bench');
  insert into contract (region_id, id, provider_id, number, kind, valid)
    select 1, gen_random_uuid(), p.id, 'RO-' || substr(p.key, 2) || '-' || n, 'resultaatovereenkomst', '[2025-01-01,2040-01-01)' from provider p cross join generate_series(1, $EACH) n;
  insert into contract_term (region_id, contract_id, provider_id, initial_last, mode, times, months, notice_length, notice_unit, original_cents, source)
    select 1, id, provider_id, '2039-12-31', 'expliciet', 1, 12, 3, 'maand', 100000000, 'bench' from contract;
  insert into contract_line (region_id, contract_id, provider_id, line_no, product_id)
    select 1, c.id, c.provider_id, n, p.id from contract c cross join generate_series(1, 3) n join product p on p.code = '45H' || lpad(n::text, 2, '0');
  insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
    select 1, gen_random_uuid(), id, provider_id, 1, 'aanvang', 'bench', valid, '2024-12-01', 'bench' from contract;
  insert into contract_version_period select 1, id, contract_id, provider_id, agreed, '[2024-12-01,)' from contract_version;
  insert into contract_line_term (region_id, version_id, contract_line_id, contract_id, provider_id, unit, funding_mode, municipalities)
    select 1, v.id, l.id, l.contract_id, l.provider_id, '04', 'inspanningsgericht', '{0503,0504,0505,0506,0507,0508,0509,0510,0511}' from contract_line l join contract_version v on v.contract_id = l.contract_id;
  insert into tariff select 1, t.version_id, t.contract_line_id, t.provider_id, '[2025-01-01,2040-01-01)', 5000 + t.contract_line_id % 9000 from contract_line_term t;
  insert into bestedingsruimte (region_id, version_id, contract_id, provider_id, year, grain, grain_key, cents, consequence)
    select 1, id, contract_id, provider_id, 2025, 'overeenkomst', 'overeenkomst', 100000000, 'gesprek' from contract_version;
  insert into contract_terms (region_id, version_id, contract_id, provider_id, talk_months, report_duties)
    select 1, id, contract_id, provider_id, 6, '[{"name": "Jaarcijfers", "months": 12}]' from contract_version;
  insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version)
    select 1, v.id, v.contract_id, v.provider_id, k.n, k.key, 1 from contract_version v cross join unnest(array['indexering', 'overleg', 'verzekering']) with ordinality as k (key, n);
  insert into contract_kpi (region_id, version_id, contract_id, provider_id, kpi_key, kpi_version, norm, frequency, consequence)
    select 1, id, contract_id, provider_id, 'verblijfsduur', 1, 12, 'kwartaal', 'gesprek' from contract_version;
  select contract_search_write(array_agg(region_id), array_agg(id)) from contract_version;`;

/** A table with the columns, indexes and checks of another. */
export const schemaOf = (table) => `create table reference_${table} (like ${table} including all)`;

const BUYER = '01890000-0000-7000-8000-000000000001';
export const RELEASER = '01890000-0000-7000-8000-000000000002';

/** A round over the contracts of providers p`from` to p`to`, with two changes, computed. @returns its id */
export async function openRound(uow, actor, { year, from, to }) {
  const { part } = await product();
  const [{ createRound }, { addChange }, { previewRound }] = await Promise.all([
    part('libs/revisions/src/use-cases/save-round.js'),
    part('libs/revisions/src/use-cases/save-change.js'),
    part('libs/revisions/src/use-cases/preview-round.js'),
  ]);
  const providers = Array.from({ length: to - from + 1 }, (_, n) => `p${from + n}`);
  // Each round is made a year after the one before it.
  await uow.run(actor, (tx) => tx.execute(`update region set clock_offset = ($1 || '-10-15 10:00+02')::timestamptz - now()`, [year - 1]));
  return uow.run({ ...actor, kind: 'persoon', accountId: BUYER, name: 'Inkoop' }, async (tx) => {
    const { id } = await createRound(tx, {
      title: `Herziening ${year}`,
      why: 'De lonen stijgen.',
      effectiveFrom: `${year}-01-01`,
      effectiveUntil: null,
      choice: { segments: [], kinds: [], providers, contracts: [], view: null },
      transition: null,
      responseDays: 30,
      reminderDays: [],
    });
    const why = { explanation: 'Indexering', ground: '2.163c', clause: 'indexering' };
    await addChange(tx, id, { change: { kind: 'tarief', list: null, basisPoints: 340, productCodes: null }, ...why });
    await addChange(tx, id, { change: { kind: 'ruimte', year, grainKey: 'overeenkomst', cents: null, basisPoints: 340, consequence: null }, ...why });
    await previewRound(tx, id);
    return id;
  });
}

/** The letters as if they went out, one a provider. @returns per offer who signs it */
export async function offeredTo(client, roundId, respondUntil) {
  await client.query(
    `insert into revision_offer (region_id, id, round_id, provider_id, attempt, state, made_at, offered_at, respond_until, letter, letter_sha256)
     select 1, gen_random_uuid(), $1, provider_id, 1, 'aangeboden', now(), now(), $2, 'brief', sha256('brief') from (select distinct provider_id from revision_contract where round_id = $1) p`,
    [roundId, respondUntil],
  );
  await client.query(
    `update revision_contract k set offer_id = o.id from revision_offer o where k.round_id = $1 and o.round_id = $1 and o.provider_id = k.provider_id`,
    [roundId],
  );
  await client.query(
    `update revision_round set state = 'reacties', respond_until = $2, decision_id = '01890000-0000-7000-8000-000000000009', released_by = $3, released_name = 'Vrijgever', released_at = now() where id = $1`,
    [roundId, respondUntil, RELEASER],
  );
  const { rows } = await client.query(
    `select o.id, o.provider_id as "providerId", a.name, encode(o.letter_sha256, 'hex') as sha256
       from revision_offer o join account a on a.id = o.provider_id where o.round_id = $1 order by o.id`,
    [roundId],
  );
  return rows;
}

/** Each provider accepts and signs; the worker does what follows. */
export async function acceptAll(uow, actor, { acceptOffer, settleOffer }, offers) {
  for (const { id, providerId, name, sha256 } of offers) {
    const person = { ...actor, kind: 'persoon', accountId: providerId, providerId, name };
    await uow.run(person, (tx) => acceptOffer(tx, id, { sha256, mandate: 'Bestuurder', read: true, mayBind: true }));
    await uow.run(actor, (tx) => settleOffer(tx, id));
  }
}
