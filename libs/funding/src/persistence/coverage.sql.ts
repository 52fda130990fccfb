// SPDX-License-Identifier: EUPL-1.2
// Parts of the SQL behind the coverage. They expect what figures.ts expects and MOMENT before them; `own` is the municipality of the reader as SQL ("$7"), null for who sees all.

/**
 * The municipalities of the region on the day, and per segment of the newest strategy whether they take part; "deels" is for some care
 * forms. A day before that strategy is seen by its first day, as segments are.
 */
export const members = (own: string): string => `
  member as materialized (
    select m.code, m.key, m.name from municipality m, day d
     where m.region_id = $1 and (${own}::text is null or m.code = ${own})
       and exists (select 1 from municipality_membership l where l.region_id = $1 and l.municipality_code = m.code and l.valid @> d.room_day)),
  takes_part as (
    select s.key as segment_code, m.code as municipality_code,
           case when bool_or(p.care_form = '') then 'ja' when count(p.care_form) > 0 then 'deels' else 'nee' end as takes
      from day d
      join strategy y on y.region_id = $1 and y.id = (select id from strategy n where n.region_id = $1 order by n.valid_from desc, n.key limit 1)
      join segment s on s.region_id = $1 and s.strategy_id = y.id
      cross join member m
      left join segment_participation p on p.region_id = $1 and p.segment_id = s.id and p.municipality_code = m.code and p.valid @> greatest(d.room_day, y.valid_from)
     group by 1, 2)`;

/**
 * Who has a contract line in force and known on the day, per product and municipality. Looked up step by step (offset 0): while a region is
 * young the planner takes its contracts, versions and lines for a few rows, and would cross them all.
 */
export const contractedOn = (own: string): string => `
  contract_on as materialized (
    select distinct cl.product_id, u.code as municipality_code, cl.provider_id
      from day d
      cross join lateral (select p.version_id, p.contract_id from contract_version_period p
                           where p.region_id = $1 and p.recorded @> d.known_at and p.valid @> d.room_day offset 0) p
      cross join lateral (select c.id from contract c where c.region_id = $1 and c.id = p.contract_id and c.valid @> d.room_day offset 0) c
      cross join lateral (select t.contract_line_id, t.municipalities from contract_line_term t where t.region_id = $1 and t.version_id = p.version_id offset 0) t
      cross join lateral (select cl.product_id, cl.provider_id from contract_line cl where cl.region_id = $1 and cl.id = t.contract_line_id offset 0) cl
      cross join unnest(t.municipalities) as u (code)
     where ${own}::text is null or u.code = ${own})`;

/** Of those, who takes new children: no stop of admission stands in the way. */
export const ADMITTED_ON = `
  stop_on as materialized (
    select s.* from admission_stop s, day d where s.region_id = $1 and s.recorded_at <= d.known_at and (s.superseded_at is null or s.superseded_at > d.known_at) and s.valid @> d.room_day),
  contracted as materialized (
    select c.product_id, c.municipality_code, count(*) as contracted,
           count(*) filter (where not exists (select 1 from stop_on s where s.provider_id = c.provider_id and coalesce(s.product_id, c.product_id) = c.product_id
                                                and coalesce(s.municipality_code, c.municipality_code) = c.municipality_code)) as admitted
      from contract_on c group by 1, 2)`;

/** Where newcomers may apply because supply is missing: the product asked for, or every product of the segment where none was named. */
export const OPEN_ADMISSION = `
  open_admission as materialized (
    select distinct ps.product_id, u.code as municipality_code
      from day d
      join missing_supply x on x.region_id = $1 and x.state = 'toelating-open' and x.admission @> d.room_day
      cross join unnest(x.municipalities) as u (code)
      join product_segment ps on case when x.product_id is not null then ps.product_id = x.product_id else ps.at_room_day = x.segment_code end)`;
