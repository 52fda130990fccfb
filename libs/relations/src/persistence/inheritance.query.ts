// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { talkNumber } from './talks.query.js';

export interface Inheritance {
  /** Of a predecessor what came over, of a successor what it took. */
  kant: 'van' | 'aan';
  aanbieder: { sleutel: string; naam: string };
  /** Whose contracts, talks and lines these are. */
  vanSleutel: string;
  op: string;
  reden: string;
  lateDeclaraties: boolean;
  /** Whether the day has come. */
  ingegaan: boolean;
  /** What came late and is booked for the successor. */
  laatGeboekt: { bedrag: string; regels: number };
  contracten: { nummer: string; soort: string; van: string; totEnMet: string | null }[];
  ruimten: { contract: string; jaar: number; grondslag: string; bedrag: string | null; gevolg: string }[];
  gesprekken: { id: string; nummer: string; datum: string; soort: string; staat: string }[];
  afspraken: { tekst: string; datum: string; kant: string; teLaat: boolean; gesprekId: string }[];
}

/** $2 key of the provider, $3 whether the reader sees talks. */
const INHERITED = `
  with own as (select id, key from provider where region_id = $1 and key = $2),
  relation as (
    select 'van' as side, s.predecessor_id as from_id, s.predecessor_id as other_id, s.* from provider_succession s join own o on s.successor_id = o.id where s.region_id = $1
    union all
    select 'aan', s.predecessor_id, s.successor_id, s.* from provider_succession s join own o on s.predecessor_id = o.id where s.region_id = $1)
  select r.side as kant, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, f.key as "vanSleutel", r.on_date as op, r.kind as reden, r.late_lines as "lateDeclaraties",
         r.on_date <= ${REGION_TODAY} as ingegaan,
         (select json_build_object('bedrag', round(coalesce(sum(lr.cents), 0)::numeric / 100, 2)::text, 'regels', coalesce(sum(lr.lines), 0)) from contract_line cl
            join line_rollup lr on lr.region_id = $1 and lr.contract_line_id = cl.id and lr.provider_id = r.successor_id where cl.region_id = $1 and cl.provider_id = r.from_id) as "laatGeboekt",
         coalesce((select json_agg(json_build_object('nummer', c.number, 'soort', c.kind, 'van', lower(c.valid), 'totEnMet', upper(c.valid) - 1) order by c.number)
            from contract c where c.region_id = $1 and c.provider_id = r.from_id and (upper(c.valid) is null or upper(c.valid) > r.on_date)), '[]') as contracten,
         coalesce((select json_agg(json_build_object('contract', c.number, 'jaar', b.year, 'grondslag', b.grain_key, 'bedrag', round(b.cents::numeric / 100, 2)::text, 'gevolg', b.consequence) order by b.year, c.number, b.grain_key)
            from bestedingsruimte b join contract c on c.region_id = $1 and c.id = b.contract_id
            join contract_version_period v on v.region_id = $1 and v.version_id = b.version_id and upper(v.recorded) is null
             and v.valid @> least(greatest(${REGION_TODAY}, make_date(b.year, 1, 1)), make_date(b.year, 12, 31))
           where b.region_id = $1 and b.provider_id = r.from_id and b.year >= extract(year from r.on_date)), '[]') as ruimten,
         coalesce((select json_agg(json_build_object('id', t.id, 'nummer', ${talkNumber('t.no')}, 'datum', t.on_date, 'soort', t.kind, 'staat', t.state) order by t.on_date desc)
            from account_talk t where t.region_id = $1 and t.provider_id = r.from_id and t.state <> 'afgezegd' and $3::boolean), '[]') as gesprekken,
         coalesce((select json_agg(json_build_object('tekst', a.text, 'datum', a.due, 'kant', a.side, 'teLaat', a.due < ${REGION_TODAY}, 'gesprekId', a.talk_id) order by a.due)
            from talk_agreement a where a.region_id = $1 and a.provider_id = r.from_id and a.state = 'open' and $3::boolean), '[]') as afspraken
    from relation r join provider p on p.region_id = $1 and p.id = r.other_id join provider f on f.region_id = $1 and f.id = r.from_id
   order by r.on_date, p.key`;

/** What a provider takes over from those before it, or leaves to who goes on: contracts, bestedingsruimten, talks, agreements, late lines. */
@Injectable()
export class InheritanceQuery {
  constructor(private readonly reader: Reader) {}

  of(actor: Actor, key: string, seesTalks: boolean): Promise<Inheritance[]> {
    return this.reader.rows<Inheritance>(actor, INHERITED, [actor.regionId, key, seesTalks], 'relations.inheritance');
  }
}
