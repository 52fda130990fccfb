// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { TODAY } from './today.sql.js';

export interface UnmappedProduct {
  product: { code: string; naam: string; categorie: string };
  indeling: { sleutel: string; naam: string; versie: string };
}

/**
 * Products without a value today, per classification in its newest version: columns product_id, code, name, category,
 * classification_id, key, classification_name, version. $1 region, $2 key of a classification or null for all. A capability below
 * joins its figures to this.
 */
export const UNMAPPED = `
  select p.id as product_id, p.code, p.name, p.category, c.id as classification_id, c.key, c.name as classification_name, c.version
    from (select distinct on (key) * from classification where region_id = $1 order by key, valid_from desc, version desc) c
   cross join (${TODAY}) t
    join product p on p.region_id = c.region_id and p.valid @> t.day
   where ($2::text is null or c.key = $2)
     and not exists (select 1 from product_classification pc
                      where pc.region_id = c.region_id and pc.classification_id = c.id and pc.product_id = p.id and pc.valid @> t.day)`;

@Injectable()
export class UnmappedProductsQuery {
  constructor(private readonly reader: Reader) {}

  async run(actor: Actor, classification: string | null, limit: number, offset: number): Promise<{ rows: UnmappedProduct[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: UnmappedProduct[]; total: number }>(
      actor,
      `with unmapped as (${UNMAPPED}), page as (select * from unmapped order by key, code limit $3 offset $4)
       select (select count(*)::int from unmapped) as total,
              coalesce((select json_agg(json_build_object('product', json_build_object('code', u.code, 'naam', u.name, 'categorie', u.category),
                                                          'indeling', json_build_object('sleutel', u.key, 'naam', u.classification_name, 'versie', u.version))
                                        order by u.key, u.code) from page u), '[]') as rows`,
      [actor.regionId, classification, limit, offset],
      'catalogue.unmapped',
    );
    return row!;
  }
}
