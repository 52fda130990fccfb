// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { DECISION, FINDINGS, NAMES, PRODUCT, type StoredLineFinding } from './message-lines.query.js';
import type { StoredFinding } from './message.query.js';
import { REFUSED_MESSAGES, refusalValues, type RefusalFilter } from './refusals.query.js';

interface Refused {
  /** Where it stands in the list, for going on after it. */
  readonly place: readonly string[];
  readonly message: { readonly id: string; readonly nummer: string };
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  readonly period: string;
  readonly cents: string;
}

/** A refused line with all that was found on it and not lifted. */
export interface RefusedLine extends Refused {
  readonly no: number;
  readonly personId: string | null;
  readonly code: string;
  readonly name: string | null;
  readonly from: string;
  readonly until: string;
  readonly findings: readonly StoredLineFinding[];
  readonly names: Readonly<Record<string, string>>;
  readonly decision: { readonly id: string; readonly nummer: number; readonly staat: string } | null;
}

/** A message refused as a whole: none of its lines was assessed. */
export interface RefusedMessage extends Refused {
  readonly lines: number;
  readonly codes: readonly string[];
  readonly findings: readonly StoredFinding[] | null;
}

const PARTIES = `
  json_build_object('id', m.id, 'nummer', coalesce(m.declaration_number, m.identification)) as message, json_build_object('sleutel', v.key, 'naam', v.name) as provider,
  json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality, to_char(m.period_from, 'YYYY-MM') as period`;
const JOINED = `
  join provider v on v.region_id = m.region_id and v.id = m.provider_id
  join municipality g on g.region_id = m.region_id and g.code = m.municipality_code`;

/** Lines still refused for the code, gathered once: asked line by line it would be the slowest part. */
const CODED = `coded as materialized (select f.line_id from line_finding f where f.region_id = $1 and f.code = $6 and f.lifted_by is null)`;

@Injectable()
export class RefusalLinesQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. @param after place of the last line that was shown */
  lines(actor: Actor, filter: RefusalFilter, after: readonly string[] | null, limit: number): Promise<RefusedLine[]> {
    return this.reader.rows<RefusedLine>(
      actor,
      `with ${CODED},
       page as (
         select l.* from declaration_line l
          where l.region_id = $1 and not l.accepted and ($7::bigint is null or l.id < $7) and ($6::text is null or l.id in (select line_id from coded))
            and exists (select 1 from message m where m.id = l.message_id and ${REFUSED_MESSAGES})
            and ($2::text is null or l.provider_id = (select id from provider where region_id = $1 and key = $2))
          order by l.id desc limit $8)
       select array[l.id::text] as place, ${PARTIES}, l.line_no as no, l.person_id as "personId", l.product_code as code, p.name, l.care_from as from, l.care_until as until,
              l.cents, (${FINDINGS}) as findings, (${NAMES}) as names,
              (${DECISION}) as decision
         from page l cross join lateral (select * from message m where m.region_id = $1 and m.id = l.message_id offset 0) m ${JOINED} ${PRODUCT}
        order by l.id desc`,
      [...refusalValues(actor, filter), after?.[0] ?? null, limit],
    );
  }

  /** Messages refused as a whole with the code of the filter, newest first. @param after place of the last one that was shown */
  messages(actor: Actor, filter: RefusalFilter, after: readonly string[] | null, limit: number): Promise<RefusedMessage[]> {
    return this.reader.rows<RefusedMessage>(
      actor,
      `select array[m.seq::text] as place, ${PARTIES}, m.lines, m.refused_cents as cents, array_remove(array[m.header_code, m.declaration_code], '0200') as codes, m.findings
         from message m ${JOINED}
        where ${REFUSED_MESSAGES} and ($7::bigint is null or m.seq < $7)
          and (m.header_code = $6 or m.declaration_code = $6 or m.header_code <> '0001' and m.findings @> jsonb_build_array(jsonb_build_object('rule', $6::text)))
        order by m.seq desc limit $8`,
      [...refusalValues(actor, filter), after?.[0] ?? null, limit],
    );
  }
}
