// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface TrajectoryFilter {
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
  /** A care form, a category, or "onbekend". */
  readonly careForm?: string | undefined;
  readonly fundingMode?: string | undefined;
  /** Courses that ran in it. */
  readonly year?: number | undefined;
}

export interface StoredTrajectory {
  readonly personId: string;
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  readonly careForm: string;
  /** null: the care form is a category, or unknown. */
  readonly careFormName: string | null;
  readonly fundingMode: string | null;
  readonly begins: string;
  readonly ended: string | null;
  readonly days: number;
  readonly endReason: string | null;
  readonly allocations: number;
  readonly starts: number;
  readonly daysToStart: number | null;
  readonly allocationId: string | null;
}

export interface TrajectoryGroup {
  readonly careForm: string;
  readonly careFormName: string | null;
  readonly count: number;
  readonly running: number;
  readonly medianDays: number | null;
  readonly medianToStart: number | null;
  readonly reasons: readonly { readonly code: string | null; readonly count: number }[];
}

export const TRAJECTORY_SORTS = ['begonnen', 'duur', 'start'] as const;
const ORDER: Readonly<Record<(typeof TRAJECTORY_SORTS)[number], string>> = { begonnen: 'begins', duur: 'days', start: 'days_to_start' };

/** Values $1 to $6. A course has ended when its last day lies before today; a running one counts until today. */
const CHOSEN = `
  day as (select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1),
  chosen as not materialized (
    select t.*, case when t.ends < d.today then t.ends end as ended, greatest(least(coalesce(t.ends, d.today), d.today) - t.begins + 1, 0) as days
      from trajectory t, day d
     where t.region_id = $1
       and ($2::text is null or t.provider_id = (select id from provider where region_id = $1 and key = $2))
       and ($3::text is null or t.municipality_code = (select code from municipality where region_id = $1 and (key = $3 or code = $3)))
       and ($4::text is null or t.care_form = $4) and ($5::text is null or t.funding_mode = $5)
       and ($6::int is null or (t.begins <= make_date($6, 12, 31) and (t.ends is null or t.ends >= make_date($6, 1, 1)))))`;
const values = (actor: Actor, f: TrajectoryFilter): unknown[] => [
  actor.regionId,
  f.provider ?? null,
  f.municipality ?? null,
  f.careForm ?? null,
  f.fundingMode ?? null,
  f.year ?? null,
];

const FORM_NAME = `
  (select v.name from classification_value v
    where v.region_id = $1 and v.code = t.care_form
      and v.classification_id = (select id from classification where region_id = $1 and key = 'zorgvorm' order by valid_from desc, version desc limit 1))`;

@Injectable()
export class TrajectoriesQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: TrajectoryFilter,
    sort: string,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: StoredTrajectory[]; total: number }> {
    const down = sort.startsWith('-');
    const key = ORDER[(down ? sort.slice(1) : sort) as (typeof TRAJECTORY_SORTS)[number]];
    // The day it began is always there: without "nulls last" its index gives the order.
    const order = `t.${key} ${down ? 'desc' : 'asc'}${key === 'begins' ? '' : ' nulls last'}, t.id`;
    const found = await this.reader.rows<StoredTrajectory & { total: number }>(
      actor,
      `with ${CHOSEN}, page as (select t.* from chosen t order by ${order} limit $7 offset $8)
       select t.person_id as "personId", json_build_object('sleutel', v.key, 'naam', v.name) as provider, json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality,
              t.care_form as "careForm", ${FORM_NAME} as "careFormName", t.funding_mode as "fundingMode", t.begins, t.ended, t.days, case when t.ended is not null then t.end_reason end as "endReason",
              t.allocations, t.starts, t.days_to_start as "daysToStart", t.allocation_id as "allocationId", (select count(*)::int from chosen) as total
         from page t
         join provider v on v.region_id = $1 and v.id = t.provider_id
         join municipality g on g.region_id = $1 and g.code = t.municipality_code
        order by ${order}`,
      [...values(actor, filter), limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  /** Per care form; the median duration is that of courses that have ended. */
  groups(actor: Actor, filter: TrajectoryFilter): Promise<TrajectoryGroup[]> {
    return this.reader.rows<TrajectoryGroup>(
      actor,
      `with ${CHOSEN},
       reason as (
         select care_form, json_agg(json_build_object('code', end_reason, 'count', n) order by n desc, end_reason) as list
           from (select care_form, end_reason, count(*) as n from chosen where ended is not null group by 1, 2) q group by 1),
       grouped as (
         select care_form, count(*)::int as count, (count(*) filter (where ended is null))::int as running,
                round((percentile_cont(0.5) within group (order by days) filter (where ended is not null))::numeric)::int as median_days,
                round((percentile_cont(0.5) within group (order by days_to_start))::numeric)::int as median_to_start
           from chosen group by 1)
       select t.care_form as "careForm", ${FORM_NAME} as "careFormName", t.count, t.running, t.median_days as "medianDays", t.median_to_start as "medianToStart", coalesce(r.list, '[]') as reasons
         from grouped t left join reason r using (care_form) order by t.count desc, t.care_form`,
      values(actor, filter),
    );
  }
}
