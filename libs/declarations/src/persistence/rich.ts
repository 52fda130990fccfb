// SPDX-License-Identifier: EUPL-1.2
import { samePerformance, type Literals } from '../rules/rule.js';
import { countedVolume, mostInAll, mostInPeriod } from './volume.js';

/**
 * What was agreed with the providers of the batch on the products they declare: one row per product line and stretch of days with one
 * tariff, as known now, as far as the days on which their care begins reach. A taakgericht line has no tariff. Looked up step by step (offset 0): the planner cannot guess how few versions
 * hold at a moment, and would cross all lines with all versions.
 */
export const agreements = ({ region, now }: Literals): string => `
  create temp table s_agreement on commit drop as
    select cl.provider_id, cl.product_id, t.municipalities, cl.id as contract_line_id, cl.line_no as contract_line_no, cl.number as contract_number,
           vp.version_id, vp.no as version_no, t.unit, t.taakgericht_rule, tf.cents as tariff_cents, cl.in_block,
           case when tf.valid is null then vp.valid else vp.valid * tf.valid end as valid
      from (select q.provider_id, pr.id as product_id, s.days from (select distinct m.provider_id, l.product_code from s_line l join s_message m on m.no = l.no) q
              join product pr on pr.region_id = ${region} and pr.code = q.product_code
             cross join (select daterange(min(care_from), max(care_from), '[]') as days from s_line) s) b
      cross join lateral (select cl.*, c.number, c.block_key is not null as in_block from contract_line cl join contract c on c.region_id = cl.region_id and c.id = cl.contract_id
                           where cl.region_id = ${region} and cl.provider_id = b.provider_id and cl.product_id = b.product_id offset 0) cl
      cross join lateral (select vp.version_id, vp.valid, v.no from contract_version_period vp join contract_version v on v.region_id = vp.region_id and v.id = vp.version_id
                           where vp.region_id = ${region} and vp.contract_id = cl.contract_id and vp.recorded @> ${now} and vp.valid && b.days offset 0) vp
      cross join lateral (select t.unit, t.taakgericht_rule, t.municipalities, t.funding_mode from contract_line_term t
                           where t.region_id = ${region} and t.version_id = vp.version_id and t.contract_line_id = cl.id offset 0) t
      left join lateral (select tf.cents, tf.valid from tariff tf
                          where tf.region_id = ${region} and tf.version_id = vp.version_id and tf.contract_line_id = cl.id and tf.valid && (vp.valid * b.days) offset 0) tf on true
     where t.funding_mode = 'taakgericht' or tf.valid is not null;
  create index on s_agreement (provider_id, product_id);`;

const LIVE = 'a.reason_change is distinct from $$13$$';
const CARE_IN_ALLOCATION = { from: 'greatest(l.care_from, a.starts)', until: 'least(l.care_until, a.ends)' };
const ALLOCATION = { from: 'a.starts', until: 'a.ends', volume: 'a.volume', unit: 'a.unit', frequency: 'a.frequency' };
/** Declared in the unit of the allocation, or in minutes where hours were allocated (TR341). */
const COMPARABLE = `(a.unit = l.unit or (a.unit = '04' and l.unit = '01'))`;
/** Stands for a line without tariff, so that lines can be joined on it. */
const NO_TARIFF = -1;
const HALF_UP = (numerator: string, denominator: number): string => `(2 * ${numerator} + ${denominator}) / ${2 * denominator}`;

/**
 * Every line of the messages that are assessed, beside all the rules need: the child, the allocation (nothing of the content of one
 * that was taken back), the product, the agreement in force on the first day of care (only where the municipality then belongs to the
 * region; looked up once for lines that ask the same), for a credit the line it takes back, what tariff and amount should be, and what
 * was accepted on the allocation before.
 */
