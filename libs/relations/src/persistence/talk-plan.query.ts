// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { PlanStand } from '../domain/talk-plan.js';

export interface PlanFilter {
  /** null: this year by the clock of the region. */
  readonly year: number | null;
  readonly search: string | null;
  readonly stand: PlanStand | null;
  /** Only whom nobody spoke in the year, though a talk was due. */
  readonly notSeen: boolean;
  /** Account of the contract manager. */
  readonly managerId: string | null;
  /** Key of the provider. */
  readonly provider: string | null;
}

export interface PlanRow {
  jaar: number;
  aanbieder: { sleutel: string; naam: string };
  contractmanager: string | null;
  contracten: number;
  perJaar: number | null;
  /** Who says so: a contract, the region for this provider, or the region for all. */
  frequentieVan: 'contract' | 'aanbieder' | 'regio' | null;
  frequentieReden: string | null;
  gehouden: number;
  gepland: number;
  laatste: string | null;
  volgende: { id: string; datum: string } | null;
  nietVastgelegd: number;
  openAfspraken: number;
  afsprakenTeLaat: number;
  stand: PlanStand;
}

export interface PlanSummary {
  jaar: number;
  aanbieders: number;
  nodig: number;
  gehouden: number;
  gepland: number;
  tePlannen: number;
  planAf: number;
  voldaan: number;
  geenAfspraak: number;
  nietGezien: number;
}

export const PLAN_SORTS = {
  aanbieder: `lower(name), id`,
  '-aanbieder': `lower(name) desc, id`,
  laatste: `last_day nulls first, lower(name), id`,
  '-laatste': `last_day desc nulls last, lower(name), id`,
} as const;
export type PlanSort = keyof typeof PLAN_SORTS;

/** Talks that took place. */
const HELD = `('gehouden','voorgelegd','bevestigd')`;

/**
 * Every provider with a contract in the year ($2), what is agreed and what was done. The talks a contract asks for and the stand are
 * those of domain/talk-plan.ts. What the region wants more often than the contract says, counts. Each part is worked out once
 * (materialized) and versions are looked up one by one (offset 0): while a region is young the planner takes every part for a row.
 * $3 search, $4 contract manager, $5 key of the provider.
 */
const PLAN = `
  day as (select ${REGION_TODAY} as today), year as (select coalesce($2::int, extract(year from today)::int) as no from day),
  span as (select make_date(no, 1, 1) as first, make_date(no, 12, 31) as last, daterange(make_date(no, 1, 1), make_date(no + 1, 1, 1)) as days from year),
  contracted as (select c.provider_id, count(*)::int as contracts, array_agg(distinct c.kind) as kinds from contract c, span s where c.region_id = $1 and c.valid && s.days group by 1),
  region_rule as (select f.per_year, f.reason, f.contract_kinds from talk_frequency f, span s where f.region_id = $1 and f.provider_id is null and f.valid_from <= s.last order by f.valid_from desc, f.id desc limit 1),
  own_rule as materialized (select distinct on (f.provider_id) f.provider_id, f.per_year, f.reason from talk_frequency f, span s
                where f.region_id = $1 and f.provider_id is not null and f.valid_from <= s.last order by f.provider_id, f.valid_from desc, f.id desc),
  stated as materialized (
    select distinct on (c.provider_id) c.provider_id, c.number, t.talk_months as months
      from contract c cross join span s
      cross join lateral (select x.version_id from contract_version_period x
                           where x.region_id = $1 and x.contract_id = c.id and upper_inf(x.recorded) and x.valid @> least(s.last, upper(c.valid) - 1) offset 0) x
      cross join lateral (select contract_terms_version($1::smallint, x.version_id) as id offset 0) e
      join contract_terms t on t.region_id = $1 and t.version_id = e.id and t.talk_months is not null
     where c.region_id = $1 and c.valid && s.days and c.id in (select a.contract_id from contract_terms a where a.region_id = $1) order by c.provider_id, t.talk_months, c.number),
  contract_rule as materialized (
    select a.provider_id, case when a.months <= 12 then 12 / a.months
             when not exists (select 1 from account_talk l where l.region_id = $1 and l.provider_id = a.provider_id and l.state in ${HELD} and l.on_date < s.first) then 1
             when (select max(l.on_date) from account_talk l where l.region_id = $1 and l.provider_id = a.provider_id and l.state in ${HELD} and l.on_date < s.first) + make_interval(months => a.months) <= s.last then 1
             else 0 end as per_year, 'Overeenkomst ' || a.number || ': elke ' || case a.months when 1 then 'maand' else a.months || ' maanden' end as reason
      from stated a, span s),
  rule as materialized (
    select c.provider_id, case when greatest(k.per_year, o.per_year) is null then r.per_year else greatest(k.per_year, o.per_year) end as per_year,
           case when k.per_year >= coalesce(o.per_year, 0) then 'contract' when o.per_year is not null then 'aanbieder' when r.per_year is not null then 'regio' end as rule_of,
           case when k.per_year >= coalesce(o.per_year, 0) then k.reason else coalesce(o.reason, r.reason) end as reason
      from contracted c left join contract_rule k on k.provider_id = c.provider_id left join own_rule o on o.provider_id = c.provider_id
      left join region_rule r on r.contract_kinds is null or r.contract_kinds && c.kinds),
  talk as materialized (
    select t.provider_id, count(*) filter (where t.state in ${HELD} and t.on_date <@ s.days)::int as held, count(*) filter (where t.state = 'gepland' and t.on_date <@ s.days)::int as planned,
           max(t.on_date) filter (where t.state in ${HELD}) as last_day, count(*) filter (where t.state = 'gepland' and t.on_date < d.today)::int as unrecorded,
           (array_agg(t.id order by t.on_date, t.no) filter (where t.state = 'gepland' and t.on_date >= d.today))[1] as next_id, min(t.on_date) filter (where t.state = 'gepland' and t.on_date >= d.today) as next_day
      from account_talk t, span s, day d where t.region_id = $1 group by 1),
  promise as materialized (select a.provider_id, count(*)::int as open, count(*) filter (where a.due < d.today)::int as late from talk_agreement a, day d where a.region_id = $1 and a.state = 'open' group by 1),
  plan as (
    select p.id, p.key, p.name, m.name as manager, c.contracts, r.per_year, r.rule_of, r.reason,
           coalesce(t.held, 0) as held, coalesce(t.planned, 0) as planned, t.last_day, t.next_id, t.next_day, coalesce(t.unrecorded, 0) as unrecorded,
           coalesce(a.open, 0) as open, coalesce(a.late, 0) as late,
           case when r.per_year is null then 'geen-afspraak' when coalesce(t.held, 0) >= r.per_year then 'voldaan'
                when coalesce(t.held, 0) + coalesce(t.planned, 0) >= r.per_year then 'gepland' else 'te-plannen' end as stand
      from contracted c join provider p on p.region_id = $1 and p.id = c.provider_id left join account m on m.region_id = $1 and m.id = p.contract_manager_id
      join rule r on r.provider_id = p.id left join talk t on t.provider_id = p.id left join promise a on a.provider_id = p.id
     where ($3::text is null or strpos(lower(p.name), $3) > 0) and ($4::uuid is null or p.contract_manager_id = $4) and ($5::text is null or p.key = $5))`;

