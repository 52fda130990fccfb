// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { MESSAGE_COLUMNS, MESSAGE_PARTIES, type MessageItem } from './messages.query.js';

/** As kept with a message: of level 2 with a text, of its header or declaration with what was declared and expected. */
export interface StoredFinding {
  readonly rule: string;
  readonly path: string;
  readonly text?: string;
  readonly declared?: string | null;
  readonly expected?: string | null;
  /** The earlier message that holds the number. */
  readonly source?: string | null;
}

export interface MessageDetails extends MessageItem {
  identificatie: string;
  dagtekening: string;
  declaratiedatum: string | null;
  afgekeurd: string | null;
  declaratiecode: string | null;
  gecontroleerdOp: Date;
  bestand: string | null;
  inlezing: string | null;
  handmatig: { id: string; nummer: string } | null;
  findings: readonly StoredFinding[] | null;
  causes: readonly { code: string; lines: number; amount: string }[];
}

@Injectable()
export class MessageQuery {
  constructor(private readonly reader: Reader) {}

  /** One message with why its lines were refused; a line with two causes counts under both. */
  one(actor: Actor, id: string): Promise<MessageDetails | null> {
    return this.reader.one<MessageDetails>(
      actor,
      `select ${MESSAGE_COLUMNS}, m.identification as identificatie, m.dated as dagtekening, m.declaration_date as declaratiedatum,
              case when m.type = 'JW323' then (m.refused_cents * 0.01)::numeric(18, 2)::text end as afgekeurd,
              m.declaration_code as declaratiecode, m.checked_at as "gecontroleerdOp", i.name as bestand, i.run_id as inlezing, m.findings,
              (select json_build_object('id', d.id, 'nummer', to_char(d.entered_at at time zone 'UTC', '"HM-"YYYY-') || lpad(d.no::text, greatest(4, length(d.no::text)), '0')) from manual_declaration d where d.region_id = m.region_id and d.id = m.manual_id) as handmatig,
              coalesce((select json_agg(c order by c.lines desc, c.code) from (
                select f.code, count(distinct l.id)::int as lines, (sum(l.cents) * 0.01)::numeric(18, 2)::text as amount
                  from line_finding f join declaration_line l on l.region_id = f.region_id and l.id = f.line_id
                 where f.region_id = m.region_id and f.message_id = m.id group by f.code) c), '[]') as causes
         from message m ${MESSAGE_PARTIES}
         left join import_file i on i.region_id = m.region_id and i.id = m.file_id
        where m.region_id = $1 and m.id = $2`,
      [actor.regionId, id],
      'declarations.message',
    );
  }
}
