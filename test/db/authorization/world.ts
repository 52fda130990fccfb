// SPDX-License-Identifier: EUPL-1.2
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { writeDeclaration, type DeclarationMessage } from '#ijw';
import type { KeyRing } from '#platform';
import type { TestDatabase } from '../../support/database.js';
import { LINE } from '../../support/ijw/contents.js';

/** What a visitor stands to an object: its own, another provider's (and municipality's) of the region, another region's, none. */
export const RELATIONS = ['own', 'otherProvider', 'otherRegion', 'missing'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Which kinds row-level security narrows for a provider's and for a municipality's users. */
export const NARROWED = {
  provider: { provider: true, municipality: false },
  contract: { provider: true, municipality: false },
  importRun: { provider: true, municipality: false },
  message: { provider: true, municipality: true },
  signal: { provider: true, municipality: false },
  allocation: { provider: true, municipality: true },
  person: { provider: false, municipality: false },
  job: { provider: false, municipality: false },
  product: { provider: false, municipality: false },
  segment: { provider: false, municipality: false },
  decision: { provider: true, municipality: true },
  manual: { provider: true, municipality: true },
  thread: { provider: true, municipality: true },
  template: { provider: false, municipality: false },
  talk: { provider: true, municipality: false },
  talkAgreement: { provider: true, municipality: false },
  contractView: { provider: true, municipality: false },
  indexation: { provider: false, municipality: false },
  statement: { provider: false, municipality: false },
  strategyPoint: { provider: false, municipality: false },
  strategyAction: { provider: false, municipality: false },
  milestone: { provider: false, municipality: false },
  planningTrack: { provider: false, municipality: false },
  body: { provider: false, municipality: false },
  boardDecision: { provider: false, municipality: false },
  conversion: { provider: false, municipality: false },
  maatwerk: { provider: false, municipality: true },
  procedure: { provider: false, municipality: false },
  application: { provider: true, municipality: false },
  revision: { provider: false, municipality: false },
  missingSupply: { provider: false, municipality: false },
  admissionStop: { provider: false, municipality: false },
  qualityItem: { provider: false, municipality: false },
  ibanChange: { provider: false, municipality: false },
} as const;
export type Kind = keyof typeof NARROWED;

type Ids = Readonly<Record<Relation, string>>;
export type World = Readonly<Record<Kind, Ids>> & { readonly providerId: string };

const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The number of the one child; it may stand in no answer but that to the question for it. */
export const BSN = '999990019';

/** Texts that may not reach who may not see them; each stands in the rows it marks. */
export const SECRETS = { otherProvider: 'GEHEIM-B', otherMunicipality: 'GEHEIM-M', otherRegion: 'GEHEIM-C' };

/** What was declared by hand of the one child. */
const MANUAL: DeclarationMessage = {
  type: 'JW323',
  header: {
    sender: '01000001',
    receiver: '0503',
    identification: 'H00000000001',
    dated: '2027-02-01',
    baseXsdVersion: '1.0.0',
    messageXsdVersion: '1.0.0',
  },
  declarationNumber: 'H00000000001',
  periodFrom: '2027-01-01',
  periodUntil: '2027-01-31',
  declarationDate: '2027-02-01',
  totalCents: LINE.amountCents,
  totalDebitCredit: 'D',
  clients: [{ bsn: BSN, lines: [LINE] }],
};

interface Party {
  readonly n: number;
  readonly region: number;
  readonly secret: string;
  readonly municipality: string;
}
const PARTIES: readonly Party[] = [
  { n: 1, region: 1, secret: 'Eigen', municipality: '0503' },
  { n: 2, region: 1, secret: SECRETS.otherProvider, municipality: '0518' },
  { n: 3, region: 2, secret: SECRETS.otherRegion, municipality: '0546' },
];

/** Two regions, three providers and of every kind of object one each; written as the owner, past row-level security. */
export async function makeWorld(db: TestDatabase): Promise<World> {
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true), (2, 'twee', '${SECRETS.otherRegion}', false)`);
    for (const party of PARTIES) await owner.query(rowsOf(party));
    await owner.query(
      `insert into sample_load (region_id, year, lines, seed, months, wanted_until, loaded_until) values (1, 2025, 100, 1, '{2025-01,2025-02}', '2025-01', '2025-01')`,
    );
    const people = await owner.query<{ region_id: number; id: string }>('select region_id, id from person order by region_id');
    const allocations = await owner.query<{ id: string }>('select id from allocation order by number');
    const ids = (of: (n: number) => string): Ids => ({ own: of(1), otherProvider: of(2), otherRegion: of(3), missing: of(9) });
    const person = { own: people.rows[0]!.id, otherProvider: people.rows[0]!.id, otherRegion: people.rows.at(-1)!.id, missing: '999999999' };
    return {
      providerId: uuid(11),
      provider: ids((n) => `aanbieder-${n}`),
      contract: ids((n) => `RO-${n}`),
      importRun: ids((n) => uuid(n * 10 + 3)),
      message: ids((n) => uuid(n * 10 + 4)),
      signal: ids((n) => uuid(n * 10 + 5)),
      allocation: ids((n) => allocations.rows[n - 1]?.id ?? '999999999'),
      person,
      job: ids((n) => uuid(n * 10 + 6)),
      product: ids((n) => `P${n}`),
      segment: ids((n) => `segment-${n}`),
      decision: ids((n) => uuid(n * 1000 + 3)),
      manual: ids((n) => uuid(n * 1000 + 4)),
      thread: ids((n) => uuid(n * 1000 + 1)),
      template: ids((n) => uuid(n * 1000 + 2)),
      talk: ids((n) => uuid(n * 1000 + 18)),
      talkAgreement: ids((n) => uuid(n * 1000 + 19)),
      contractView: ids((n) => uuid(n * 1000 + 23)),
      indexation: ids((n) => uuid(n * 1000 + 14)),
      statement: ids((n) => uuid(n * 1000 + 41)),
      strategyPoint: ids((n) => uuid(n * 1000 + 42)),
      strategyAction: ids((n) => uuid(n * 1000 + 43)),
      milestone: ids((n) => uuid(n * 1000 + 44)),
      planningTrack: ids((n) => `spoor-${n}`),
      body: ids((n) => `gremium-${n}`),
      boardDecision: ids((n) => uuid(n * 1000 + 5)),
      conversion: ids((n) => uuid(n * 1000 + 22)),
      maatwerk: ids((n) => uuid(n * 1000 + 61)),
      procedure: ids((n) => uuid(n * 1000 + 91)),
      application: ids((n) => uuid(n * 1000 + 92)),
      revision: ids((n) => uuid(n * 1000 + 35)),
      missingSupply: ids((n) => uuid(n * 1000 + 81)),
      admissionStop: ids((n) => uuid(n * 1000 + 82)),
      qualityItem: ids((n) => uuid(n * 1000 + 91)),
      ibanChange: ids((n) => uuid(n * 1000 + 92)),
    };
  } finally {
    await owner.end();
  }
}

function rowsOf({ n, region, secret, municipality }: Party): string {
  const [provider, contract, run, message, signal, job, product, version, check, strategy, segment] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 99].map(
    (k) => `'${uuid(k === 99 ? n * 1000 : n * 10 + k)}'`,
  );
  const mark = municipality === '0503' ? 'Eigen' : region === 1 ? SECRETS.otherMunicipality : secret;
  return `
    insert into municipality (region_id, code, key, name, source) values (${region}, '${municipality}', 'gemeente-${n}', 'Gemeente ${n}', 'proef');
    insert into municipality_membership (region_id, municipality_code, valid, source) values (${region}, '${municipality}', '[2020-01-01,)', 'proef');
    insert into strategy (region_id, id, key, name, valid_from, source) values (${region}, ${strategy}, 'strategie-${n}', '${region === 1 ? 'Strategie' : secret}', '2020-01-01', 'proef');
    insert into segment (region_id, id, strategy_id, key, no, name, summary, scale, funding_direction, procedure_direction, source)
      values (${region}, ${segment}, '${uuid(region === 1 ? 10 : 30)}', 'segment-${n}', ${n}, '${region === 1 ? 'Segment' : secret}', 's', 'H9', 'taakgericht', 'herziening', 'proef');
    insert into strategy_statement (region_id, id, strategy_id, kind, no, title, source) values (${region}, '${uuid(n * 1000 + 41)}', '${uuid(region === 1 ? 10 : 30)}', 'verlenging', ${n}, '${region === 1 ? 'Uitspraak' : secret}', 'proef');
    insert into strategy_point (region_id, id, strategy_id, kind, no, title, source) values (${region}, '${uuid(n * 1000 + 42)}', '${uuid(region === 1 ? 10 : 30)}', 'ambitie', ${n}, '${region === 1 ? 'Ambitie' : secret}', 'proef');
    insert into strategy_action (region_id, id, point_id, no, text, source, own, changed_at, changed_by) values (${region}, '${uuid(n * 1000 + 43)}', '${uuid(n * 1000 + 42)}', 1, '${region === 1 ? 'Actie' : secret}', 'proef', false, now(), 'proef');
    insert into planning_track (region_id, id, strategy_id, key, name, segments, source, sort) values (${region}, '${uuid(n * 1000 + 45)}', '${uuid(region === 1 ? 10 : 30)}', 'spoor-${n}', '${region === 1 ? 'Spoor' : secret}', '{}', 'proef', ${n});
    insert into planning_milestone (region_id, id, track_id, no, name, source, second_round_only) values (${region}, '${uuid(n * 1000 + 44)}', '${uuid(n * 1000 + 45)}', 1, '${region === 1 ? 'Mijlpaal' : secret}', 'proef', true);
    insert into classification (region_id, id, key, name, version, valid_from, source) values (${region}, ${strategy}, 'segment', 'Segmenten', '2027', '2020-01-01', 'proef') on conflict do nothing;
    insert into classification_value (region_id, classification_id, code, name, sort, kind, source)
      select ${region}, id, 'segment-${n}', '${region === 1 ? 'Segment' : secret}', ${n}, 'segment', 'proef' from classification where region_id = ${region} and key = 'segment';
    insert into product (region_id, id, code, category, name, unit, valid, source) values (${region}, ${product}, 'P${n}', '45', '${region === 1 ? 'Product' : secret}', '04', '[2020-01-01,)', 'proef');
    insert into provider (region_id, id, key, name, size_class) values (${region}, ${provider}, 'aanbieder-${n}', '${secret}', 'groot');
    insert into provider_agb (region_id, agb, provider_id) values (${region}, '0100000${n}', ${provider});
    insert into missing_supply (region_id, id, no, title, description, product_id, municipalities, state, reported_at, reported_by)
      values (${region}, '${uuid(n * 1000 + 81)}', ${n}, '${region === 1 ? 'Missend' : secret}', 'proef', ${product}, '{${municipality}}', 'gemeld', now(), 'proef');
    insert into maatwerk_number (region_id, last) values (${region}, 100) on conflict do nothing;
    insert into maatwerk_request (region_id, id, no, municipality_code, youth_mark, provider_id, product_id, valid, amount, asked_cents, reason, state, asked_on, asked_by)
      values (${region}, '${uuid(n * 1000 + 61)}', ${n}, '${municipality}', 'J-${n}', ${provider}, ${product}, '[2025-01-01,2026-01-01)', 1, 100, '${mark}', 'aangevraagd', '2024-12-01', '${secret}');
    insert into admission_stop (region_id, id, provider_id, valid, reason, recorded_at, recorded_by) values (${region}, '${uuid(n * 1000 + 82)}', ${provider}, '[2025-01-01,)', '${region === 1 ? 'vol' : secret}', now(), 'proef');
    insert into contract (region_id, id, provider_id, number, kind, valid) values (${region}, ${contract}, ${provider}, 'RO-${n}', 'resultaatovereenkomst', '[2025-01-01,2026-01-01)');
    insert into contract_term (region_id, contract_id, provider_id, initial_last, mode, months, source) values (${region}, ${contract}, ${provider}, '2025-12-31', 'geen', 12, '${secret}');
    insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
      values (${region}, ${version}, ${contract}, ${provider}, 1, 'begin', '${secret}', '[2025-01-01,2026-01-01)', '2024-12-01', 'proef');
    insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded) values (${region}, ${version}, ${contract}, ${provider}, '[2025-01-01,2026-01-01)', '[2024-12-01,)');
    insert into person (region_id, bsn_index, bsn_sealed) values (${region}, 'x${n}', 'x');
    insert into import_run (region_id, id, label, origin, provider_id, created_by, created_at) values (${region}, ${run}, '${secret}', 'pagina', ${provider}, 'proef', now());
    insert into message (region_id, id, type, sha256, sender, receiver, identification, dated, provider_id, municipality_code, declaration_number, declaration_date, period_from, period_until, total_cents, lines, state, header_code, claims, received_at, checked_at)
      values (${region}, ${message}, 'JW323', '${n}', '0100000${n}', '${municipality}', '${mark}', '2025-02-01', ${provider}, '${municipality}', '${mark}', '2025-02-01', '2025-01-01', '2025-01-31', 100, 1, 'goedgekeurd', '0200', true, now(), now());
    insert into declaration_line (region_id, id, message_id, line_no, provider_id, municipality_code, client_no, reference, allocation_number, category, product_code, care_from, care_until, volume, unit, cents, accepted)
      values (${region}, ${n}, ${message}, 1, ${provider}, '${municipality}', 1, '${mark}', 1, '45', 'P${n}', '2025-01-01', '2025-01-31', 1, '04', 100, false);
    insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, category, product_code, assigned_at, valid, volume, unit, frequency, newest)
      select ${region}, ${message}, '${municipality}', ${n}, ${provider}, max(id), '45', 'P${n}', '2025-01-01 10:00', '[2025-01-01,2026-01-01)', 10, '04', '4', true from person where region_id = ${region};
    insert into spend_check_run (region_id, id, year, as_of, checked_at, ledger_until, cause, rooms, signals) values (${region}, ${check}, 2025, '2025-10-01', now(), 0, 'proef', 1, 1);
    insert into signal (region_id, id, kind, provider_id, contract_id, grain_key, year, percentage, run_id, room_cents, booked_cents, crisis_cents, consequence, raised_at)
      values (${region}, ${signal}, 'bestedingsruimte', ${provider}, ${contract}, 'aanbieder', 2025, 85, ${check}, 1000, 900, 0, 'gesprek', now());
    insert into declaration_decision (region_id, id, no, kind, provider_id, municipality_code, message_id, codes, limit_cents, reason, state, moment, proposed_by, proposed_name, proposed_at)
      values (${region}, '${uuid(n * 1000 + 3)}', ${n}, 'regel', ${provider}, '${municipality}', ${message}, '{0611}', 100, '${mark} ${secret}', 'wacht-op-tweede', 'voor-antwoord', ${signal}, '${secret}', now());
    insert into conversion (region_id, id, no, title, starts_on, table_csv, created_by, created_name, created_at)
      values (${region}, '${uuid(n * 1000 + 22)}', ${n}, '${region === 1 ? `Omzetting ${n}` : secret}', '2030-01-01', 'P1;P2', ${signal}, 'proef', now());
    insert into stored_file (region_id, sha256, content, size) values (${region}, 'h${n}', 'x', 1);
    insert into manual_declaration (region_id, id, no, provider_id, municipality_code, period_from, why, note, lines, total_cents, sha256, state, entered_by, entered_name, entered_at)
      values (${region}, '${uuid(n * 1000 + 4)}', ${n}, ${provider}, '${municipality}', '2025-01-01', 'geheim-adres', '${mark} ${secret}', 1, 100, 'h${n}', 'ingevoerd', ${signal}, '${secret}', now());
    insert into question_number (region_id, last) values (${region}, 100) on conflict do nothing;
    insert into question_thread (region_id, id, no, subject_kind, subject_id, provider_id, municipality_code, title, state, due, opened_side, opened_name, opened_at, last_at)
      values (${region}, '${uuid(n * 1000 + 1)}', ${n}, 'bericht', ${message}, ${provider}, '${municipality}', '${mark} ${secret}', 'open', '2025-02-10', 'aanbieder', '${secret}', now(), now());
    insert into question_message (region_id, thread_id, provider_id, municipality_code, side, by_name, at, text) values (${region}, '${uuid(n * 1000 + 1)}', ${provider}, '${municipality}', 'aanbieder', '${secret}', now(), '${mark}');
    insert into question_event (region_id, thread_id, provider_id, municipality_code, at, by_name, kind, text) values (${region}, '${uuid(n * 1000 + 1)}', ${provider}, '${municipality}', now(), '${secret}', 'staat', '${mark}');
    insert into account (region_id, id, email, name) values (${region}, '${uuid(n * 1000 + 24)}', 'weergave-${n}@proef.voorbeeld', '${secret}');
    insert into contract_view (region_id, id, account_id, provider_id, name, choice, changed_at) values (${region}, '${uuid(n * 1000 + 23)}', '${uuid(n * 1000 + 24)}', ${provider}, '${secret}', '{}', now());
    insert into quality_item (region_id, id, provider_id, kind, title, on_date, expires, state, recorded_at, recorded_by)
      values (${region}, '${uuid(n * 1000 + 91)}', ${provider}, 'certificaat', '${region === 1 ? 'Keurmerk' : secret}', '2024-01-01', '2030-01-01', 'geldig', now(), 'proef');
    insert into iban_change (region_id, id, provider_id, new_iban, origin, state, asked_by, asked_name, asked_at)
      values (${region}, '${uuid(n * 1000 + 92)}', ${provider}, 'NL91ABNA0417164300', '${secret}', 'terugbellen', '${uuid(n * 1000 + 24)}', '${secret}', now());
    insert into answer_template (region_id, id, name, text, own, changed_at, changed_by) values (${region}, '${uuid(n * 1000 + 2)}', '${region === 1 ? `Sjabloon ${n}` : secret}', 't', true, now(), 'proef');
    insert into talk_number (region_id, last) values (${region}, 100) on conflict do nothing;
    insert into account_talk (region_id, id, no, provider_id, kind, on_date, place, state, made_by, made_at)
      values (${region}, '${uuid(n * 1000 + 18)}', ${n}, ${provider}, 'accountgesprek', '2025-03-0${n}', '${secret}', 'gepland', '${secret}', now());
    insert into talk_agenda_item (region_id, talk_id, provider_id, title, side, by_name, at) values (${region}, '${uuid(n * 1000 + 18)}', ${provider}, '${secret}', 'regio', '${secret}', now());
    insert into talk_agreement (region_id, id, talk_id, provider_id, text, side, owner_name, due, made_by, made_at)
      values (${region}, '${uuid(n * 1000 + 19)}', '${uuid(n * 1000 + 18)}', ${provider}, '${secret}', 'aanbieder', '${secret}', '2025-04-01', 'proef', now());
    insert into talk_event (region_id, talk_id, provider_id, at, by_name, text) values (${region}, '${uuid(n * 1000 + 18)}', ${provider}, now(), '${secret}', 'Gepland');
    insert into procurement_number (region_id, kind, last) values (${region}, 'procedure', 100), (${region}, 'aanmelding', 100) on conflict do nothing;
    insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at)
      values (${region}, '${uuid(n * 1000 + 91)}', ${n}, 'open-house', '${region === 1 ? 'Procedure' : secret}', 'proef', 'proef', 'resultaatovereenkomst', '2030-01-01', '2030-12-31', '{${municipality}}', 10, 20, false, 'gepubliceerd', 'proef', now());
    insert into procedure_requirement (region_id, procedure_id, no, title, text, proof_kind, proof, expires) values (${region}, '${uuid(n * 1000 + 91)}', 1, 'Eis', 'proef', 'bewijsstuk', 'proef', false);
    update procurement_procedure set published_at = now() where region_id = ${region} and id = '${uuid(n * 1000 + 91)}';
    insert into admission_application (region_id, id, no, procedure_id, provider_id, state, company, submitted_at, receipt, made_at)
      values (${region}, '${uuid(n * 1000 + 92)}', ${n}, '${uuid(n * 1000 + 91)}', ${provider}, 'ingediend', '{"name":"${secret}"}', now(), 'proef', now());
    insert into application_event (region_id, application_id, provider_id, at, side, by_name, step, text, internal) values (${region}, '${uuid(n * 1000 + 92)}', ${provider}, now(), 'aanbieder', '${secret}', 'indienen', 'Ingediend', false);
    insert into body (region_id, key, name, kind, what, sort, source) values (${region}, 'gremium-${n}', '${region === 1 ? 'Gremium' : secret}', 'bestuur', 'proef', ${n}, 'proef');
    insert into decision_number (region_id, last) values (${region}, 100) on conflict do nothing;
    insert into decision (region_id, id, no, body_key, title, subject_kind, subject_label, outcome, motivation, taken_on, recorded_name, recorded_at)
      values (${region}, '${uuid(n * 1000 + 5)}', ${n}, 'gremium-${n}', '${region === 1 ? 'Besluit' : secret}', 'procedure', 'proef', 'aangenomen', 'proef', '2025-01-01', 'proef', now());
    insert into revision_round (region_id, id, no, title, why, effective_from, choice, state, response_days, reminder_days, prepared_by, prepared_name, prepared_at)
      values (${region}, '${uuid(n * 1000 + 35)}', ${n}, '${region === 1 ? 'Herziening' : secret}', 'proef', '2030-01-01', '{"segmenten":[],"soorten":[],"aanbieders":[],"contracten":[],"weergave":null}', 'ontwikkeltafel', 30, '{7}', '${uuid(n * 1000 + 24)}', 'proef', now());
    insert into revision_change (region_id, round_id, no, position, kind, content, explanation, ground, changed_at, changed_by)
      values (${region}, '${uuid(n * 1000 + 35)}', 1, 1, 'product-eindigt', '{"code":"P9"}', '${region === 1 ? 'proef' : secret}', 'proef', now(), 'proef');
    insert into revision_consultation (region_id, round_id, no, kind, title, level, purpose, held_on)
      values (${region}, '${uuid(n * 1000 + 35)}', 1, 'ontwikkeltafel', '${region === 1 ? 'Tafel' : secret}', 'adviseren', 'proef', '2025-03-01');
    insert into index_rule (region_id, key, valid_from, name, parts, source) values (${region}, 'regel', '2020-01-01', '${region === 1 ? 'Regel' : secret}', '[{"series":"OVA","name":"Arbeid","weight":10000}]', 'proef') on conflict do nothing;
    insert into indexation_run (region_id, id, no, title, effective_from, rule_key, rule_from, forecast_year, figures, figures_source, numerator, denominator, state, prepared_by, prepared_name, prepared_at)
      values (${region}, '${uuid(n * 1000 + 14)}', ${n}, '${region === 1 ? 'Indexering' : secret}', '2025-07-01', 'regel', '2020-01-01', 2025, '[]', 'proef', 1, 1, 'concept', ${signal}, 'proef', now());
    insert into job (region_id, id, name, queue, payload, created_by, max_attempts, started_at, quarantined_at, error) values (${region}, ${job}, 'proef', 'proef', '{}', '${region === 1 ? 'proef' : secret}', 3, now(), now(), 'mislukt');
    insert into audit_event (region_id, at, actor_kind, actor_name, origin, action, object_kind, result) values (${region}, now(), 'systeem', '${region === 1 ? 'proef' : secret}', 'proef', 'proef', 'proef', 'gelukt');`;
}

/** Seals the child's number, and what was declared of it by hand, with the keys of the API, which begins after the world was made. */
export async function sealChildren(db: TestDatabase, keys: KeyRing): Promise<void> {
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ region_id: number; id: string; bsn_index: Buffer }>('select region_id, id, bsn_index from person');
    for (const row of rows) {
      const sealed = keys.seal(Buffer.from(BSN), `bsn:${row.region_id}:${row.bsn_index.toString('hex')}`);
      await owner.query('update person set bsn_sealed = $3 where region_id = $1 and id = $2', [row.region_id, row.id, sealed]);
    }
    const files = await owner.query<{ region_id: number; sha256: Buffer }>('select region_id, sha256 from manual_declaration');
    const packed = gzipSync(writeDeclaration(MANUAL));
    for (const { region_id, sha256 } of files.rows)
      await owner.query('update stored_file set content = $3 where region_id = $1 and sha256 = $2', [
        region_id,
        sha256,
        keys.seal(packed, `file:${region_id}:${sha256.toString('hex')}`),
      ]);
  } finally {
    await owner.end();
  }
}
