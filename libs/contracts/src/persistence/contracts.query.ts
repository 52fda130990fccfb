// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

const eurOrNull = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;

const MOMENT = `
  clock as (select now() + clock_offset as now, ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1),
  d as (select today, least(coalesce($2::date, today), today) as as_of,
               case when $2::date is null or $2::date >= today then now else ((($2::date + 1)::timestamp) at time zone 'Europe/Amsterdam') - interval '1 microsecond' end as known_at from clock)`;

/** $2 day of knowing, $3 number, $4 version (null: the one in force), $5 year of the bestedingsruimten (null: all). */
const ONE = `with ${MOMENT},
  c as (select * from contract where region_id = $1 and number = $3),
  in_force as (select p.version_id from contract_version_period p, c, d where p.region_id = $1 and p.contract_id = c.id and p.recorded @> d.known_at and p.valid @> least(greatest(d.as_of, lower(c.valid)), upper(c.valid) - 1)),
  shown as (select v.* from contract_version v, c, d where v.region_id = $1 and v.contract_id = c.id and v.recorded_at <= d.known_at and case when $4::int is null then v.id = (select version_id from in_force) else v.no = $4 end)
  select json_build_object('nummer', c.number, 'soort', c.kind, 'aanbieder', json_build_object('sleutel', p.key, 'naam', p.name), 'van', lower(c.valid), 'totEnMet', upper(c.valid) - 1, 'blok', bl.name,
    'producten', (select count(*) from contract_line cl where cl.region_id = $1 and cl.contract_id = c.id), 'zoalsBekendOp', d.as_of, 'getoondeVersie', (select no from shown),
    'versies', (select coalesce(json_agg(json_build_object('nummer', v.no, 'van', lower(v.agreed), 'totEnMet', upper(v.agreed) - 1, 'vastgelegdOp', (v.recorded_at at time zone 'Europe/Amsterdam')::date,
          'vastgelegdDoor', v.recorded_by, 'dagenNaIngang', greatest((v.recorded_at at time zone 'Europe/Amsterdam')::date - lower(v.agreed), 0), 'grond', v.ground, 'samenvatting', v.summary,
          'staat', case when w.now_valid then 'geldt-nu' when lower(v.agreed) > d.as_of then 'komend' else 'vervangen' end, 'stukken', w.pieces,
          'ondertekening', (select case when count(g.party) = 2 then 'getekend' else 'wacht-op-tekenen' end from contract_signing s left join contract_signature g on g.region_id = s.region_id and g.signing_id = s.id
                              where s.region_id = $1 and s.contract_id = v.contract_id and s.version_id = v.id and s.withdrawn_at is null group by s.id order by 1 desc limit 1)) order by v.no), '[]')
        from contract_version v
        join lateral (select coalesce(json_agg(json_build_object('van', lower(x.valid), 'totEnMet', upper(x.valid) - 1) order by x.valid), '[]') as pieces, coalesce(bool_or(x.valid @> d.as_of), false) as now_valid
                        from contract_version_period x where x.region_id = $1 and x.version_id = v.id and x.recorded @> d.known_at) w on true
       where v.region_id = $1 and v.contract_id = c.id and v.recorded_at <= d.known_at),
    'regels', (select coalesce(json_agg(json_build_object('regel', cl.line_no, 'product', json_build_object('code', pr.code, 'naam', pr.name), 'eenheid', t.unit, 'bekostiging', t.funding_mode, 'taakgerichteRegel', t.taakgericht_rule,
          'gemeenten', (select json_agg(json_build_object('code', m.code, 'naam', m.name) order by m.name) from municipality m where m.region_id = $1 and m.code = any(t.municipalities)),
          'tarieven', (select coalesce(json_agg(json_build_object('van', lower(tf.valid), 'totEnMet', upper(tf.valid) - 1, 'bedrag', ${eurOrNull('tf.cents')}) order by tf.valid), '[]')
                         from tariff tf where tf.region_id = $1 and tf.version_id = s.id and tf.contract_line_id = cl.id)) order by cl.line_no), '[]')
        from shown s join contract_line_term t on t.region_id = $1 and t.version_id = s.id join contract_line cl on cl.region_id = $1 and cl.id = t.contract_line_id join product pr on pr.region_id = $1 and pr.id = cl.product_id),
    'ruimten', (select coalesce(json_agg(json_build_object('jaar', b.year, 'grondslag', b.grain_key, 'segment', b.segment_code, 'bedrag', ${eurOrNull('b.cents')}, 'gevolg', b.consequence,
          'producten', (select json_agg(pr.code order by pr.code) from product pr where pr.region_id = $1 and pr.id = any(b.product_ids))) order by b.year, b.grain_key), '[]')
        from shown s join bestedingsruimte b on b.region_id = $1 and b.version_id = s.id and ($5::int is null or b.year = $5))
  ) as page
    from c cross join d join provider p on p.region_id = $1 and p.id = c.provider_id left join commissioning_block bl on bl.region_id = $1 and bl.key = c.block_key
   where $4::int is null or exists (select 1 from shown)`;

@Injectable()
export class ContractsQuery {
  constructor(private readonly reader: Reader) {}

  /** A contract as known on a day, with the content of one version: the asked one, else the one in force. */
  async one(actor: Actor, number: string, asOf: string | null, version: number | null, year: number | null): Promise<Record<string, unknown> | null> {
    return (
      (await this.reader.one<{ page: Record<string, unknown> }>(actor, ONE, [actor.regionId, asOf, number, version, year], 'contracts.one'))?.page ??
      null
    );
  }
}