/** Nobody spoke it in the year, though a talk was due; where a region agreed nothing at all, that is everybody nobody spoke. */
const NOT_SEEN = `(held = 0 and (per_year > 0 or (per_year is null and not exists (select 1 from region_rule))))`;

const EXPORT_MOST = 10_000;

@Injectable()
export class TalkPlanQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: PlanFilter, sort: PlanSort, limit: number, offset: number): Promise<{ rows: PlanRow[]; total: number }> {
    const rows = await this.reader.rows<PlanRow & { total: number }>(
      actor,
      `with ${PLAN}
       select (select no from year) as jaar, json_build_object('sleutel', key, 'naam', name) as aanbieder, manager as contractmanager, contracts as contracten, per_year as "perJaar", rule_of as "frequentieVan",
              reason as "frequentieReden", held as gehouden, planned as gepland, last_day as laatste, case when next_id is not null then json_build_object('id', next_id, 'datum', next_day) end as volgende,
              unrecorded as "nietVastgelegd", open as "openAfspraken", late as "afsprakenTeLaat", stand, count(*) over ()::int as total
         from plan where ($6::text is null or stand = $6) and (not $7::boolean or ${NOT_SEEN}) order by ${PLAN_SORTS[sort]} limit $8 offset $9`,
      [...scope(actor, filter), filter.stand, filter.notSeen, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** Everything the filter lets through, for a file. */
  async all(actor: Actor, filter: PlanFilter, sort: PlanSort): Promise<PlanRow[]> {
    return (await this.page(actor, filter, sort, EXPORT_MOST, 0)).rows;
  }

  /** The counts behind the filters of the plan. */
  async summary(actor: Actor, filter: PlanFilter): Promise<PlanSummary> {
    const row = await this.reader.one<PlanSummary>(
      actor,
      `with ${PLAN}
       select (select no from year) as jaar, count(*)::int as aanbieders, coalesce(sum(per_year), 0)::int as nodig, coalesce(sum(held), 0)::int as gehouden, coalesce(sum(planned), 0)::int as gepland,
              count(*) filter (where stand = 'te-plannen')::int as "tePlannen", count(*) filter (where stand = 'gepland')::int as "planAf", count(*) filter (where stand = 'voldaan')::int as voldaan,
              count(*) filter (where stand = 'geen-afspraak')::int as "geenAfspraak", count(*) filter (where ${NOT_SEEN})::int as "nietGezien"
         from plan`,
      scope(actor, filter),
    );
    return row!;
  }
}

function scope(actor: Actor, filter: PlanFilter): unknown[] {
  return [actor.regionId, filter.year, filter.search?.trim().toLowerCase() || null, filter.managerId, filter.provider];
}
