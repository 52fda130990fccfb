// SPDX-License-Identifier: EUPL-1.2
import { BOOKING_TABLE, bookStatement, literals, type BookingScope } from '#ledger';
import { DECLARATION_RULES, HEADER_RULES, LINE_RULES } from '../rules/index.js';
import type { Literals, Rule } from '../rules/rule.js';

/** What is assessed: a message that breaks a rule of level 2 counts as not sent, and meets no further rule. */
const MESSAGES = `
  create temp table s_message on commit drop as select * from s_incoming where level2 is null;
  create unique index on s_message (no);`;

/**
 * What was agreed on what the batch declares: one row per product line, municipality and stretch of days with one tariff, as known now.
 * A taakgericht line has no tariff.
 */
const agreements = ({ region, now }: Literals): string => `
  create temp table s_agreement on commit drop as
    select cl.provider_id, cl.product_id, b.municipality_code, cl.id as contract_line_id, cl.line_no as contract_line_no, c.number as contract_number,
           v.id as version_id, v.no as version_no, t.unit, t.taakgericht_rule, tf.cents as tariff_cents, c.block_key is not null as in_block,
           case when tf.valid is null then vp.valid else vp.valid * tf.valid end as valid
      from (select distinct m.provider_id, m.municipality_code, l.product_code from s_line l join s_message m on m.no = l.no) b
      join product pr on pr.region_id = ${region} and pr.code = b.product_code
      join contract_line cl on cl.region_id = ${region} and cl.provider_id = b.provider_id and cl.product_id = pr.id
      join contract c on c.region_id = ${region} and c.id = cl.contract_id
      join contract_version_period vp on vp.region_id = ${region} and vp.contract_id = c.id and vp.recorded @> ${now}
      join contract_version v on v.region_id = ${region} and v.id = vp.version_id
      join contract_line_term t on t.region_id = ${region} and t.version_id = v.id and t.contract_line_id = cl.id and t.municipalities @> array[b.municipality_code]
      left join tariff tf on tf.region_id = ${region} and tf.version_id = v.id and tf.contract_line_id = cl.id and tf.valid && vp.valid
     where t.funding_mode = 'taakgericht' or tf.valid is not null;
  create index on s_agreement (provider_id, product_id, municipality_code);`;

/**
 * Every line of the messages that are assessed, beside all the rules need: the child, the allocation, the product, the agreement
 * in force on the first day of care, for a credit the line it takes back, and what tariff and amount should be.
 */
const rich = ({ region }: Literals): string => `
  create temp table s_rich on commit drop as
    select nextval('declaration_line_id') as id, l.no, l.line_no, l.client_no, m.provider_id, m.municipality_code, p.id as person_id, l.reference, l.previous_reference,
           l.allocation_number, l.category, l.product_code, l.care_from, l.care_until, l.volume, l.unit, l.tariff_cents, l.cents, l.credit,
           a.id as allocation_id, a.person_id as allocation_person_id, a.category as allocation_category, a.product_code as allocation_product_code,
           lower(a.valid) as allocation_from, (upper(a.valid) - 1) as allocation_until, a.unit as allocation_unit,
           coalesce(o.product_id, pr.id) as product_id, pr.category as product_category,
           coalesce(o.contract_line_id, k.contract_line_id) as contract_line_id, k.contract_line_no, k.contract_number,
           coalesce(o.version_id, k.version_id) as version_id, k.version_no, k.taakgericht_rule,
           case when k.unit = '04' and l.unit = '01' then (2 * k.tariff_cents + 60) / 120 else k.tariff_cents end as expected_tariff_cents,
           case when k.unit = '04' and l.unit = '01' and l.tariff_cents = (2 * k.tariff_cents + 60) / 120 then (2 * k.tariff_cents * l.volume + 60) / 120
                else l.volume * l.tariff_cents end as expected_cents,
           o.id as credits_line_id, o.message_id as credits_message_id, o.line_no as credits_line_no, coalesce(o.equal, false) as credits_equal
      from s_line l
      join s_message m on m.no = l.no
      left join person p on p.region_id = ${region} and p.bsn_index = l.bsn_index
      left join allocation a on a.region_id = ${region} and a.municipality_code = m.municipality_code and a.number = l.allocation_number and a.newest and a.provider_id = m.provider_id
      left join product pr on pr.region_id = ${region} and pr.code = l.product_code and pr.valid @> l.care_from
      left join lateral (
        select g.* from s_agreement g
         where g.provider_id = m.provider_id and g.product_id = pr.id and g.municipality_code = m.municipality_code and g.valid @> l.care_from
         order by (g.unit = l.unit) desc, (g.tariff_cents = l.tariff_cents) desc nulls last, g.in_block, g.contract_number limit 1) k on true
      left join lateral (
        select d.id, d.message_id, d.line_no, d.product_id, d.contract_line_id, d.version_id,
               d.person_id is not distinct from p.id and d.municipality_code = m.municipality_code and d.allocation_number = l.allocation_number and d.category = l.category
               and d.product_code = l.product_code and d.care_from = l.care_from and d.care_until = l.care_until and d.volume = l.volume and d.unit = l.unit
               and d.tariff_cents is not distinct from l.tariff_cents and d.cents = -l.cents as equal
          from declaration_line d
         where l.credit and d.region_id = ${region} and d.provider_id = m.provider_id and d.reference = l.previous_reference and d.accepted and d.cents >= 0
         limit 1) o on true
     where not exists (select 1 from s_finding f where f.no = l.no and f.line_id is null);
  create unique index on s_rich (id);
  create index on s_rich (provider_id, reference);
  create index on s_rich (no, client_no);`;

