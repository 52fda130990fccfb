// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { MessageType } from '#ijw';
import { Reader, REGION_TODAY, type Actor } from '#platform';

export const MESSAGE_STATES = ['goedgekeurd', 'deels-goedgekeurd', 'afgekeurd'] as const;
export const ANSWER_STATES = ['open', 'te-laat', 'gemaakt'] as const;
/** A filter beside the states: also what was approved in part. */
export const WITH_REFUSED = 'met-afgekeurde-regels';

export interface MessageFilter {
  readonly type?: string | undefined;
  readonly state?: string | undefined;
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
  /** First day of the month the declaration is about. */
  readonly month?: string | undefined;
  /** Return code that a line of it was refused with. */
  readonly code?: string | undefined;
  /** Waits for its answer, waits too long, or has it. */
  readonly answer?: string | undefined;
  /** Part of a number or of the provider's name. */
  readonly search?: string | undefined;
}

export interface MessageItem {
  id: string;
  soort: MessageType;
  nummer: string;
  aanbieder: { sleutel: string; naam: string };
  gemeente: { code: string; sleutel: string; naam: string };
  periode: string | null;
  ontvangenOp: string;
  regels: number;
  afgekeurdeRegels: number;
  ingediend: string | null;
  toegekend: string | null;
  staat: (typeof MESSAGE_STATES)[number];
  kopcode: string;
  /** The last day on which a declaration may be answered; null for what is not answered through the traffic. */
  antwoordTermijn: string | null;
  antwoord: StoredAnswer | null;
  vandaag: string;
}

export interface StoredAnswer {
  identificatie: string;
  gemaaktOp: string;
  dagtekening: string;
  kopcode: string;
  declaratiecode: string | null;
  toegekend: string | null;
  regels: number;
}

/** Columns of a message `m` with its provider `p` and municipality `g`. An allocation has no period and no amounts. */
export const MESSAGE_COLUMNS = `
  m.id, m.type as soort, coalesce(m.declaration_number, m.identification) as nummer, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder,
  json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as gemeente, to_char(m.period_from, 'YYYY-MM') as periode, m.received_at as "ontvangenOp",
  m.lines as regels, m.refused_lines as "afgekeurdeRegels", (m.total_cents * 0.01)::numeric(18, 2)::text as ingediend,
  case when m.type = 'JW323' then (m.accepted_cents * 0.01)::numeric(18, 2)::text end as toegekend, m.state as staat, m.header_code as kopcode,
  m.answer_due as "antwoordTermijn", ${REGION_TODAY} as vandaag,
  (select json_build_object('identificatie', a.identification, 'gemaaktOp', a.made_at, 'dagtekening', a.dated, 'kopcode', a.header_code, 'declaratiecode', a.declaration_code,
                            'toegekend', (a.granted_cents * 0.01)::numeric(18, 2)::text, 'regels', a.returned_lines)
     from answer a where a.region_id = m.region_id and a.message_id = m.id) as antwoord`;
export const MESSAGE_PARTIES = `
  join provider p on p.region_id = m.region_id and p.id = m.provider_id
  join municipality g on g.region_id = m.region_id and g.code = m.municipality_code`;

const WANTED = `
  m.region_id = $1 and ($2::text is null or m.type = $2) and ($3::text is null or m.state = $3 or ($3 = '${WITH_REFUSED}' and m.refused_lines > 0))
  and ($4::text is null or m.provider_id = (select id from provider where region_id = $1 and key = $4))
  and ($5::text is null or m.municipality_code = (select code from municipality where region_id = $1 and (key = $5 or code = $5)))
  and ($6::date is null or m.period_from >= $6 and m.period_from < $6::date + interval '1 month')
  and ($7::text is null or exists (select 1 from line_finding f where f.region_id = $1 and f.message_id = m.id and f.code = $7))
  and ($8::text is null or strpos(lower(m.declaration_number), $8) > 0 or strpos(lower(m.identification), $8) > 0
       or m.provider_id = any (array(select id from provider where region_id = $1 and strpos(lower(name), $8) > 0)))
  and case $9::text when 'open' then m.answer_due is not null and m.answered_at is null when 'gemaakt' then m.answered_at is not null
                    when 'te-laat' then m.answered_at is null and m.answer_due < ${REGION_TODAY} else true end`;

@Injectable()
export class MessagesQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async page(actor: Actor, filter: MessageFilter, limit: number, offset: number): Promise<{ rows: MessageItem[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: MessageItem[]; total: number }>(
      actor,
      `with page as (select * from message m where ${WANTED} order by m.received_at desc, m.seq desc limit $10 offset $11),
            shown as (select ${MESSAGE_COLUMNS}, m.seq from page m ${MESSAGE_PARTIES})
       select (select count(*)::int from message m where ${WANTED}) as total,
              coalesce((select json_agg(to_jsonb(shown) - 'seq' order by "ontvangenOp" desc, seq desc) from shown), '[]') as rows`,
      [
        actor.regionId,
        filter.type ?? null,
        filter.state ?? null,
        filter.provider ?? null,
        filter.municipality ?? null,
        filter.month ?? null,
        filter.code ?? null,
        filter.search?.trim().toLowerCase() || null,
        filter.answer ?? null,
        limit,
        offset,
      ],
    );
    return row!;
  }
}
