// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { agreedPieces } from './agreed-pieces.js';

export interface TrajectoryOutcome {
  readonly courses: number;
  readonly changed: number;
  readonly gone: number;
}

/** No end known, as a day that can be compared. */
const OPEN = `date '9999-12-31'`;

/** $1 region, $2 today, $3 days of the gap, $4 now. The rule is domain/trajectory.ts. */
const STRETCHES = `
  care_forms as (select id, valid_from from classification where region_id = $1 and key = 'zorgvorm' order by valid_from desc, version desc limit 1),
  form as materialized (
    select p.code, p.valid as product_valid, pc.valid as value_valid, f.valid_from, pc.value_code
      from care_forms f
      join product_classification pc on pc.region_id = $1 and pc.classification_id = f.id
      join product p on p.region_id = $1 and p.id = pc.product_id),
  first_assigned as (select municipality_code, number, provider_id, min(assigned_at)::date as assigned_on from allocation where region_id = $1 group by 1, 2, 3),
  live as materialized (
    select a.id, a.person_id, a.provider_id, a.municipality_code, a.number, lower(a.valid) as starts, upper(a.valid) - 1 as ends, a.valid, a.product_code, a.category, fa.assigned_on,
           coalesce(f.value_code, a.category, 'onbekend') as care_form
      from allocation a
      join first_assigned fa on fa.municipality_code = a.municipality_code and fa.number = a.number and fa.provider_id = a.provider_id
      left join form f on f.code = a.product_code and f.product_valid @> lower(a.valid) and f.value_valid @> greatest(lower(a.valid), f.valid_from)
     where a.region_id = $1 and a.newest and a.reason_change is distinct from '13'),
  told as materialized (
    select n.id, n.kind, n.person_id, n.provider_id, n.municipality_code, n.allocation_number, n.begins, n.ends, n.end_reason, n.product_code, n.category, coalesce(f.value_code, n.category) as care_form
      from care_notice n
      left join form f on f.code = n.product_code and f.product_valid @> n.begins and f.value_valid @> greatest(n.begins, f.valid_from)
     where n.region_id = $1 and not n.withdrawn and n.begins <= $2::date),
  meant as (
    select n.id, min(a.number) as number
      from told n
      join live a on a.person_id = n.person_id and a.provider_id = n.provider_id and a.municipality_code = n.municipality_code and a.valid @> n.begins and (n.care_form is null or n.care_form = a.care_form)
     where n.allocation_number is null group by 1),
  numbered as (select n.*, coalesce(n.allocation_number, m.number) as number from told n left join meant m on m.id = n.id),
  started as materialized (
    select person_id, provider_id, municipality_code, number, begins, max(care_form) as care_form, max(product_code) as product_code, max(category) as category, max(ends) filter (where kind = 'stop') as ends,
           (array_agg(end_reason order by ends desc, end_reason desc nulls last) filter (where kind = 'stop'))[1] as reason
      from numbered group by 1, 2, 3, 4, 5, case when number is null then care_form end),
  stretch as materialized (
    select s.person_id, s.provider_id, s.municipality_code, coalesce(s.care_form, a.care_form, 'onbekend') as care_form, s.begins,
           coalesce(s.ends, case when a.ends >= s.begins then a.ends end) as ends, s.reason, a.id as allocation_id, a.number, a.assigned_on, true as noticed,
           coalesce(s.product_code, a.product_code) as product_code, coalesce(s.category, a.category) as category
      from started s
      left join live a on a.municipality_code = s.municipality_code and a.number = s.number and a.provider_id = s.provider_id and a.person_id = s.person_id
    union all
    select a.person_id, a.provider_id, a.municipality_code, a.care_form, a.starts, a.ends, null, a.id, a.number, a.assigned_on, false, a.product_code, a.category
      from live a
     where a.starts <= $2::date
       and not exists (select 1 from started s where s.municipality_code = a.municipality_code and s.number = a.number and s.provider_id = a.provider_id and s.person_id = a.person_id))`;

