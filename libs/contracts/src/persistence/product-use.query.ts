// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';
import { REGISTER_MOMENT, SHOWN_DAY, type RegisterState } from './register.query.js';

export interface ProductUse {
  code: string;
  naam: string;
  eenheid: string;
  zoalsBekendOp: LocalDate;
  overeenkomsten: number;
  aanbieders: number;
  regionaalTarief: { bedrag: string; vanaf: LocalDate } | null;
  tarieven: {
    staat: RegisterState;
    /** null: the line has no tariff on that day, as one that is paid by task. */
    bedrag: string | null;
    verschil: string | null;
    overeenkomsten: number;
    aanbieders: number;
    gemeenten: number;
  }[];
}

const euros = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;

/** $1 region, $2 day of knowing, $3 code. Of each contract the version counts that the register shows. */
const USE = `with ${REGISTER_MOMENT},
  product_now as (select pr.* from product pr, d where pr.region_id = $1 and pr.code = $3 order by pr.valid @> d.as_of desc, lower(pr.valid) desc limit 1),
  regional as (select rt.cents, rt.valid_from from regional_tariff rt, d where rt.region_id = $1 and rt.product_id = (select id from product_now) and rt.state = 'gepubliceerd' and rt.valid_from <= d.as_of
                order by rt.valid_from desc limit 1),
  line as (
    select c.id, c.provider_id, t.municipalities, tf.cents, case when upper(c.valid) <= d.as_of then 'afgelopen' when lower(c.valid) > d.as_of then 'komend' else 'geldt-nu' end as state
      from product pr join contract_line l on l.region_id = $1 and l.product_id = pr.id join contract c on c.region_id = $1 and c.id = l.contract_id cross join d
      join contract_version_period x on x.region_id = $1 and x.contract_id = c.id and x.recorded @> d.known_at and x.valid @> ${SHOWN_DAY}
      join contract_line_term t on t.region_id = $1 and t.version_id = x.version_id and t.contract_line_id = l.id
      left join tariff tf on tf.region_id = $1 and tf.version_id = t.version_id and tf.contract_line_id = l.id and tf.valid @> ${SHOWN_DAY}
     where pr.region_id = $1 and pr.code = $3),
  groups as (
    select state, cents, count(distinct id)::int as contracts, count(distinct provider_id)::int as providers, (select count(distinct m)::int from line o, unnest(o.municipalities) m where o.state = line.state and o.cents is not distinct from line.cents) as municipalities
      from line group by state, cents)
  select pr.code, pr.name as naam, pr.unit as eenheid, d.as_of as "zoalsBekendOp", (select count(distinct id)::int from line) as overeenkomsten, (select count(distinct provider_id)::int from line) as aanbieders,
         (select json_build_object('bedrag', ${euros('cents')}, 'vanaf', valid_from) from regional) as "regionaalTarief",
         (select coalesce(json_agg(json_build_object('staat', state, 'bedrag', ${euros('cents')}, 'verschil', ${euros('(cents - (select cents from regional))')}, 'overeenkomsten', contracts, 'aanbieders', providers, 'gemeenten', municipalities)
                  order by array_position(array['geldt-nu','komend','afgelopen'], state), contracts desc, cents), '[]') from groups) as tarieven
    from product_now pr cross join d`;

@Injectable()
export class ProductUseQuery {
  constructor(private readonly reader: Reader) {}

  /** In which contracts a product stands and at which tariff, as known on a day; null when there is no such product. */
  one(actor: Actor, code: string, asOf: LocalDate | null): Promise<ProductUse | null> {
    return this.reader.one<ProductUse>(actor, USE, [actor.regionId, asOf, code], 'contracts.product-use');
  }
}
