// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { changeInPercent, type IndexFigure, type IndexPart } from '#catalogue';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';
import type { IndexationState } from '../domain/indexation-run.js';
import type { LeftOutCounts } from './indexation-basis.js';

const decimal = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;

export interface IndexationRow {
  id: string;
  nummer: number;
  titel: string;
  ingangsdatum: LocalDate;
  staat: IndexationState;
  prognosejaar: number | null;
  verrekenjaar: number | null;
  verandering: string;
  overeenkomsten: number;
  vastgelegd: number;
  overgeslagen: number;
  berekendDoor: string;
  berekendOp: Date;
}

export interface ShownIndexation extends IndexationRow {
  rule: { name: string; parts: IndexPart[]; source: string };
  figures: IndexFigure[];
  cijfersBron: string;
  soorten: string[] | null;
  segmenten: string[] | null;
  producten: string[] | null;
  toelichting: string | null;
  tarieven: number;
  weggelaten: LeftOutCounts;
  preparedBy: string;
  submittedBy: string | null;
  voorgelegdDoor: string | null;
  voorgelegdOp: Date | null;
  beslistDoor: string | null;
  beslistOp: Date | null;
  opmerking: string | null;
  taak: string | null;
  besluit: { id: string; nummer: number; titel: string } | null;
  vastgelegdOp: Date | null;
  versie: number;
}

export interface IndexationLineRow {
  overeenkomst: string;
  aanbieder: { sleutel: string; naam: string };
  product: { code: string; naam: string };
  eenheid: string;
  van: LocalDate;
  totEnMet: LocalDate;
  oud: string;
  nieuw: string;
  verschil: string;
  staat: 'wacht' | 'vastgelegd' | 'overgeslagen';
  reden: string | null;
}

export interface IndexationLineFilter {
  readonly provider: string | null;
  readonly state: string | null;
  readonly search: string | null;
}

export interface ShownRule {
  naam: string;
  vanaf: LocalDate;
  onderdelen: { reeks: string; naam: string; gewicht: string }[];
  bron: string;
}

const ROW = `r.id, r.no as nummer, r.title as titel, r.effective_from as ingangsdatum, r.state as staat, r.forecast_year as prognosejaar, r.settlement_year as verrekenjaar,
  r.numerator::text, r.denominator::text, k.overeenkomsten, k.vastgelegd, k.overgeslagen, r.prepared_name as "berekendDoor", r.prepared_at as "berekendOp"`;
const COUNTS = `join lateral (select count(*)::int as overeenkomsten, (count(*) filter (where state = 'vastgelegd'))::int as vastgelegd, (count(*) filter (where state = 'overgeslagen'))::int as overgeslagen,
    coalesce(sum(lines), 0)::int as tarieven from indexation_contract k where k.region_id = r.region_id and k.run_id = r.id) k on true`;

type Factored<T> = T & { numerator: string; denominator: string };

function withChange<T>({ numerator, denominator, ...row }: Factored<T>): Omit<Factored<T>, 'numerator' | 'denominator'> & { verandering: string } {
  return { ...row, verandering: changeInPercent({ numerator: BigInt(numerator), denominator: BigInt(denominator) }) };
}

@Injectable()
export class IndexationsQuery {
  constructor(private readonly reader: Reader) {}

  /** Runs, the newest first. */
  async page(actor: Actor, state: string | null, limit: number, offset: number): Promise<{ rows: IndexationRow[]; total: number }> {
    const found = await this.reader.rows<Factored<Omit<IndexationRow, 'verandering'>> & { total: number }>(
      actor,
      `select ${ROW}, count(*) over ()::int as total from indexation_run r ${COUNTS}
        where r.region_id = $1 and ($2::text is null or r.state = $2) order by r.no desc limit $3 offset $4`,
      [actor.regionId, state, limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => withChange(row) as unknown as IndexationRow), total: found[0]?.total ?? 0 };
  }

  async one(actor: Actor, id: string): Promise<ShownIndexation | null> {
    const row = await this.reader.one<Factored<Omit<ShownIndexation, 'verandering'>>>(
      actor,
      `select ${ROW}, k.tarieven, json_build_object('name', i.name, 'parts', i.parts, 'source', i.source) as rule, r.figures, r.figures_source as "cijfersBron",
              r.kinds as soorten, r.segments as segmenten, r.product_codes as producten, r.note as toelichting, r.left_out as weggelaten, r.prepared_by as "preparedBy",
              r.submitted_by as "submittedBy", r.submitted_name as "voorgelegdDoor", r.submitted_at as "voorgelegdOp", r.decided_name as "beslistDoor", r.decided_at as "beslistOp",
              r.decision_note as opmerking, r.job_id as taak, case when b.id is not null then json_build_object('id', b.id, 'nummer', b.no, 'titel', b.title) end as besluit, r.recorded_at as "vastgelegdOp", r.version as versie
         from indexation_run r ${COUNTS} join index_rule i on i.region_id = r.region_id and i.key = r.rule_key and i.valid_from = r.rule_from
         left join decision b on b.region_id = r.region_id and b.id = r.decision_id
        where r.region_id = $1 and r.id = $2`,
      [actor.regionId, id],
    );
    return row === null ? null : (withChange(row) as unknown as ShownIndexation);
  }

  /** Every tariff of a run with its old and new amount, by contract and line. `limit` null: all of them. */
  async lines(
    actor: Actor,
    id: string,
    filter: IndexationLineFilter,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: IndexationLineRow[]; total: number }> {
    const found = await this.reader.rows<IndexationLineRow & { total: number }>(
      actor,
      `select c.number as overeenkomst, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, json_build_object('code', pr.code, 'naam', pr.name) as product,
              pr.unit as eenheid, lower(l.valid) as van, upper(l.valid) - 1 as "totEnMet", ${decimal('l.old_cents')} as oud, ${decimal('l.new_cents')} as nieuw,
              ${decimal('(l.new_cents - l.old_cents)')} as verschil, k.state as staat, k.reason as reden, count(*) over ()::int as total
         from indexation_line l
         join indexation_contract k on k.region_id = l.region_id and k.run_id = l.run_id and k.contract_id = l.contract_id
         join contract c on c.region_id = l.region_id and c.id = l.contract_id
         join provider p on p.region_id = l.region_id and p.id = l.provider_id
         join contract_line cl on cl.region_id = l.region_id and cl.id = l.contract_line_id
         join product pr on pr.region_id = l.region_id and pr.id = cl.product_id
        where l.region_id = $1 and l.run_id = $2 and ($3::text is null or p.key = $3) and ($4::text is null or k.state = $4)
          and ($5::text is null or c.number ilike '%' || $5 || '%' or starts_with(upper(pr.code), upper($5)) or p.name ilike '%' || $5 || '%')
        order by c.number, cl.line_no, l.valid limit $6 offset $7`,
      [actor.regionId, id, filter.provider, filter.state, filter.search, limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  /** The weighing that holds on a day; null when the region has none. */
  rule(actor: Actor, day: LocalDate): Promise<ShownRule | null> {
    return this.reader.one<ShownRule>(
      actor,
      `select name as naam, valid_from as vanaf, source as bron,
              (select json_agg(json_build_object('reeks', p->>'series', 'naam', p->>'name', 'gewicht', round((p->>'weight')::numeric / 100, 2)::text) order by (p->>'weight')::int desc)
                 from jsonb_array_elements(parts) p) as onderdelen
         from index_rule where region_id = $1 and valid_from <= $2 order by valid_from desc, key limit 1`,
      [actor.regionId, day],
    );
  }
}
