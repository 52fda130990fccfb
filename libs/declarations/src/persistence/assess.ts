// SPDX-License-Identifier: EUPL-1.2
import { BOOKING_TABLE, bookStatement, literals, type BookingScope } from '#ledger';
import { DECLARATION_RULES, HEADER_RULES, LINE_RULES } from '../rules/index.js';
import { findingsOfLines, isOfLine, type Literals, type Rule } from '../rules/rule.js';
import { lifts, useDecisions, VERDICTS } from './lift.js';
import { agreements, rich } from './rich.js';

/** What is assessed: a message that breaks a rule of level 2 counts as not sent, and meets no further rule. */
export const MESSAGES = `
  create temp table s_message on commit drop as select * from s_incoming where level2 is null;
  create unique index on s_message (no);`;

/** Per message how many lines were accepted and for how much. */
const TOTALS = `
  create temp table s_total on commit drop as
    select r.no, count(*) filter (where v.line_id is null or v.lifted) as lines, sum(r.cents) filter (where v.line_id is null or v.lifted) as cents
      from s_rich r left join s_verdict v on v.line_id = r.id group by r.no;`;
export const NO_LINES = `create temp table s_total on commit drop as select no, 0::bigint as lines, 0::bigint as cents from s_incoming limit 0;`;

/** No days are kept free to look at refusals before they are answered. */
const NOBODY_LOOKS = (region: string): string => `coalesce((select review_days from declaration_policy p where p.region_id = ${region}), 0) = 0`;

const MESSAGE_CODES = (rules: readonly Rule[], path: string): string => `
  left join (select no, min(code) as code, jsonb_agg(jsonb_build_object('rule', code, 'path', '/${path}', 'declared', declared, 'expected', expected, 'source', source_id) order by code) as all_codes
               from s_finding where line_id is null and code in ('${rules.map((r) => r.code).join("','")}') group by no)`;

/**
 * The message rows with their outcome. One that was set open to be assessed anew keeps its row; any other that is there already would
 * be a fault and stops the batch. One without refusals, or where nobody wants to look at refusals first, is answered at once: its answer
 * must be made in the same transaction.
 */
export const saveMessages = ({ region, now }: Literals): string => `
  insert into message (region_id, id, type, sha256, sender, receiver, identification, dated, provider_id, municipality_code, declaration_number, declaration_date,
      period_from, period_until, total_cents, lines, accepted_lines, accepted_cents, refused_lines, refused_cents, state, header_code, declaration_code, findings,
      base_xsd_version, message_xsd_version, claims, file_id, received_at, checked_at, manual_id, answer_due, answered_at)
    select o.*, case when o.answer_due is not null and (o.declaration_code = '8001' or o.header_code <> '0200' or ${NOBODY_LOOKS(region)}) then ${now} end
      from (
    select ${region} as region_id, m.id, m.type, m.sha256, m.sender, m.receiver, m.identification, m.dated, m.provider_id, m.municipality_code, m.declaration_number, m.declaration_date,
           m.period_from, m.period_until, m.total_cents, m.line_count, coalesce(t.lines, 0), coalesce(t.cents, 0),
           m.line_count - coalesce(t.lines, 0), coalesce(m.total_cents, 0) - coalesce(t.cents, 0),
           case when m.level2 is not null or h.code is not null or d.code is not null then 'afgekeurd'
                when m.type <> 'JW323' or coalesce(t.lines, 0) = m.line_count then 'goedgekeurd'
                when coalesce(t.lines, 0) = 0 then 'afgekeurd' else 'deels-goedgekeurd' end,
           case when m.level2 is not null then '0001' else coalesce(h.code, '0200') end as header_code,
           case when m.level2 is null and h.code is null and m.type = 'JW323' then coalesce(d.code, case when coalesce(t.lines, 0) = m.line_count then '8001' else '0200' end) end as declaration_code,
           coalesce(m.level2, h.all_codes, d.all_codes),
           m.base_xsd_version, m.message_xsd_version, m.level2 is null and h.code is null, m.file_id, m.received_at, ${now}, m.manual_id,
           case when m.type = 'JW323' and m.manual_id is null then m.answer_due end as answer_due
      from s_incoming m
      ${MESSAGE_CODES(HEADER_RULES, 'Header')} h on h.no = m.no
      ${MESSAGE_CODES(DECLARATION_RULES, 'Declaratie')} d on d.no = m.no
      left join s_total t on t.no = m.no
     order by m.no) o
  on conflict (region_id, id) do update set accepted_lines = excluded.accepted_lines, accepted_cents = excluded.accepted_cents, refused_lines = excluded.refused_lines,
      refused_cents = excluded.refused_cents, state = excluded.state, header_code = excluded.header_code, declaration_code = excluded.declaration_code,
      findings = excluded.findings, claims = excluded.claims, checked_at = excluded.checked_at, answered_at = excluded.answered_at, reassess = false;`;

