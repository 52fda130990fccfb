// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { StrategyItem } from './strategy.query.js';

export interface StatementItem {
  id: string;
  soort: string;
  titel: string | null;
  tekst: string | null;
  bron: string;
  gemeente: { code: string; naam: string } | null;
  aanvulling: { id: string; tekst: string | null; bedrag: string | null; door: string; op: string } | null;
}

export interface ActionItem {
  id: string;
  tekst: string;
  eigenaar: string | null;
  van: string | null;
  totEnMet: string | null;
  kosten: string | null;
  staat: string;
  segmenten: string[];
  besluit: { id: string; nummer: number; titel: string } | null;
  bron: string;
  versie: number;
}

export interface PointItem {
  id: string;
  soort: string;
  nummer: number;
  titel: string;
  tekst: string | null;
  bron: string;
  segmenten: string[];
  acties: ActionItem[];
}

/** $1 region, $2 segment or null for the region as a whole. */
const SETUP = `
  with newest as (select * from strategy where region_id = $1 order by valid_from desc, key limit 1)
  select json_build_object(
    'uitspraken', coalesce((
      select json_agg(json_build_object('id', s.id, 'soort', s.kind, 'titel', s.title, 'tekst', s.text, 'bron', s.source, 'voorAlleSegmenten', s.segment_key = '',
               'gemeente', case when m.code is not null then json_build_object('code', m.code, 'naam', m.name) end,
               'aanvulling', case when e.id is not null then json_build_object('id', e.id, 'tekst', e.text, 'bedrag', round(e.cents / 100.0, 2)::text, 'door', e.entered_name, 'op', e.entered_at) end)
             order by s.kind, s.segment_key desc, s.no)
        from strategy_statement s
        left join municipality m on m.region_id = s.region_id and m.code = s.municipality_code
        left join lateral (select * from strategy_entry x where x.region_id = s.region_id and x.statement_id = s.id order by x.entered_at desc, x.id desc limit 1) e on true
       where s.region_id = $1 and s.strategy_id = n.id and (s.segment_key = coalesce($2, '') or ($2::text is not null and s.segment_key = '' and s.kind = 'hefboom'))), '[]'),
    'punten', coalesce((
      select json_agg(json_build_object('id', p.id, 'soort', p.kind, 'nummer', p.no, 'titel', p.title, 'tekst', p.text, 'bron', p.source, 'segmenten', p.segments,
               'acties', coalesce((select json_agg(json_build_object('id', a.id, 'tekst', a.text, 'eigenaar', a.owner, 'van', a.starts_on, 'totEnMet', a.ends_on, 'kosten', a.cost_marker,
                            'staat', a.state, 'segmenten', a.segments, 'besluit', case when d.id is not null then json_build_object('id', d.id, 'nummer', d.no, 'titel', d.title) end,
                            'bron', a.source, 'versie', a.version) order by a.no)
                          from strategy_action a left join decision d on d.region_id = a.region_id and d.id = a.decision_id
                         where a.region_id = p.region_id and a.point_id = p.id and ($2::text is null or cardinality(a.segments) = 0 or $2 = any(a.segments))), '[]'))
             order by p.kind, p.no)
        from strategy_point p
       where p.region_id = $1 and p.strategy_id = n.id
         and ($2::text is null or $2 = any(p.segments)
              or exists (select 1 from strategy_action a where a.region_id = p.region_id and a.point_id = p.id and $2 = any(a.segments)))), '[]'),
    'besluiten', coalesce((
      select json_agg(json_build_object('id', d.id, 'nummer', d.no, 'titel', d.title, 'gremium', b.name, 'genomenOp', d.taken_on, 'uitkomst', d.outcome, 'onderwerp', d.subject_kind)
             order by d.taken_on desc, d.no desc)
        from decision d join body b on b.region_id = d.region_id and b.key = d.body_key
       where d.region_id = $1 and not exists (select 1 from decision r where r.region_id = d.region_id and r.replaces = d.id)
         and (case when $2::text is null then d.subject_id = n.key or (d.subject_id is null and d.subject_kind = 'inkoopstrategie') or d.subject_kind = 'ambitie'
              else d.subject_id = n.key || '/' || $2 end)), '[]')
  ) as page from newest n
  where $2::text is null or exists (select 1 from segment g where g.region_id = $1 and g.strategy_id = n.id and g.key = $2)`;

export interface SetupPage {
  uitspraken: StatementItem[];
  punten: PointItem[];
  besluiten: { id: string; nummer: number; titel: string; gremium: string; genomenOp: string; uitkomst: string; onderwerp: string }[];
}

export type StrategyPage = SetupPage & { strategie: StrategyItem | null };

@Injectable()
export class SetupQuery {
  constructor(private readonly reader: Reader) {}

  /** What the newest strategy says of the region as a whole, or of one segment; null: there is no such strategy or segment. */
  async page(actor: Actor, segment: string | null): Promise<SetupPage | null> {
    const row = await this.reader.one<{ page: SetupPage }>(actor, SETUP, [actor.regionId, segment], 'strategy.setup');
    return row?.page ?? null;
  }
}
