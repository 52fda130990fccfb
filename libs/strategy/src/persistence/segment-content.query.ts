// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';

export interface SourcedText {
  tekst: string;
  bron: string;
}

/** What the strategy says of a segment or block: everything on the segment page that is not a figure. */
export interface SegmentContent {
  sleutel: string;
  nummer: string | null;
  naam: string;
  soort: 'segment' | 'blok';
  samenvatting: string | null;
  schaal: string | null;
  toegang: string | null;
  bekostiging: string | null;
  procedure: string | null;
  accounthouder: string | null;
  doelen: { nummer: number; tekst: string; bron: string }[];
  marktfeiten: SourcedText[];
  opmerkingen: SourcedText[];
  deelname: { gemeente: { code: string; naam: string; sleutel: string }; zorgvorm: string | null; van: LocalDate; totEnMet: LocalDate | null }[];
  strategie: { sleutel: string; naam: string; vanaf: LocalDate } | null;
  bron: string;
}

const sourced = (column: string): string =>
  `coalesce((select json_agg(json_build_object('tekst', e ->> 'text', 'bron', e ->> 'source') order by n) from jsonb_array_elements(${column}) with ordinality as x (e, n)), '[]')`;

/** Segments of the newest strategy, then the blocks; the order of the screens. $1 region, $2 key or null for all. */
const SQL = `
  with newest as (select * from strategy where region_id = $1 order by valid_from desc, key limit 1)
  select s.key as sleutel, s.no::text as nummer, s.name as naam, 'segment' as soort, s.summary as samenvatting, s.scale as schaal, s.access as toegang,
         s.funding_direction as bekostiging, s.procedure_direction as procedure, null as accounthouder,
         coalesce((select json_agg(json_build_object('nummer', o.no, 'tekst', o.text, 'bron', o.source) order by o.no)
                     from segment_objective o where o.region_id = s.region_id and o.segment_id = s.id), '[]') as doelen,
         ${sourced('s.market_facts')} as marktfeiten, ${sourced('s.notes')} as opmerkingen,
         coalesce((select json_agg(json_build_object('gemeente', json_build_object('code', m.code, 'naam', m.name, 'sleutel', m.key), 'zorgvorm', nullif(p.care_form, ''),
                                                     'van', lower(p.valid), 'totEnMet', upper(p.valid) - 1) order by m.name, p.care_form, p.valid)
                     from segment_participation p join municipality m on m.region_id = p.region_id and m.code = p.municipality_code
                    where p.region_id = s.region_id and p.segment_id = s.id), '[]') as deelname,
         json_build_object('sleutel', n.key, 'naam', n.name, 'vanaf', n.valid_from) as strategie, s.source as bron, 0 as part, s.no as sort
    from segment s join newest n on n.region_id = s.region_id and n.id = s.strategy_id
   where $2::text is null or s.key = $2
  union all
  select b.key, null, b.name, 'blok', b.note, b.scale, null, null, null, b.account_holder, '[]', '[]', '[]', '[]', null, b.source, 1, b.sort
    from commissioning_block b where b.region_id = $1 and ($2::text is null or b.key = $2)
   order by part, sort`;

@Injectable()
export class SegmentContentQuery {
  constructor(private readonly reader: Reader) {}

  async all(actor: Actor): Promise<SegmentContent[]> {
    return (await this.rows(actor, null)).map(withoutOrder);
  }

  /** The segment or block with this key; null when the region has none. */
  async one(actor: Actor, key: string): Promise<SegmentContent | null> {
    const [row] = await this.rows(actor, key);
    return row ? withoutOrder(row) : null;
  }

  private rows(actor: Actor, key: string | null): Promise<OrderedRow[]> {
    return this.reader.rows<OrderedRow>(actor, SQL, [actor.regionId, key], 'strategy.segment-content');
  }
}

type OrderedRow = SegmentContent & { part: number; sort: number };

function withoutOrder({ part: _part, sort: _sort, ...content }: OrderedRow): SegmentContent {
  return content;
}
