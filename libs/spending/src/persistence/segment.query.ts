// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { eur, eurOrNull, LINE_SPEND, MOMENT, pct, ROOMS, SEGMENTATION } from './figures.js';
import type { Dated } from './today.query.js';

/** $4: segment or block key, null for what is in neither; $5: rooms are meant for the whole region. */
const SEGMENT = `with ${MOMENT}, ${SEGMENTATION}, ${LINE_SPEND}, ${ROOMS},
  value as (select cv.code, cv.name, cv.kind from classification_value cv join segmentation sg on sg.id = cv.classification_id where cv.region_id = $1 and cv.code = $4
            union all select null, 'Nog niet ingedeeld', 'niet-ingedeeld' where $4::text is null),
  here as materialized (
    select po.provider_id, po.municipality_code, po.product_id, po.person_id, sum(po.cents)::bigint as cents, count(*) as lines
      from day d
      join posting po on po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of
      join contract_line cl on cl.region_id = $1 and cl.id = po.contract_line_id
      join contract c on c.region_id = $1 and c.id = cl.contract_id
      left join segmentation sg on true
      left join product_classification pc on pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = po.product_id and pc.valid @> greatest(po.care_month, sg.valid_from)
     where coalesce(c.block_key, pc.value_code) is not distinct from $4::text
     group by 1, 2, 3, 4),
  whole as (select coalesce(sum(cents), 0)::bigint as cents, count(distinct person_id) as children, coalesce(sum(lines), 0) as lines from here),
  by_provider as (select provider_id, sum(cents)::bigint as cents, count(distinct person_id) as children, sum(lines) as lines from here group by 1),
  room_total as (select sum(room_cents)::bigint as room, sum(booked_cents)::bigint as booked, sum(crisis_cents)::bigint as crisis from room_spend where laid_to = $4 and room_cents is not null and $5::boolean)
  select json_build_object(
    'sleutel', coalesce(v.code, 'niet-ingedeeld'), 'naam', v.name, 'soort', v.kind, 'nummer', case when v.kind = 'segment' then v.code end,
    'jaar', d.year, 'zoalsBekendOp', d.as_of, 'indeling', (select json_build_object('naam', name, 'versie', version) from segmentation),
    'besteed', ${eur('w.cents')}, 'regels', w.lines, 'kinderen', w.children, 'ruimte', ${eurOrNull('rt.room')}, 'besteedMetRuimte', ${eur('rt.booked')}, 'percentage', ${pct('rt.booked', 'rt.room')},
    'gemeenten', coalesce((select json_agg(json_build_object('code', mu.code, 'sleutel', mu.key, 'naam', mu.name, 'besteed', ${eur('g.cents')}, 'regels', g.lines, 'kinderen', g.children, 'aandeel', ${pct('g.cents', 'w.cents')}) order by mu.name)
        from (select municipality_code, sum(cents)::bigint as cents, sum(lines) as lines, count(distinct person_id) as children from here group by 1) g join municipality mu on mu.region_id = $1 and mu.code = g.municipality_code), '[]'),
    'aanbieders', coalesce((select json_agg(json_build_object('sleutel', p.key, 'naam', p.name, 'kinderen', b.children, 'aandeelKinderen', ${pct('b.children', 'w.children')}, 'besteed', ${eur('b.cents')}, 'aandeelBesteed', ${pct('b.cents', 'w.cents')}) order by b.cents desc, p.name)
        from (select * from by_provider order by cents desc, provider_id limit 10) b join provider p on p.region_id = $1 and p.id = b.provider_id), '[]'),
    'aantalAanbieders', (select count(*) from by_provider),
    'producten', coalesce((select json_agg(json_build_object('code', pr.code, 'naam', pr.name, 'categorie', pr.category, 'besteed', ${eur('x.cents')}, 'regels', x.lines) order by x.cents desc)
        from (select product_id, sum(cents)::bigint as cents, sum(lines) as lines from here group by 1) x join product pr on pr.region_id = $1 and pr.id = x.product_id), '[]')) as page
    from value v cross join day d cross join whole w cross join room_total rt`;

/** Of a segment, a block, or what is in neither: where the money goes. What it is for stands in the strategy. */
@Injectable()
export class SegmentQuery {
  constructor(private readonly reader: Reader) {}

  async one(actor: Actor, key: string, at: Dated): Promise<Record<string, unknown> | null> {
    const code = key === 'niet-ingedeeld' ? null : key;
    return (
      (
        await this.reader.one<{ page: Record<string, unknown> }>(
          actor,
          SEGMENT,
          [actor.regionId, at.year, at.asOf, code, actor.municipalityCode === null],
          'spending.segment',
        )
      )?.page ?? null
    );
  }
}
