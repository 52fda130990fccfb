// SPDX-License-Identifier: EUPL-1.2
// Parts of the SQL behind the figures. Each query names the parts it needs, so that a figure means the same on every page.
// They expect $1 region, $2 year (null: the current one), $3 day the figures are to be known on (null: today).

/** An amount in cents as the decimal text of the API. */
export const eur = (cents: string): string => `round(coalesce(${cents}, 0)::numeric / 100, 2)::text`;
/** The same, null staying null. */
export const eurOrNull = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;
/** A share as a percentage with one decimal; null when there is no whole. */
export const pct = (part: string, whole: string): string => `round(100 * ${part}::numeric / nullif(${whole}, 0), 1)::text`;

/** Today by the region's clock, the year, the day of knowing and the instant at which that day ends (for what was recorded). */
export const MOMENT = `
  clock as (select now() + clock_offset as now, ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1),
  moment as (
    select now, today, coalesce($2::int, extract(year from today)::int) as year, least(coalesce($3::date, today), today) as as_of,
           case when $3::date is null or $3::date >= today then now else ((($3::date + 1)::timestamp) at time zone 'Europe/Amsterdam') - interval '1 microsecond' end as known_at
      from clock),
  day as (select m.*, least(greatest(m.as_of, make_date(m.year, 1, 1)), make_date(m.year, 12, 31)) as room_day, make_date(m.year, 1, 1) as year_from, make_date(m.year + 1, 1, 1) as year_until from moment m)`;

/**
 * The newest version of the segment classification, and each product's value in it: on the first day of the year, on the day whose
 * bestedingsruimten are looked at, and whether it changes within the year.
 */
export const SEGMENTATION = `
  segmentation as (select id, name, version, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  product_segment as materialized (
    select p.id as product_id, p.category = '46' as crisis,
           (select pc.value_code from product_classification pc, segmentation sg, day d
             where pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = p.id and pc.valid @> greatest(d.year_from, sg.valid_from)) as at_year_from,
           (select pc.value_code from product_classification pc, segmentation sg, day d
             where pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = p.id and pc.valid @> greatest(d.room_day, sg.valid_from)) as at_room_day,
           exists (select 1 from product_classification pc, segmentation sg, day d
             where pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = p.id
               and (lower(pc.valid) > greatest(d.year_from, sg.valid_from) and lower(pc.valid) < greatest(d.year_until, sg.valid_from)
                 or upper(pc.valid) > greatest(d.year_from, sg.valid_from) and upper(pc.valid) < greatest(d.year_until, sg.valid_from))) as changes
      from product p where p.region_id = $1)`;

const WITHIN_YEAR = `r.region_id = $1 and r.care_month >= (select year_from from day) and r.care_month < (select year_until from day) and r.booked_on <= (select as_of from day)`;

/**
 * Booked spend of the year per contract line, provider it is booked for (the line's own, or who took it over) and segment, as known:
 * some thousands of rows, whatever the number of lines. Needs SEGMENTATION before it. The segment is that of the view classified_spend; since hardly a product changes segment within a year,
 * the months of the others are summed before anything is joined. A municipality's user gets it from the rollup that knows
 * municipalities, everybody else from the small one.
 * @param more a further condition on the rollup r
 */
export const lineSpend = (more = ''): string => `
  monthly as materialized (
    select r.contract_line_id, r.provider_id, case when r.product_id = any (array(select product_id from product_segment where changes)) then r.care_month else (select year_from from day) end as month,
           sum(r.cents)::bigint as cents, sum(r.lines)::bigint as lines, max(r.care_month) as last_month
      from (select r.contract_line_id, r.provider_id, r.product_id, r.care_month, r.cents, r.lines from line_rollup r where ${WITHIN_YEAR}${more}
            union all
            select r.contract_line_id, r.provider_id, r.product_id, r.care_month, r.cents, r.lines from spend_rollup r
             where nullif(current_setting('app.municipality', true), '') is not null and ${WITHIN_YEAR}${more}) r
     group by 1, 2, 3),
  line_spend as materialized (
    select contract_line_id, contract_id, provider_id, product_id, segment_code, crisis, sum(cents)::bigint as cents, sum(lines)::bigint as lines, max(last_month) as last_month
      from (select m.*, cl.contract_id, cl.product_id, ps.crisis,
                   coalesce(c.block_key, case when not ps.changes then ps.at_year_from else
                     (select pc.value_code from product_classification pc, segmentation sg
                       where pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = cl.product_id and pc.valid @> greatest(m.month, sg.valid_from)) end) as segment_code
              from monthly m
              join contract_line cl on cl.region_id = $1 and cl.id = m.contract_line_id
              join contract c on c.region_id = $1 and c.id = cl.contract_id
              join product_segment ps on ps.product_id = cl.product_id) q
     group by 1, 2, 3, 4, 5, 6)`;
export const LINE_SPEND = lineSpend();

/**
 * The bestedingsruimten in force and known, the contract lines each one covers, and the segment it can be laid to: its own, or the one
 * segment in which all its lines fall; else null.
 * @param provider narrows to one provider, as SQL ("$4"); null: all of them
 */
export const rooms = (provider: string | null = null): string => `
  covered_line as materialized (
    select cl.id, cl.contract_id, cl.provider_id, cl.product_id, coalesce(c.block_key, ps.at_room_day) as segment_code
      from contract_line cl
      join contract c on c.region_id = $1 and c.id = cl.contract_id
      join product_segment ps on ps.product_id = cl.product_id
     where cl.region_id = $1${provider ? ` and cl.provider_id = ${provider}` : ''}),
  room as materialized (
    select b.*, v.no as version_no, lower(p.valid) as valid_from
      from day d
      join bestedingsruimte b on b.region_id = $1 and b.year = d.year${provider ? ` and b.provider_id = ${provider}` : ''}
      join contract_version_period p on p.region_id = $1 and p.version_id = b.version_id and p.recorded @> d.known_at and p.valid @> d.room_day
      join contract_version v on v.region_id = $1 and v.id = b.version_id),
  room_line as materialized (
    select r.id as room_id, l.id as contract_line_id, l.segment_code
      from room r join covered_line l on l.provider_id = r.provider_id and case r.grain when 'aanbieder' then true when 'overeenkomst' then l.contract_id = r.contract_id
           when 'segment' then l.segment_code = r.segment_code else l.product_id = any(r.product_ids) end),
  room_sum as materialized (
    select x.room_id, sum(s.cents)::bigint as cents, sum(s.cents) filter (where s.crisis)::bigint as crisis, sum(s.lines)::bigint as lines
      from room_line x join line_spend s on s.contract_line_id = x.contract_line_id group by 1),
  room_segment as materialized (select room_id, case when count(distinct coalesce(segment_code, '')) = 1 then min(segment_code) end as segment_code from room_line group by 1),
  room_spend as materialized (
    select r.id, r.provider_id, r.contract_id, r.grain_key, r.grain, r.cents as room_cents, r.consequence, r.version_no, r.valid_from, coalesce(r.segment_code, g.segment_code) as laid_to,
           coalesce(t.cents, 0) as booked_cents, coalesce(t.crisis, 0) as crisis_cents, coalesce(t.lines, 0) as lines
      from room r left join room_sum t on t.room_id = r.id left join room_segment g on g.room_id = r.id)`;
export const ROOMS = rooms();