export const rich = ({ region }: Literals): string => `
  create temp table s_agreed on commit drop as
    select q.*, pr.id as product_id, pr.category as product_category, k.contract_line_id, k.contract_line_no, k.contract_number, k.version_id, k.version_no, k.taakgericht_rule,
           k.unit as contract_unit, k.tariff_cents as contract_tariff_cents
      from (select distinct m.provider_id, m.municipality_code, l.product_code, l.care_from, l.unit, coalesce(l.tariff_cents, ${NO_TARIFF}) as tariff
              from s_line l join s_message m on m.no = l.no) q
      left join product pr on pr.region_id = ${region} and pr.code = q.product_code and pr.valid @> q.care_from
      left join municipality_membership mm on mm.region_id = ${region} and mm.municipality_code = q.municipality_code and mm.valid @> q.care_from
      left join lateral (
        select g.* from s_agreement g
         where g.provider_id = q.provider_id and g.product_id = pr.id and g.municipalities @> array[q.municipality_code] and g.valid @> q.care_from
           and mm.municipality_code is not null
         order by (g.unit = q.unit) desc, (g.tariff_cents = nullif(q.tariff, ${NO_TARIFF})) desc nulls last, g.in_block, g.contract_number limit 1) k on true;
  create temp table s_rich on commit drop as
    with m as materialized (select * from s_message s where not exists (select 1 from s_finding f where f.no = s.no and f.line_id is null))
    select l.id, l.no, l.line_no, l.client_no, m.provider_id, m.municipality_code, m.period_until, l.person_id, l.reference, l.previous_reference,
           l.allocation_number, l.category, l.product_code, l.care_from, l.care_until, l.volume, l.unit, l.tariff_cents, l.cents, l.credit,
           a.id as allocation_id, a.id is not null and ${LIVE} as live, a.person_id as allocation_person_id,
           case when ${LIVE} then a.category end as allocation_category, case when ${LIVE} then a.product_code end as allocation_product_code,
           case when ${LIVE} then a.starts end as allocation_from, case when ${LIVE} then a.ends end as allocation_until,
           case when ${LIVE} then a.unit end as allocation_unit, case when ${LIVE} then ${COMPARABLE} end as comparable,
           case when ${LIVE} and ${COMPARABLE} and l.care_until >= a.starts and (a.ends is null or l.care_from <= a.ends)
                then ${mostInPeriod(CARE_IN_ALLOCATION.from, CARE_IN_ALLOCATION.until, ALLOCATION)} end as most_in_period,
           case when ${LIVE} and ${COMPARABLE} then ${mostInAll(ALLOCATION)} end as most_in_all,
           case when ${LIVE} then a.budget_cents end as budget_cents, ${countedVolume('l.volume', 'l.unit', 'a.unit')} as counted,
           coalesce(h.counted, 0) as counted_before, coalesce(h.cents, 0) as cents_before, coalesce(h.open, 0) as open_before, h.line as open_line,
           coalesce(o.product_id, k.product_id) as product_id, k.product_category,
           coalesce(o.contract_line_id, k.contract_line_id) as contract_line_id, k.contract_line_no, k.contract_number,
           coalesce(o.version_id, k.version_id) as version_id, k.version_no, k.taakgericht_rule, k.contract_unit,
           k.contract_unit = l.unit or (k.contract_unit = '04' and l.unit = '01') as contract_unit_fits,
           case when k.contract_unit = '04' and l.unit = '01' then ${HALF_UP('k.contract_tariff_cents', 60)} else k.contract_tariff_cents end as expected_tariff_cents,
           case when k.contract_unit = '04' and l.unit = '01' and l.tariff_cents = ${HALF_UP('k.contract_tariff_cents', 60)} then ${HALF_UP('k.contract_tariff_cents * l.volume', 60)}
                else l.volume * l.tariff_cents end as expected_cents,
           o.id as credits_line_id, o.message_id as credits_message_id, o.line_no as credits_line_no, coalesce(o.equal, false) as credits_equal
      from s_line l
      join m on m.no = l.no
      left join lateral (
        select a.*, lower(a.valid) as starts, upper(a.valid) - 1 as ends from allocation a
         where a.region_id = ${region} and a.municipality_code = m.municipality_code and a.number = l.allocation_number and a.newest and a.provider_id = m.provider_id limit 1) a on true
      join s_agreed k on k.provider_id = m.provider_id and k.municipality_code = m.municipality_code and k.product_code = l.product_code and k.care_from = l.care_from
       and k.unit = l.unit and k.tariff = coalesce(l.tariff_cents, ${NO_TARIFF})
      left join lateral (
        select sum(case when d.previous_reference is null then 1 else -1 end * ${countedVolume('d.volume', 'd.unit', 'a.unit')})::bigint as counted, sum(d.cents)::bigint as cents,
               sum(case when d.previous_reference is null then 1 else -1 end) filter (where ${samePerformance('d', 'l')}) as open,
               max(d.id) filter (where d.previous_reference is null and ${samePerformance('d', 'l')}) as line
          from declaration_line d
         where not l.credit and d.region_id = ${region} and d.municipality_code = m.municipality_code and d.allocation_number = l.allocation_number and d.accepted) h on true
      left join lateral (
        select d.id, d.message_id, d.line_no, d.product_id, d.contract_line_id, d.version_id,
               d.person_id is not distinct from l.person_id and d.municipality_code = m.municipality_code and d.allocation_number = l.allocation_number
               and ${samePerformance('d', 'l')} and d.volume = l.volume and d.unit = l.unit and d.tariff_cents is not distinct from l.tariff_cents and d.cents = -l.cents as equal
          from declaration_line d
         where l.credit and d.region_id = ${region} and d.provider_id = m.provider_id and d.reference = l.previous_reference and d.accepted and d.previous_reference is null
         limit 1) o on true;
  create unique index on s_rich (id);`;
