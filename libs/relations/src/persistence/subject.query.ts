// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { causeOf, inWords } from '#declarations';
import { Reader, type Actor } from '#platform';
import type { Filling } from '../domain/answer-template.js';
import type { Subject } from '../domain/subject.js';

/** A refusal of the line a thread is about. */
export interface SubjectFinding {
  code: string;
  oorzaak: string;
  gedeclareerd: string | null;
  verwacht: string | null;
}

interface Facts {
  readonly kind: Subject['kind'];
  readonly id: string;
  readonly lineNo: string | null;
  readonly messageNumber: string | null;
  /** Of a message refused as a whole its own code, otherwise the code most of its lines were refused with. */
  readonly messageCode: string | null;
  readonly findings: readonly { code: string; declared: string | null; expected: string | null }[];
  readonly names: Readonly<Record<string, string>>;
}

/** The columns that lead from a thread `q` to the message it is about. */
export const SUBJECT_MESSAGE = `m.region_id = q.region_id and m.id = case when q.subject_kind <> 'contract' then split_part(q.subject_id, '/', 1)::uuid end`;
const MESSAGE_NUMBER = `coalesce(m.declaration_number, m.identification)`;
/** Where a subject stands in words, for whoever sees the thread. */
export const SUBJECT_LABEL = `case q.subject_kind
  when 'regel' then 'Regel ' || split_part(q.subject_id, '/', 2) || coalesce(' van declaratie ' || ${MESSAGE_NUMBER}, '')
  when 'bericht' then coalesce(case m.type when 'JW323' then 'Declaratie ' else 'Bericht ' end || ${MESSAGE_NUMBER}, 'Bericht')
  else 'Contract ' || q.subject_id end`;
export const SUBJECT_LINK = `case q.subject_kind
  when 'regel' then '/declaraties/' || replace(q.subject_id, '/', '/regels/')
  when 'bericht' then '/declaraties/' || q.subject_id
  else '/contracten/' || q.subject_id end`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the lines and messages themselves say about a subject, as far as the reader may see it. */
@Injectable()
export class SubjectQuery {
  constructor(private readonly reader: Reader) {}

  private facts(actor: Actor, subject: Subject): Promise<Facts | null> {
    return this.reader.one<Facts>(
      actor,
      `select q.subject_kind as kind, q.subject_id as id, nullif(split_part(q.subject_id, '/', 2), '') as "lineNo", ${MESSAGE_NUMBER} as "messageNumber",
              case when m.header_code not in ('0200', '8001') and m.state = 'afgekeurd' then m.header_code
                   else coalesce((select f.code from line_finding f where f.region_id = m.region_id and f.message_id = m.id group by f.code order by count(*) desc, f.code limit 1), m.declaration_code) end as "messageCode",
              coalesce((select json_agg(json_build_object('code', f.code, 'declared', f.declared, 'expected', f.expected) order by f.code, f.rule)
                          from line_finding f where f.region_id = l.region_id and f.line_id = l.id), '[]') as findings,
              coalesce((select json_object_agg(n.code, n.name) from product n where n.region_id = l.region_id and n.valid @> l.care_from
                           and n.code in (select substring(v from 9) from line_finding f, unnest(array[f.declared, f.expected]) v
                                           where f.region_id = l.region_id and f.line_id = l.id and v like 'product:%')), '{}') as names
         from (select $1::smallint as region_id, $2::text as subject_kind, $3::text as subject_id) q
         left join message m on ${SUBJECT_MESSAGE}
         left join declaration_line l on q.subject_kind = 'regel' and l.region_id = q.region_id and l.message_id = m.id and l.line_no = nullif(split_part(q.subject_id, '/', 2), '')::int
        where q.subject_kind = 'contract' or m.id is not null`,
      [actor.regionId, subject.kind, subject.id],
    );
  }

  /** The refusals of the line a thread is about; none of a message or contract. */
  async findings(actor: Actor, subject: Subject): Promise<SubjectFinding[]> {
    const facts = subject.kind === 'regel' ? await this.facts(actor, subject) : null;
    return facts ? findingsOf(facts) : [];
  }

  /** What a template is filled with, and the codes it is about. */
  async filling(actor: Actor, subject: Subject): Promise<{ filling: Filling; codes: readonly string[] }> {
    const facts = await this.facts(actor, subject);
    if (!facts) return { filling: { regel: null, oorzaak: null, verwacht: null }, codes: [] };
    if (facts.kind === 'contract') return { filling: { regel: `contract ${facts.id}`, oorzaak: null, verwacht: null }, codes: [] };
    const findings = findingsOf(facts);
    const codes = facts.kind === 'regel' ? findings.map((f) => f.code) : facts.messageCode ? [facts.messageCode] : [];
    const where = facts.kind === 'regel' ? `regel ${facts.lineNo} van declaratie ${facts.messageNumber}` : `declaratie ${facts.messageNumber}`;
    const cause = codes[0] === undefined ? null : lower(causeOf(codes[0]).cause);
    return { filling: { regel: where, oorzaak: cause, verwacht: findings[0]?.verwacht ?? null }, codes };
  }
}

function findingsOf(facts: Facts): SubjectFinding[] {
  const names = new Map(Object.entries(facts.names));
  return facts.findings.map((f) => ({
    code: f.code,
    oorzaak: causeOf(f.code).cause,
    gedeclareerd: inWords(f.declared, names)?.text ?? null,
    verwacht: inWords(f.expected, names)?.text ?? null,
  }));
}