/** The message rows with their outcome; `totals` gives, per message, how many lines were accepted and for how much. */
const saveMessages = ({ region, now }: Literals, totals: string): string => `
  insert into message (region_id, id, type, sha256, sender, receiver, identification, dated, provider_id, municipality_code, declaration_number, declaration_date,
      period_from, period_until, total_cents, lines, accepted_lines, accepted_cents, refused_lines, refused_cents, state, header_code, declaration_code, findings,
      base_xsd_version, message_xsd_version, claims, file_id, received_at, checked_at)
    select ${region}, m.id, m.type, m.sha256, m.sender, m.receiver, m.identification, m.dated, m.provider_id, m.municipality_code, m.declaration_number, m.declaration_date,
           m.period_from, m.period_until, m.total_cents, m.line_count, coalesce(t.accepted, 0), coalesce(t.accepted_cents, 0),
           m.line_count - coalesce(t.accepted, 0), coalesce(m.total_cents, 0) - coalesce(t.accepted_cents, 0),
           case when m.level2 is not null or h.code is not null or d.code is not null then 'afgekeurd'
                when m.type = 'JW301' or coalesce(t.accepted, 0) = m.line_count then 'goedgekeurd'
                when coalesce(t.accepted, 0) = 0 then 'afgekeurd' else 'deels-goedgekeurd' end,
           case when m.level2 is not null then '0001' else coalesce(h.code, '0200') end,
           case when m.level2 is null and h.code is null and m.type = 'JW323' then coalesce(d.code, case when coalesce(t.accepted, 0) = m.line_count then '8001' else '0200' end) end,
           coalesce(m.level2, case when h.code is not null then h.all_codes when d.code is not null then d.all_codes end),
           m.base_xsd_version, m.message_xsd_version, m.level2 is null and h.code is null, m.file_id, f.created_at, ${now}
      from s_incoming m
      join import_file i on i.region_id = ${region} and i.id = m.file_id
      join import_run f on f.region_id = ${region} and f.id = i.run_id
      left join lateral (select min(code) as code, jsonb_agg(jsonb_build_object('rule', code, 'path', '/Header', 'declared', declared, 'expected', expected, 'source', source_id)) as all_codes
                           from s_finding where no = m.no and line_id is null and code in ('${HEADER_RULES.map((r) => r.code).join("','")}')) h on true
      left join lateral (select min(code) as code, jsonb_agg(jsonb_build_object('rule', code, 'path', '/Declaratie', 'declared', declared, 'expected', expected, 'source', source_id)) as all_codes
                           from s_finding where no = m.no and line_id is null and code in ('${DECLARATION_RULES.map((r) => r.code).join("','")}')) d on true
      left join lateral (${totals}) t on true
     order by m.no;`;

const LINE_TOTALS = `
  select count(*) filter (where ok) as accepted, sum(cents) filter (where ok) as accepted_cents
    from (select r.cents, not exists (select 1 from s_finding x where x.line_id = r.id) as ok from s_rich r where r.no = m.no) q`;
