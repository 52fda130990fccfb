// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, REGION_TODAY, type Actor } from '#platform';

export interface ProviderEffect {
  aanbieder: { sleutel: string; naam: string };
  overeenkomsten: number;
  tarieven: number;
  geboekt: string;
  naIndexering: string;
  verschil: string;
}

export interface IndexationEffect {
  /** The months of care whose bookings are taken as what a year holds. */
  van: LocalDate;
  totEnMet: LocalDate;
  aanbieders: number;
  geboekt: string;
  naIndexering: string;
  verschil: string;
}

export const EFFECT_ORDER = {
  naam: 'name, key',
  verschil: 'difference, name, key',
  geboekt: 'booked, name, key',
} as const;
export type EffectOrder = keyof typeof EFFECT_ORDER;

const decimal = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;

/**
 * What a run costs a year: what was booked on each of its lines over the last twelve whole months of care, at the old tariff and at the
 * new one. Rounded once per provider, so that the rows add up to the total. $1 region, $2 run.
 */
const EFFECT = `
  run as (select date_trunc('month', ${REGION_TODAY})::date as until from indexation_run where region_id = $1 and id = $2),
  line as (select distinct on (contract_line_id) contract_line_id, contract_id, provider_id, old_cents, new_cents from indexation_line
            where region_id = $1 and run_id = $2 order by contract_line_id, valid),
  booked as (select r.contract_line_id, sum(r.cents) as cents from run, line_rollup r
              where r.region_id = $1 and r.care_month >= run.until - interval '12 months' and r.care_month < run.until group by r.contract_line_id),
  effect as (
    select p.key, p.name, count(distinct l.contract_id)::int as contracts, count(*)::int as lines, coalesce(sum(b.cents), 0) as booked,
           round(coalesce(sum(case when l.old_cents > 0 then b.cents * (l.new_cents - l.old_cents)::numeric / l.old_cents end), 0)) as difference
      from line l join provider p on p.region_id = $1 and p.id = l.provider_id left join booked b on b.contract_line_id = l.contract_line_id
     group by p.key, p.name)`;

@Injectable()
export class IndexationEffectQuery {
  constructor(private readonly reader: Reader) {}

  /** The whole run; null when there is none. */
  total(actor: Actor, id: string): Promise<IndexationEffect | null> {
    return this.reader.one<IndexationEffect>(
      actor,
      `with ${EFFECT}
       select (run.until - interval '12 months')::date as van, run.until - 1 as "totEnMet", (select count(*)::int from effect) as aanbieders,
              ${decimal('(select coalesce(sum(booked), 0) from effect)')} as geboekt, ${decimal('(select coalesce(sum(booked + difference), 0) from effect)')} as "naIndexering",
              ${decimal('(select coalesce(sum(difference), 0) from effect)')} as verschil from run`,
      [actor.regionId, id],
    );
  }

  /** Per provider. `limit` null: all of them. */
  async providers(
    actor: Actor,
    id: string,
    sort: { readonly by: EffectOrder; readonly descending: boolean },
    limit: number | null,
    offset: number,
  ): Promise<{ rows: ProviderEffect[]; total: number }> {
    const [first, ...rest] = EFFECT_ORDER[sort.by].split(', ');
    const found = await this.reader.rows<ProviderEffect & { total: number }>(
      actor,
      `with ${EFFECT}
       select json_build_object('sleutel', key, 'naam', name) as aanbieder, contracts as overeenkomsten, lines as tarieven, ${decimal('booked')} as geboekt,
              ${decimal('(booked + difference)')} as "naIndexering", ${decimal('difference')} as verschil, count(*) over ()::int as total
         from effect order by ${[`${first} ${sort.descending ? 'desc' : 'asc'}`, ...rest].join(', ')} limit $3 offset $4`,
      [actor.regionId, id, limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }
}
