// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { OnRecord } from '../domain/comparison.js';

export interface StoredLineFinding {
  readonly code: string;
  readonly declared: string | null;
  readonly expected: string | null;
  readonly kind: string | null;
  readonly label: string | null;
  /** Of a contract: number and version; of an earlier line: its message and line; of an allocation: its message. null: not for this reader. */
  readonly contract: string | null;
  readonly version: string | null;
  readonly message: string | null;
  readonly messageNumber: string | null;
  readonly line: string | null;
  readonly dated: string | null;
  /** A decision let the line through in spite of it. */
  readonly lifted: boolean;
}

export interface LineDecision {
  readonly id: string;
  readonly nummer: number;
  readonly staat: string;
}

export interface StoredLine {
  readonly no: number;
  readonly personId: string | null;
  readonly code: string;
  readonly name: string | null;
  readonly category: string;
  readonly reference: string;
  readonly previous: string | null;
  readonly allocation: string;
  readonly from: string;
  readonly until: string;
  readonly volume: string;
  readonly unit: string;
  readonly tariffCents: string | null;
  readonly cents: string;
  readonly accepted: boolean;
  readonly findings: readonly StoredLineFinding[];
  /** That let the line through, or is open on it. */
  readonly decision: LineDecision | null;
  /** Names of the products that the findings speak of. */
  readonly names: Readonly<Record<string, string>>;
}

export interface StoredLineWithRecord extends StoredLine {
  readonly allocated: OnRecord['allocation'];
  readonly agreed: OnRecord['agreed'];
  readonly takenBack: OnRecord['takenBack'];
}

export interface LineFilter {
  readonly accepted?: boolean | undefined;
  readonly code?: string | undefined;
  /** Lines after this one. */
  readonly after?: string | undefined;
}

/**
 * What a finding follows from, as far as the reader may see it: an earlier message to another municipality stays out of sight for a
 * municipality's own users, and then so does its number. The version of a contract stands on the line.
 *
 * Ids are read out of their text apart (offset 0): row-level security lets a condition use an index only when it cannot leak, and a
 * cast could. Without it every line reads all messages and allocations.
 */
export const FINDINGS = `
  select coalesce(json_agg(json_build_object('code', f.code, 'declared', f.declared, 'expected', f.expected, 'kind', f.source_kind, 'label', f.source_label,
           'contract', case when f.source_kind = 'contract' then f.source_id end, 'version', substring(f.source_label from 'versie (\\d+)'),
           'message', s.id, 'messageNumber', coalesce(s.declaration_number, s.identification), 'dated', s.dated, 'lifted', f.lifted_by is not null,
           'line', case when f.source_kind = 'regel' then split_part(f.source_id, '/', 2) end) order by f.code, f.rule), '[]')
    from line_finding f
    cross join lateral (select case when f.source_kind = 'toewijzing' then f.source_id::bigint end as allocation_id, case when f.source_kind = 'regel' then split_part(f.source_id, '/', 1)::uuid end as message_id offset 0) k
    left join allocation fa on fa.region_id = f.region_id and fa.id = k.allocation_id
    cross join lateral (select coalesce(k.message_id, fa.message_id) as id offset 0) w
    left join message s on s.region_id = f.region_id and s.id = w.id
   where f.region_id = l.region_id and f.line_id = l.id`;

export const NAMES = `
  select coalesce(json_object_agg(n.code, n.name), '{}')
    from (select distinct substring(v from 9) as code from line_finding f, unnest(array[f.declared, f.expected]) v where f.region_id = l.region_id and f.line_id = l.id and v like 'product:%' offset 0) c
    join product n on n.region_id = l.region_id and n.code = c.code and n.valid @> l.care_from`;

/** The decision that let a line through; of a refused line the newest on it, or on its tariff in this message. */
export const DECISION = `
  select json_build_object('id', d.id, 'nummer', d.no, 'staat', d.state) from declaration_decision d
   where d.region_id = l.region_id
     and (d.id = l.decision_id
          or d.message_id = l.message_id and l.decision_id is null and not l.accepted
             and (d.line_id = l.id or d.kind = 'tarief' and d.product_code = l.product_code and d.tariff_cents = l.tariff_cents and l.codes = d.codes))
   order by d.no desc limit 1`;

const COLUMNS = `
  l.line_no as no, l.person_id as "personId", l.product_code as code, p.name, l.category, l.reference, l.previous_reference as previous, l.allocation_number as allocation,
  l.care_from as from, l.care_until as until, l.volume, l.unit, l.tariff_cents as "tariffCents", l.cents, l.accepted, (${FINDINGS}) as findings, (${DECISION}) as decision, (${NAMES}) as names`;

export const PRODUCT = `left join product p on p.region_id = l.region_id and p.code = l.product_code and p.valid @> l.care_from`;

@Injectable()
export class MessageLinesQuery {
  constructor(private readonly reader: Reader) {}

  /** The lines of a message in its order. */
  rows(actor: Actor, messageId: string, filter: LineFilter, limit: number | null): Promise<StoredLine[]> {
    return this.reader.rows<StoredLine>(
      actor,
      `select ${COLUMNS} from declaration_line l ${PRODUCT}
        where l.region_id = $1 and l.message_id = $2 and l.line_no > coalesce($3::int, 0) and ($4::boolean is null or l.accepted = $4) and ($5::text is null or $5 = any(l.codes))
        order by l.line_no limit $6`,
      [actor.regionId, messageId, filter.after ?? null, filter.accepted ?? null, filter.code ?? null, limit],
      'declarations.message-lines',
    );
  }

  /** One line beside what the region has on record for it. */
  one(actor: Actor, messageId: string, lineNo: string): Promise<StoredLineWithRecord | null> {
    return this.reader.one<StoredLineWithRecord>(
      actor,
      `select ${COLUMNS},
              case when a.id is not null then json_build_object('number', a.number::text, 'productCode', a.product_code, 'productName', ap.name,
                'from', lower(a.valid), 'until', upper(a.valid) - 1, 'personId', a.person_id::text) end as allocated,
              case when t.unit is not null then json_build_object('unit', t.unit, 'tariffCents', tf.cents::text) end as agreed,
              case when o.id is not null then json_build_object('product', json_build_object('code', o.product_code, 'name', op.name), 'from', o.care_from, 'until', o.care_until,
                'volume', o.volume::text, 'unit', o.unit, 'tariffCents', o.tariff_cents::text, 'cents', o.cents::text, 'personId', o.person_id::text, 'allocation', o.allocation_number::text) end as "takenBack"
         from declaration_line l ${PRODUCT}
         left join allocation a on a.region_id = l.region_id and a.id = l.allocation_id
         left join product ap on ap.region_id = l.region_id and ap.code = a.product_code and ap.valid @> l.care_from
         left join contract_line_term t on t.region_id = l.region_id and t.version_id = l.version_id and t.contract_line_id = l.contract_line_id
         left join tariff tf on tf.region_id = l.region_id and tf.version_id = l.version_id and tf.contract_line_id = l.contract_line_id and tf.valid @> l.care_from
         left join lateral (select * from declaration_line d where l.cents < 0 and d.region_id = l.region_id and d.provider_id = l.provider_id and d.reference = l.previous_reference
                              and d.accepted and d.cents >= 0 limit 1) o on true
         left join product op on op.region_id = l.region_id and op.code = o.product_code and op.valid @> o.care_from
        where l.region_id = $1 and l.message_id = $2 and l.line_no = $3`,
      [actor.regionId, messageId, lineNo],
      'declarations.message-line',
    );
  }
}
