// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { AgreedFact, FactKind } from '../domain/version-difference.js';

export interface VersionHead {
  nummer: number;
  van: string;
  totEnMet: string;
  samenvatting: string;
  grond: string;
  vastgelegdDoor: string;
  vastgelegdOp: string;
}

export interface VersionFacts {
  readonly head: VersionHead;
  readonly facts: readonly AgreedFact[];
}

const euro = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;
const PRODUCT = `pr.code || ' ' || pr.name`;

/** Everything a version says as a flat list, the agreements beside the products too that it took over. */
const FACTS = `
  with v as (select v.*, c.id as of_contract from contract c join contract_version v on v.region_id = $1 and v.contract_id = c.id where c.region_id = $1 and c.number = $2 and v.no = any($3)),
  stated as (select v.id, v.no, contract_terms_version($1::smallint, v.id) as terms_id from v),
  line as (select v.no, t.*, cl.line_no, pr.code, ${PRODUCT} as product from v join contract_line_term t on t.region_id = $1 and t.version_id = v.id
             join contract_line cl on cl.region_id = $1 and cl.id = t.contract_line_id join product pr on pr.region_id = $1 and pr.id = cl.product_id),
  fact as (
    select no, 'looptijd' as kind, 'geldt' as key, 'Geldt' as part, lower(agreed)::text || '/' || (upper(agreed) - 1)::text as value, null::bigint as cents, 0 as n from v
    union all select no, 'product', line_no::text, product, funding_mode || ' ' || unit, null, line_no from line
    union all select l.no, 'gemeenten', l.line_no::text, l.product, (select string_agg(m.name, ', ' order by m.name) from municipality m where m.region_id = $1 and m.code = any(l.municipalities)), null, l.line_no from line l
    union all select l.no, 'tarief', l.line_no || ' ' || row_number() over (partition by l.no, l.line_no order by tf.valid), l.product, ${euro('tf.cents')}, tf.cents, l.line_no
                from line l join tariff tf on tf.region_id = $1 and tf.version_id = l.version_id and tf.contract_line_id = l.contract_line_id
    union all select v.no, 'ruimte', b.year || ' ' || b.grain_key, b.year || ' ' || b.grain_key, coalesce(${euro('b.cents')}, 'geen'), b.cents, b.year from v join bestedingsruimte b on b.region_id = $1 and b.version_id = v.id
    union all select v.no, 'ruimte-gevolg', b.year || ' ' || b.grain_key, b.year || ' ' || b.grain_key, b.consequence, null, b.year from v join bestedingsruimte b on b.region_id = $1 and b.version_id = v.id
    union all select s.no, 'gesprek', 'frequentie', 'Gesprekken', t.talk_months::text, null, 0 from stated s join contract_terms t on t.region_id = $1 and t.version_id = s.terms_id where t.talk_months is not null
    union all select s.no, 'verantwoording', d ->> 'name', d ->> 'name', d ->> 'months', null, 0 from stated s join contract_terms t on t.region_id = $1 and t.version_id = s.terms_id, jsonb_array_elements(t.report_duties) d
    union all select s.no, 'clausule', k.key, k.title, k.text, null, cc.position from stated s join contract_clause cc on cc.region_id = $1 and cc.version_id = s.terms_id join clause k on k.region_id = $1 and k.key = cc.clause_key and k.version = cc.clause_version
    union all select s.no, 'kpi', k.key, k.name, trim_scale(ck.norm) || ' ' || k.unit || coalesce(' ± ' || trim_scale(ck.band), '') || ', per ' || ck.frequency || '; ' || ck.consequence, null, 0
                from stated s join contract_kpi ck on ck.region_id = $1 and ck.version_id = s.terms_id join kpi_definition k on k.region_id = $1 and k.key = ck.kpi_key and k.version = ck.kpi_version
    union all select s.no, 'capaciteit', cp.line::text, cp.name || coalesce(', ' || cp.location, ''), trim_scale(cp.amount) || ' ' || cp.unit, null, cp.line from stated s join contract_capacity cp on cp.region_id = $1 and cp.version_id = s.terms_id)
  select v.no as nummer, lower(v.agreed) as van, upper(v.agreed) - 1 as "totEnMet", v.summary as samenvatting, v.ground as grond, v.recorded_by as "vastgelegdDoor", v.recorded_at as "vastgelegdOp",
         (select coalesce(json_agg(json_build_object('kind', f.kind, 'key', f.key, 'part', f.part, 'value', f.value, 'cents', f.cents::text) order by f.n, f.key), '[]') from fact f where f.no = v.no) as facts
    from v`;

type Row = VersionHead & { facts: { kind: FactKind; key: string; part: string; value: string; cents: string | null }[] };

@Injectable()
export class VersionFactsQuery {
  constructor(private readonly reader: Reader) {}

  /** The asked versions of a contract by number; absent when there is no such version. */
  async of(actor: Actor, number: string, versions: readonly number[]): Promise<Map<number, VersionFacts>> {
    const rows = await this.reader.rows<Row>(actor, FACTS, [actor.regionId, number, versions], 'contracts.version-facts');
    return new Map(
      rows.map(({ facts, ...head }) => [
        head.nummer,
        { head, facts: facts.map((f) => ({ ...f, cents: f.cents === null ? null : BigInt(f.cents) })) },
      ]),
    );
  }
}