const COURSES = `
  ranged as (
    select s.*, coalesce(s.ends, ${OPEN}) as last_day,
           max(coalesce(s.ends, ${OPEN})) over (partition by person_id, provider_id, municipality_code, care_form order by begins, coalesce(s.ends, ${OPEN})
             rows between unbounded preceding and 1 preceding) as before
      from stretch s),
  numbered_course as (
    select r.*, count(*) filter (where before is null or begins - before - 1 > $3::int)
                  over (partition by person_id, provider_id, municipality_code, care_form order by begins, last_day) as course
      from ranged r),
  course as materialized (
    select person_id, provider_id, municipality_code, care_form, min(begins) as begins, nullif(max(last_day), ${OPEN}) as ends,
           (array_agg(reason order by last_day desc, begins desc, reason desc nulls last))[1] as end_reason,
           count(distinct number)::int as allocations, (count(*) filter (where noticed))::int as starts,
           (array_agg(greatest(begins - assigned_on, 0) order by begins, number) filter (where noticed and assigned_on is not null))[1] as days_to_start,
           (array_agg(product_code order by last_day desc, begins desc, number desc))[1] as product_code, (array_agg(category order by last_day desc, begins desc, number desc))[1] as category,
           (array_agg(begins order by last_day desc, begins desc, number desc))[1] as last_begins, (array_agg(allocation_id order by last_day desc, begins desc, number desc))[1] as allocation_id
      from numbered_course group by person_id, provider_id, municipality_code, care_form, course),
  agreement as materialized (${agreedPieces('$4::timestamptz')}),
  -- How the last stretch is paid: by what was agreed on its product, or on its category where it names no product.
  funded as (
    select distinct on (c.person_id, c.provider_id, c.municipality_code, c.care_form, c.begins) c.person_id, c.provider_id, c.municipality_code, c.care_form, c.begins, g.funding_mode
      from course c
      join product p on p.region_id = $1 and p.valid @> c.last_begins and case when c.product_code is not null then p.code = c.product_code else p.category = c.category end
      join agreement g on g.provider_id = c.provider_id and g.product_id = p.id and g.valid @> c.last_begins and g.municipalities @> array[c.municipality_code]
     order by c.person_id, c.provider_id, c.municipality_code, c.care_form, c.begins, g.funding_mode)`;

const SAME_KEY = (one: string, other: string): string =>
  ['person_id', 'provider_id', 'municipality_code', 'care_form', 'begins'].map((c) => `${one}.${c} = ${other}.${c}`).join(' and ');
const FACTS = ['ends', 'end_reason', 'allocations', 'starts', 'days_to_start', 'funding_mode', 'allocation_id'];

const REPLACE = `with ${STRETCHES}, ${COURSES},
  fresh as materialized (select c.*, f.funding_mode from course c left join funded f on ${SAME_KEY('f', 'c')}),
  gone as (delete from trajectory t where t.region_id = $1 and not exists (select 1 from fresh f where ${SAME_KEY('f', 't')}) returning 1),
  kept as (
    insert into trajectory as t (region_id, person_id, provider_id, municipality_code, care_form, begins, ${FACTS.join(', ')})
    select $1, f.person_id, f.provider_id, f.municipality_code, f.care_form, f.begins, ${FACTS.map((c) => `f.${c}`).join(', ')} from fresh f
     where not exists (select 1 from trajectory t where t.region_id = $1 and ${SAME_KEY('f', 't')} and (${FACTS.map((c) => `t.${c}`).join(', ')}) is not distinct from (${FACTS.map((c) => `f.${c}`).join(', ')}))
    on conflict (region_id, person_id, provider_id, municipality_code, care_form, begins) do update set ${FACTS.map((c) => `${c} = excluded.${c}`).join(', ')}
    returning 1)
  select (select count(*) from fresh)::int as courses, (select count(*) from kept)::int as changed, (select count(*) from gone)::int as gone`;

/** Days without care that do not end a course, where the region has not said so itself. */
const USUAL_GAP = 90;

/** Works out all courses of care of a region anew, in one statement; what stays the same is not touched. */
export async function replaceTrajectories(tx: Tx): Promise<TrajectoryOutcome> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('trajectory'), $1)`, [tx.regionId]);
  const [policy] = await tx.sql<{ gap: number }>(`select trajectory_gap_days as gap from declaration_policy where region_id = $1`, [tx.regionId]);
  const gap = policy?.gap ?? USUAL_GAP;
  const [outcome] = await tx.sql<TrajectoryOutcome>(REPLACE, [tx.regionId, tx.today, gap, tx.now]);
  await tx.execute(
    `insert into trajectory_check (region_id, made_at, as_of, gap_days) values ($1, $2, $3, $4)
     on conflict (region_id) do update set made_at = excluded.made_at, as_of = excluded.as_of, gap_days = excluded.gap_days`,
    [tx.regionId, tx.now, tx.today, gap],
  );
  return outcome!;
}