/**
 * What was accepted is booked for whoever took the provider over by now; the line itself stays with who declared it. Who that is, is
 * asked once a provider (materialized: the planner would ask it of every line).
 */
const saveLines = ({ region, today }: Literals): string => `
  insert into declaration_line (region_id, id, message_id, line_no, provider_id, municipality_code, person_id, client_no, reference, previous_reference, allocation_number, allocation_id,
      category, product_code, product_id, contract_line_id, version_id, care_from, care_until, volume, unit, tariff_cents, cents, accepted, codes, credits_line_id, decision_id)
    select ${region}, r.id, m.id, r.line_no, r.provider_id, r.municipality_code, r.person_id, r.client_no, r.reference, r.previous_reference, r.allocation_number, r.allocation_id,
           r.category, r.product_code, r.product_id, r.contract_line_id, r.version_id, r.care_from, r.care_until, r.volume, r.unit, r.tariff_cents, r.cents,
           v.line_id is null or v.lifted, coalesce(v.codes, '{}'), case when v.line_id is null then r.credits_line_id end, case when v.lifted then v.decision_id end
      from s_rich r join s_message m on m.no = r.no
      left join s_verdict v on v.line_id = r.id
     order by r.id;
  insert into line_finding (region_id, line_id, message_id, provider_id, municipality_code, code, rule, declared, expected, source_kind, source_id, source_label, lifted_by)
    select ${region}, f.line_id, m.id, m.provider_id, m.municipality_code, f.code, f.rule, f.declared, f.expected, f.source_kind, f.source_id, f.source_label, case when v.lifted then v.decision_id end
      from s_finding f join s_message m on m.no = f.no join s_verdict v on v.line_id = f.line_id;
  insert into s_booking
    with h as materialized (select provider_id, booked_for(${region}, provider_id, ${today}) from (select distinct provider_id from s_message) p)
    select r.id, date_trunc('month', r.care_from::timestamp)::date, h.booked_for, r.municipality_code, r.product_id, r.contract_line_id, r.person_id,
           case when r.credit then -r.volume else r.volume end, r.cents
      from s_rich r
      join h on h.provider_id = r.provider_id
      left join s_verdict v on v.line_id = r.id where v.line_id is null or v.lifted;`;

export const close = ({ region, now }: Literals): string => `
  update import_file i set state = 'verwerkt', message_id = m.id, done_at = ${now} from s_incoming m where i.region_id = ${region} and i.id = m.file_id;`;

export const all = (rules: readonly Rule[], l: Literals): string => rules.map((r) => r.sql(l)).join('\n');

/** From staged declarations to findings, kept lines, postings and outcomes: one text, one round trip. */
export function assessDeclarations(scope: BookingScope): string {
  const l = literals(scope);
  return [
    MESSAGES,
    all(HEADER_RULES, l),
    all(DECLARATION_RULES, l),
    agreements(l),
    rich(l),
    lifts(l),
    findingsOfLines(LINE_RULES.filter(isOfLine), l),
    all(
      LINE_RULES.filter((rule) => !isOfLine(rule)),
      l,
    ),
    VERDICTS,
    TOTALS,
    BOOKING_TABLE,
    saveMessages(l),
    saveLines(l),
    useDecisions(l),
    bookStatement(scope),
    close(l),
  ].join('\n');
}
