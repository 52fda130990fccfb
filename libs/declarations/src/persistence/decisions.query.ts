// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { DecisionKind, DecisionMoment, DecisionState } from '../domain/decision.js';

export interface DecisionFilter {
  readonly kind?: DecisionKind | undefined;
  readonly state?: DecisionState | undefined;
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
  readonly message?: string | undefined;
}

export interface ShownDecision {
  readonly id: string;
  readonly no: number;
  readonly kind: DecisionKind;
  readonly moment: DecisionMoment;
  readonly state: DecisionState;
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  readonly message: { readonly id: string; readonly nummer: string };
  readonly line: number | null;
  readonly product: { readonly code: string; readonly naam: string | null } | null;
  readonly tariffCents: string | null;
  readonly codes: readonly string[];
  readonly limitCents: string;
  readonly usedCents: string;
  readonly usedLines: number;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export const DECISION_SORTS = ['nummer', 'grens', 'gebruikt', 'aanbieder'] as const;
const ORDER: Readonly<Record<(typeof DECISION_SORTS)[number], string>> = {
  nummer: 'd.no',
  grens: 'd.limit_cents',
  gebruikt: 'd.used_cents',
  aanbieder: 'lower(v.name)',
};

const SHOWN = `
  select d.id, d.no, d.kind, d.moment, d.state, json_build_object('sleutel', v.key, 'naam', v.name) as provider,
         json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality,
         json_build_object('id', m.id, 'nummer', coalesce(m.declaration_number, m.identification)) as message,
         (select l.line_no from declaration_line l where l.region_id = d.region_id and l.id = d.line_id) as line,
         case when d.product_code is not null then json_build_object('code', d.product_code, 'naam',
           (select p.name from product p where p.region_id = d.region_id and p.code = d.product_code order by p.valid desc limit 1)) end as product,
         d.tariff_cents as "tariffCents", d.codes, d.limit_cents as "limitCents", d.used_cents as "usedCents", d.used_lines as "usedLines", d.reason,
         d.proposed_by as "proposedBy", d.proposed_name as "proposedName", d.proposed_at as "proposedAt", d.decided_by as "decidedBy", d.decided_name as "decidedName", d.decided_at as "decidedAt",
         d.note, lower(d.valid) as from, upper(d.valid) - 1 as until`;
const JOINED = `
  from declaration_decision d
  join provider v on v.region_id = d.region_id and v.id = d.provider_id
  join municipality g on g.region_id = d.region_id and g.code = d.municipality_code
  join message m on m.region_id = d.region_id and m.id = d.message_id`;
const WANTED = `
  d.region_id = $1 and ($2::text is null or d.kind = $2) and ($3::text is null or d.state = $3) and ($4::text is null or v.key = $4)
  and ($5::text is null or g.key = $5 or g.code = $5) and ($6::uuid is null or d.message_id = $6)`;

@Injectable()
export class DecisionsQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: DecisionFilter,
    sort: string,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: ShownDecision[]; total: number }> {
    const down = sort.startsWith('-');
    const order = `${ORDER[(down ? sort.slice(1) : sort) as (typeof DECISION_SORTS)[number]]} ${down ? 'desc' : 'asc'}, d.no desc`;
    const values = [
      actor.regionId,
      filter.kind ?? null,
      filter.state ?? null,
      filter.provider ?? null,
      filter.municipality ?? null,
      filter.message ?? null,
    ];
    const [rows, count] = await Promise.all([
      this.reader.rows<ShownDecision>(actor, `${SHOWN} ${JOINED} where ${WANTED} order by ${order} limit $7 offset $8`, [...values, limit, offset]),
      this.reader.one<{ n: number }>(actor, `select count(*)::int as n ${JOINED} where ${WANTED}`, values),
    ]);
    return { rows, total: count!.n };
  }

  one(actor: Actor, id: string): Promise<ShownDecision | null> {
    return this.reader.one<ShownDecision>(
      actor,
      `${SHOWN} ${JOINED} where d.region_id = $1 and d.id = $2`,
      [actor.regionId, id],
      'declarations.decision',
    );
  }
}
