// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, REGION_TODAY, type Actor } from '#platform';

export interface ProductItem {
  code: string;
  categorie: string;
  naam: string;
  eenheid: string;
  van: LocalDate;
  totEnMet: LocalDate | null;
  bron: string;
  /** By key of the classification, its newest version; null: not classified today. */
  indelingen: Record<string, { waarde: string; naam: string; soort: string | null; versie: string; vanaf: LocalDate; bron: string } | null>;
}

/** The newest version of each classification. */
const NEWEST = `select distinct on (key) * from classification where region_id = $1 order by key, valid_from desc, version desc`;

@Injectable()
export class ProductsQuery {
  constructor(private readonly reader: Reader) {}

  /** Products by code, with the value each has today in every classification; `search` looks in code and name. */
  async run(actor: Actor, search: string | null, limit: number, offset: number): Promise<{ rows: ProductItem[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: ProductItem[]; total: number }>(
      actor,
      `with today as (select ${REGION_TODAY} as day), newest as (${NEWEST}),
            found as (select * from product
                       where region_id = $1 and ($2::text is null or starts_with(upper(code), upper($2)) or strpos(lower(name), lower($2)) > 0)),
            page as (select * from found order by code, valid limit $3 offset $4)
       select (select count(*)::int from found) as total,
              coalesce((select json_agg(json_build_object(
                'code', p.code, 'categorie', p.category, 'naam', p.name, 'eenheid', p.unit, 'van', lower(p.valid), 'totEnMet', upper(p.valid) - 1, 'bron', p.source,
                'indelingen', (select coalesce(json_object_agg(n.key, case when v.code is null then null else json_build_object(
                                 'waarde', v.code, 'naam', v.name, 'soort', v.kind, 'versie', n.version, 'vanaf', lower(pc.valid), 'bron', pc.source) end order by n.key), '{}')
                                 from newest n
                                 left join product_classification pc on pc.region_id = n.region_id and pc.classification_id = n.id and pc.product_id = p.id
                                                                    and pc.valid @> (select day from today)
                                 left join classification_value v on v.region_id = pc.region_id and v.classification_id = pc.classification_id and v.code = pc.value_code)
              ) order by p.code, p.valid) from page p), '[]') as rows`,
      [actor.regionId, search, limit, offset],
      'catalogue.products',
    );
    return row!;
  }
}
