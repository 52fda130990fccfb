// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { CheckedCoverage, CheckOutcome, MissingSupplyState } from '../domain/missing-supply.js';

export interface MissingSupplyItem {
  id: string;
  nummer: string;
  titel: string;
  segment: { sleutel: string; naam: string } | null;
  product: { code: string; naam: string } | null;
  gemeenten: { code: string; naam: string }[];
  staat: MissingSupplyState;
  toelating: { van: string; totEnMet: string | null; stand: 'komt' | 'open' | 'afgelopen' } | null;
  gemeldOp: string;
  gemeldDoor: string;
  versie: number;
}

export interface MissingSupplyDetail extends MissingSupplyItem {
  omschrijving: string;
  toets: { op: string; door: string; uitkomst: CheckOutcome; toelichting: string; dekking: CheckedCoverage[] } | null;
  besluit: { id: string; nummer: string; titel: string } | null;
  afgeslotenOm: string | null;
  gebeurtenissen: { op: string; door: string; soort: string; tekst: string }[];
}

export interface MissingSupplyFilter {
  readonly state: MissingSupplyState | null;
  readonly segment: string | null;
  readonly municipality: string | null;
}

/** Expects missing_supply x and clock c. */
const ITEM = `
  x.id, 'MA-' || lpad(x.no::text, 4, '0') as nummer, x.title as titel,
  (select json_build_object('sleutel', v.code, 'naam', v.name) from classification_value v where v.region_id = $1 and v.code = x.segment_code
      and v.classification_id = (select id from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1)) as segment,
  (select json_build_object('code', p.code, 'naam', p.name) from product p where p.region_id = $1 and p.id = x.product_id) as product,
  (select json_agg(json_build_object('code', m.code, 'naam', m.name) order by m.name) from municipality m where m.region_id = $1 and m.code = any(x.municipalities)) as gemeenten,
  x.state as staat,
  case when x.admission is not null then json_build_object('van', lower(x.admission), 'totEnMet', upper(x.admission) - 1,
       'stand', case when x.state = 'afgesloten' or x.admission << daterange(c.today, null) then 'afgelopen' when x.admission @> c.today then 'open' else 'komt' end) end as toelating,
  x.reported_at as "gemeldOp", x.reported_by as "gemeldDoor", x.version as versie`;
const CLOCK = `(select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1) c`;
const WHERE = `x.region_id = $1 and ($2::text is null or x.state = $2) and ($3::text is null or x.segment_code = $3) and ($4::text is null or $4 = any(x.municipalities))`;
/** What waits for a step first, then what is open. */
const ORDER = `array_position(array['gemeld','ontbreekt','toelating-open','afgesloten'], x.state), x.no desc`;

@Injectable()
export class MissingSupplyQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, f: MissingSupplyFilter, limit: number | null, offset: number): Promise<{ rows: MissingSupplyItem[]; total: number }> {
    const found = await this.reader.rows<MissingSupplyItem & { total: number }>(
      actor,
      `select ${ITEM}, count(*) over ()::int as total from missing_supply x, ${CLOCK} where ${WHERE} order by ${ORDER} limit $5 offset $6`,
      [actor.regionId, f.state, f.segment, f.municipality, limit, offset],
    );
    return { total: found[0]?.total ?? 0, rows: found.map(({ total: _total, ...row }) => row) };
  }

  one(actor: Actor, id: string): Promise<MissingSupplyDetail | null> {
    return this.reader.one<MissingSupplyDetail>(
      actor,
      `select ${ITEM}, x.description as omschrijving, x.checked as toets, x.closed_reason as "afgeslotenOm",
              (select json_build_object('id', b.id, 'nummer', 'BB-' || lpad(b.no::text, 4, '0'), 'titel', b.title) from decision b where b.region_id = $1 and b.id = x.decision_id) as besluit,
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'soort', e.kind, 'tekst', e.text) order by e.id) from missing_supply_event e where e.region_id = $1 and e.missing_supply_id = x.id), '[]') as gebeurtenissen
         from missing_supply x, ${CLOCK} where x.region_id = $1 and x.id = $2`,
      [actor.regionId, id],
    );
  }
}
