// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { TransferState } from './exit.store.js';
import { chosenBy } from './round-choice.store.js';

export interface ExitItem {
  aanbieder: { sleutel: string; naam: string };
  contracten: string[];
  laatsteDag: string;
  clienten: number;
  gemeenten: { code: string; naam: string; clienten: number }[];
  reden: string | null;
  afbouwTotEnMet: string | null;
  overdracht: TransferState | null;
  toelichting: string | null;
  vastgelegdOp: string | null;
  vastgelegdDoor: string | null;
  /** 0: nothing was written down yet. */
  versie: number;
}

const LIST = (key: string): string => `(select ${key} from round)::text[]`;
const CHOSEN = chosenBy({
  day: '(select day from round)',
  segments: LIST('segments'),
  kinds: LIST('kinds'),
  providers: LIST('providers'),
  contracts: LIST('contracts'),
});
/** Of the same segments and kinds (those of the chosen contracts where the choice names none), the day before the changes begin. */
const ALIKE = chosenBy({
  day: '(select day - 1 from round)',
  segments: LIST('segments'),
  kinds: `(select case when cardinality(kinds) + cardinality(segments) > 0 then kinds else array(select distinct kind from chosen) end from round)::text[]`,
  providers: `'{}'::text[]`,
  contracts: `'{}'::text[]`,
});

/** $1 region, $2 round. Who has such a contract and none in the round, and whoever was written down. */
const EXITS = `
  with round as materialized (
    select r.id, r.effective_from as day, array(select jsonb_array_elements_text(r.choice->'segmenten')) as segments, array(select jsonb_array_elements_text(r.choice->'soorten')) as kinds,
           array(select jsonb_array_elements_text(r.choice->'aanbieders')) as providers, array(select jsonb_array_elements_text(r.choice->'contracten')) as contracts
      from revision_round r where r.region_id = $1 and r.id = $2),
  chosen as materialized (select c.id, c.kind, c.provider_id ${CHOSEN}),
  alike as materialized (select c.provider_id, array_agg(c.number order by c.number) as numbers, max(upper(c.valid) - 1) as last ${ALIKE} group by c.provider_id),
  out as (
    select p.id, p.key, p.name, coalesce(a.numbers, '{}') as numbers, a.last, e.reason, e.wind_down_until, e.transfer_state, e.note, e.changed_at, e.changed_by, coalesce(e.version, 0) as version
      from provider p
      left join alike a on a.provider_id = p.id
      left join revision_exit e on e.region_id = $1 and e.round_id = $2 and e.provider_id = p.id
     where p.region_id = $1 and (a.provider_id is not null or e.provider_id is not null)
       and p.id not in (select provider_id from chosen)
       and not exists (select 1 from revision_contract k where k.region_id = $1 and k.round_id = $2 and k.provider_id = p.id and k.offer_id is not null)),
  running as (
    select a.provider_id, a.municipality_code, count(distinct a.person_id)::int as clients from allocation a
     where a.region_id = $1 and a.provider_id in (select id from out) and a.newest and a.reason_change is distinct from '13' and a.valid @> ${REGION_TODAY}
     group by 1, 2)
  select json_build_object('sleutel', o.key, 'naam', o.name) as aanbieder, o.numbers as contracten, o.last as "laatsteDag",
         coalesce((select sum(g.clients)::int from running g where g.provider_id = o.id), 0) as clienten,
         coalesce((select json_agg(json_build_object('code', g.municipality_code, 'naam', coalesce(m.name, g.municipality_code), 'clienten', g.clients) order by m.name)
                     from running g left join municipality m on m.region_id = $1 and m.code = g.municipality_code where g.provider_id = o.id), '[]') as gemeenten,
         o.reason as reden, o.wind_down_until as "afbouwTotEnMet", o.transfer_state as overdracht, o.note as toelichting, o.changed_at as "vastgelegdOp", o.changed_by as "vastgelegdDoor",
         o.version as versie, count(*) over ()::int as total
    from out o order by clienten desc, o.name limit $3 offset $4`;

@Injectable()
export class ExitsQuery {
  constructor(private readonly reader: Reader) {}

  /** Most running clients first. @param limit null: all */
  async page(actor: Actor, roundId: string, limit: number | null, offset: number): Promise<{ rows: ExitItem[]; total: number }> {
    const found = await this.reader.rows<ExitItem & { total: number }>(actor, EXITS, [actor.regionId, roundId, limit, offset], 'revisions.exits');
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }
}
