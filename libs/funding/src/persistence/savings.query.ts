// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { eurOrNull, MOMENT } from './figures.js';

export interface SavingsTargetItem {
  segment: { sleutel: string; naam: string };
  jaar: number;
  /** null: no source gives it and nobody filled it in, or it was taken back. */
  bedrag: string | null;
  versie: number;
  besluit: { id: string; nummer: string; titel: string } | null;
  vastgelegdOp: string | null;
  vastgelegdDoor: string | null;
  toelichting: string | null;
}

/** What the strategy says it does not tell: shown beside what is empty. */
export interface Savings {
  jaren: number[];
  doelen: SavingsTargetItem[];
  bronnen: { tekst: string; bron: string }[];
}

/**
 * The years are those of the newest strategy's shortest term (six where it names none), and every year somebody set a target for. $2 is
 * not used; $3: day of knowing.
 */
const SAVINGS = `with ${MOMENT},
  plan as (select * from strategy where region_id = $1 order by valid_from desc, key limit 1),
  known as materialized (
    select distinct on (t.segment_code, t.year) t.* from savings_target t, day d where t.region_id = $1 and t.recorded_at <= d.known_at order by t.segment_code, t.year, t.no desc),
  years as (
    select y from plan p, generate_series(extract(year from p.valid_from)::int, extract(year from p.valid_from)::int + coalesce(p.minimum_years, 6) - 1) y
    union select year from known where cents is not null)
  select coalesce((select json_agg(y order by y) from years), '[]') as jaren,
         coalesce((select json_agg(json_build_object('segment', json_build_object('sleutel', s.key, 'naam', s.name), 'jaar', y.y, 'bedrag', ${eurOrNull('k.cents')}, 'versie', coalesce(k.no, 0),
             'besluit', case when b.id is not null then json_build_object('id', b.id, 'nummer', 'BB-' || lpad(b.no::text, 4, '0'), 'titel', b.title) end, 'vastgelegdOp', k.recorded_at, 'vastgelegdDoor', k.recorded_by, 'toelichting', k.note)
             order by s.no, y.y)
           from segment s cross join years y left join known k on k.segment_code = s.key and k.year = y.y left join decision b on b.region_id = $1 and b.id = k.decision_id
          where s.region_id = $1 and s.strategy_id = (select id from plan)), '[]') as doelen,
         coalesce((select json_agg(json_build_object('tekst', e ->> 'text', 'bron', e ->> 'source') order by n)
           from plan p, jsonb_array_elements(coalesce(p.planned -> 'facts', '[]') || coalesce(p.planned -> 'notInSource', '[]')) with ordinality x (e, n) where e ->> 'text' ilike '%besparing%'), '[]') as bronnen`;

@Injectable()
export class SavingsQuery {
  constructor(private readonly reader: Reader) {}

  async targets(actor: Actor, asOf: string | null): Promise<Savings> {
    return (await this.reader.one<Savings>(actor, SAVINGS, [actor.regionId, null, asOf]))!;
  }
}
