// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UNMAPPED } from '#catalogue';
import { Reader, type Actor } from '#platform';

export interface UnmappedProduct {
  product: { code: string; naam: string; categorie: string };
  indeling: { sleutel: string; naam: string; versie: string };
  /** Booked this year on the product: what a report by this classification leaves out. */
  besteed: string;
  regels: number;
}

/** The products that a classification does not place, most spend first. */
@Injectable()
export class UnmappedProductsQuery {
  constructor(private readonly reader: Reader) {}

  async run(actor: Actor, classification: string | null, limit: number, offset: number): Promise<{ rows: UnmappedProduct[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: UnmappedProduct[]; total: number }>(
      actor,
      `with unmapped as (${UNMAPPED}),
            year as (select date_trunc('year', (now() + clock_offset) at time zone 'Europe/Amsterdam')::date as from_day from region where id = $1),
            spend as (select s.product_id, sum(s.cents) as cents, sum(s.lines) as lines from spend_rollup s, year y
                       where s.region_id = $1 and s.care_month >= y.from_day and s.care_month < y.from_day + interval '1 year' group by 1),
            figures as (select u.*, coalesce(s.cents, 0) as cents, coalesce(s.lines, 0) as lines from unmapped u left join spend s using (product_id)),
            page as (select * from figures order by key, cents desc, code limit $3 offset $4)
       select (select count(*)::int from unmapped) as total,
              coalesce((select json_agg(json_build_object('product', json_build_object('code', u.code, 'naam', u.name, 'categorie', u.category),
                                                          'indeling', json_build_object('sleutel', u.key, 'naam', u.classification_name, 'versie', u.version),
                                                          'besteed', round(u.cents / 100, 2)::text, 'regels', u.lines)
                                        order by u.key, u.cents desc, u.code) from page u), '[]') as rows`,
      [actor.regionId, classification, limit, offset],
      'ledger.unmapped',
    );
    return row!;
  }
}