const NO_LINES = 'select 0::bigint as accepted, 0::bigint as accepted_cents';

const saveLines = ({ region }: Literals): string => `
  insert into declaration_line (region_id, id, message_id, line_no, provider_id, municipality_code, person_id, client_no, reference, previous_reference, allocation_number, allocation_id,
      category, product_code, product_id, contract_line_id, version_id, care_from, care_until, volume, unit, tariff_cents, cents, accepted, codes, credits_line_id)
    select ${region}, r.id, m.id, r.line_no, r.provider_id, r.municipality_code, r.person_id, r.client_no, r.reference, r.previous_reference, r.allocation_number, r.allocation_id,
           r.category, r.product_code, r.product_id, r.contract_line_id, r.version_id, r.care_from, r.care_until, r.volume, r.unit, r.tariff_cents, r.cents,
           f.codes is null, coalesce(f.codes, '{}'), case when f.codes is null then r.credits_line_id end
      from s_rich r join s_message m on m.no = r.no
      left join lateral (select array_agg(distinct code order by code) as codes from s_finding x where x.line_id = r.id) f on true
     order by r.id;
  insert into line_finding (region_id, line_id, message_id, provider_id, municipality_code, code, rule, declared, expected, source_kind, source_id, source_label)
    select ${region}, f.line_id, m.id, m.provider_id, m.municipality_code, f.code, f.rule, f.declared, f.expected, f.source_kind, f.source_id, f.source_label
      from s_finding f join s_message m on m.no = f.no where f.line_id is not null;
  insert into s_booking
    select r.id, date_trunc('month', r.care_from)::date, r.provider_id, r.municipality_code, r.product_id, r.contract_line_id, r.person_id,
           case when r.credit then -r.volume else r.volume end, r.cents
      from s_rich r where not exists (select 1 from s_finding f where f.line_id = r.id);`;

const close = ({ region, now }: Literals): string => `
  update import_file i set state = 'verwerkt', message_id = m.id, done_at = ${now} from s_incoming m where i.region_id = ${region} and i.id = m.file_id;`;

const all = (rules: readonly Rule[], l: Literals): string => rules.map((r) => r.sql(l)).join('\n');

/** From staged declarations to findings, kept lines, postings and outcomes: one text, one round trip. */
export function assessDeclarations(scope: BookingScope): string {
  const l = literals(scope);
  return [
    MESSAGES,
    all(HEADER_RULES, l),
    all(DECLARATION_RULES, l),
    agreements(l),
    rich(l),
    all(LINE_RULES, l),
    BOOKING_TABLE,
    saveMessages(l, LINE_TOTALS),
    saveLines(l),
    bookStatement(scope),
    close(l),
  ].join('\n');
}

/** Of equal numbers the one allocated last wins (IV013), and of those the one that arrived last; earlier ones stay, no longer newest. */
const saveAllocations = ({ region }: Literals): string => `
  create temp table s_ranked on commit drop as
    select m.id as message_id, m.municipality_code, m.provider_id, p.id as person_id, a.*,
           row_number() over (partition by m.municipality_code, a.number order by a.assigned_at desc, a.no desc) = 1
           and not exists (select 1 from allocation h where h.region_id = ${region} and h.municipality_code = m.municipality_code and h.number = a.number and h.newest and h.assigned_at > a.assigned_at) as newest
      from s_allocation a join s_message m on m.no = a.no
      join person p on p.region_id = ${region} and p.bsn_index = a.bsn_index
     where not exists (select 1 from s_finding f where f.no = a.no);
  update allocation h set newest = false from s_ranked r
   where r.newest and h.region_id = ${region} and h.municipality_code = r.municipality_code and h.number = r.number and h.newest;
  insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, provider_reference, category, product_code, assigned_at, valid,
      reason_change, volume, unit, frequency, budget_cents, newest)
    select ${region}, message_id, municipality_code, number, provider_id, person_id, provider_reference, category, product_code, assigned_at,
           daterange(valid_from, valid_until, '[]'), reason_change, volume, unit, frequency, budget_cents, newest
      from s_ranked order by no;`;

/** From staged allocations to kept allocations and outcomes. */
export function assessAllocations(scope: BookingScope): string {
  const l = literals(scope);
  return [MESSAGES, all(HEADER_RULES, l), saveMessages(l, NO_LINES), saveAllocations(l), close(l)].join('\n');
}
