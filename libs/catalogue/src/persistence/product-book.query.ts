// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { CostElement } from '../domain/tariff-evidence.js';

export interface BookRow {
  code: string;
  naam: string;
  categorie: string;
  eenheid: string;
  segment: { code: string; naam: string } | null;
  omschrijving: string | null;
  doelgroep: string | null;
  inhoud: string | null;
  bron: string | null;
  tarief: string | null;
  tariefVanaf: LocalDate | null;
  gepubliceerd: boolean;
  concept: boolean;
}

export interface BookEntry {
  nummer: number;
  staat: string;
  omschrijving: string | null;
  doelgroep: string | null;
  inhoud: string | null;
  bron: string | null;
  versie: number;
  gewijzigdDoor: string;
  gewijzigdOp: string;
  gepubliceerdDoor: string | null;
  gepubliceerdOp: string | null;
}

export interface ShownTariff {
  nummer: number;
  staat: string;
  vanaf: LocalDate;
  bedrag: string;
  toelichting: string | null;
  versie: number;
  gewijzigdDoor: string;
  gewijzigdOp: string;
  gepubliceerdDoor: string | null;
  gepubliceerdOp: string | null;
  onderdelen: { onderdeel: CostElement; bedrag: string | null; bron: string | null }[];
}

export interface ProductPage {
  code: string;
  naam: string;
  categorie: string;
  eenheid: string;
  van: LocalDate;
  totEnMet: LocalDate | null;
  bron: string;
  segment: { code: string; naam: string } | null;
  boek: BookEntry[];
  tarieven: ShownTariff[];
}

export interface BookFilter {
  readonly search: string | null;
  readonly segment: string | null;
  readonly published: boolean | null;
}

const CONTEXT = `
  today as (select ${REGION_TODAY} as day),
  cf as (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  product_now as (
    select p.*, v.code as segment_code, v.name as segment_name, v.sort as segment_sort
      from today, product p
      left join cf on true
      left join product_classification pc on pc.region_id = p.region_id and pc.classification_id = cf.id and pc.product_id = p.id and pc.valid @> greatest((select day from today), cf.valid_from)
      left join classification_value v on v.region_id = pc.region_id and v.classification_id = pc.classification_id and v.code = pc.value_code
     where p.region_id = $1 and p.valid @> today.day)`;
const SEGMENT = `case when p.segment_code is null then null else json_build_object('code', p.segment_code, 'naam', p.segment_name) end as segment`;

@Injectable()
export class ProductBookQuery {
  constructor(private readonly reader: Reader) {}

  /** The book by segment and code: what is published of each product, and its tariff of today. `limit` null: all of it. */
  async page(actor: Actor, filter: BookFilter, limit: number | null, offset: number): Promise<{ rows: BookRow[]; total: number }> {
    const found = await this.reader.rows<BookRow & { total: number }>(
      actor,
      `with ${CONTEXT}
       select p.code, p.name as naam, p.category as categorie, p.unit as eenheid, ${SEGMENT}, b.description as omschrijving, b.target_group as doelgroep, b.content as inhoud,
              b.source as bron, round(t.cents::numeric / 100, 2)::text as tarief, t.valid_from as "tariefVanaf", b.no is not null as gepubliceerd,
              exists (select 1 from product_book_entry d where d.region_id = $1 and d.product_id = p.id and d.state = 'concept') as concept, count(*) over ()::int as total
         from product_now p
         left join product_book_entry b on b.region_id = $1 and b.product_id = p.id and b.state = 'gepubliceerd'
         left join lateral (select cents, valid_from from regional_tariff t where t.region_id = $1 and t.product_id = p.id and t.state = 'gepubliceerd' and t.valid_from <= (select day from today)
                             order by valid_from desc limit 1) t on true
        where ($2::text is null or starts_with(upper(p.code), upper($2)) or strpos(lower(p.name || ' ' || coalesce(b.description, '')), lower($2)) > 0)
          and ($3::text is null or p.segment_code = $3) and ($4::boolean is null or (b.no is not null) = $4)
        order by p.segment_sort nulls last, p.code limit $5 offset $6`,
      [actor.regionId, filter.search, filter.segment, filter.published, limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  /** One product with every version of its page and its tariffs; what the asker may not see is not in it. */
  one(actor: Actor, code: string): Promise<ProductPage | null> {
    return this.reader.one<ProductPage>(
      actor,
      `with ${CONTEXT}
       select p.code, p.name as naam, p.category as categorie, p.unit as eenheid, lower(p.valid) as van, upper(p.valid) - 1 as "totEnMet", p.source as bron, ${SEGMENT},
              (select coalesce(json_agg(json_build_object('nummer', b.no, 'staat', b.state, 'omschrijving', b.description, 'doelgroep', b.target_group, 'inhoud', b.content, 'bron', b.source,
                        'versie', b.version, 'gewijzigdDoor', b.changed_by, 'gewijzigdOp', b.changed_at, 'gepubliceerdDoor', b.published_by, 'gepubliceerdOp', b.published_at) order by b.no desc), '[]')
                 from product_book_entry b where b.region_id = $1 and b.product_id = p.id) as boek,
              (select coalesce(json_agg(json_build_object('nummer', t.no, 'staat', t.state, 'vanaf', t.valid_from, 'bedrag', round(t.cents::numeric / 100, 2)::text, 'toelichting', t.note,
                        'versie', t.version, 'gewijzigdDoor', t.changed_by, 'gewijzigdOp', t.changed_at, 'gepubliceerdDoor', t.published_by, 'gepubliceerdOp', t.published_at,
                        'onderdelen', (select coalesce(json_agg(json_build_object('onderdeel', e.element, 'bedrag', round(e.cents::numeric / 100, 2)::text, 'bron', e.source)), '[]')
                                         from regional_tariff_element e where e.region_id = $1 and e.tariff_id = t.id)) order by t.no desc), '[]')
                 from regional_tariff t where t.region_id = $1 and t.product_id = p.id) as tarieven
         from product_now p where p.code = $2`,
      [actor.regionId, code],
    );
  }
}
