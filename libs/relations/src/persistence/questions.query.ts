// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { Side, ThreadState } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import type { Subject } from '../domain/subject.js';
import { SUBJECT_LABEL, SUBJECT_LINK, SUBJECT_MESSAGE } from './subject.query.js';

export interface QuestionFilter {
  /** A message stands for its lines too. */
  readonly subject: Subject | null;
  /** Only about these messages and their lines. */
  readonly messageIds: readonly string[] | null;
  readonly states: readonly ThreadState[] | null;
  readonly ownerId: string | null;
  /** Key of the provider. */
  readonly provider: string | null;
  readonly overdue: boolean;
  readonly unread: boolean;
  /** Part of a title, or a number. */
  readonly search: string | null;
}

export interface QuestionItem {
  id: string;
  nummer: string;
  titel: string;
  onderwerp: { soort: Subject['kind']; id: string; label: string; link: string };
  aanbieder: { sleutel: string; naam: string };
  eigenaar: { id: string; naam: string } | null;
  staat: ThreadState;
  termijn: string;
  teLaat: boolean;
  laatste: { door: string; kant: string; op: string; tekst: string };
  geopendOp: string;
  geopendDoor: string;
  ongelezen: number;
  versie: number;
}

/** Sort keys of the list; the number breaks ties, and closed threads come last where the term decides. */
export const SORTS = {
  termijn: `(q.state = 'gesloten'), q.due, q.no`,
  '-termijn': `(q.state = 'gesloten'), q.due desc, q.no desc`,
  nummer: `q.no`,
  '-nummer': `q.no desc`,
  laatste: `q.last_at, q.no`,
  '-laatste': `q.last_at desc, q.no desc`,
} as const;
export type Sort = keyof typeof SORTS;

/** The place in a thread `q` up to which $2, the account that asks, has read it. */
export const READ_UNTIL = `coalesce((select r.message_id from question_read r where r.region_id = q.region_id and r.thread_id = q.id and r.account_id = $2::uuid), 0)`;
/** News is what the other side wrote: what a colleague wrote asks nothing of one's own side. */
export const newsFor = (side: Side): string => `side = '${side === 'regio' ? 'aanbieder' : 'regio'}'`;
const unread = (side: Side): string =>
  `(select count(*)::int from question_message u where u.region_id = q.region_id and u.thread_id = q.id and u.${newsFor(side)} and u.id > ${READ_UNTIL})`;

/** A thread `q` with its parties: what list and detail both tell. */
export const questionColumns = (side: Side): string => `
  q.id, 'V-' || to_char(q.no, case when q.no < 10000 then 'FM0000' else 'FM9999999999' end) as nummer, q.title as titel,
  json_build_object('soort', q.subject_kind, 'id', q.subject_id, 'label', ${SUBJECT_LABEL}, 'link', ${SUBJECT_LINK}) as onderwerp,
  json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, case when o.id is not null then json_build_object('id', o.id, 'naam', o.name) end as eigenaar,
  q.state as staat, q.due as termijn, q.state <> 'gesloten' and q.due < ${REGION_TODAY} as "teLaat",
  json_build_object('door', w.by_name, 'kant', w.side, 'op', w.at, 'tekst', left(w.text, 200)) as laatste,
  q.opened_at as "geopendOp", q.opened_name as "geopendDoor", ${unread(side)} as ongelezen, q.version as versie`;
export const QUESTION_PARTIES = `
  join provider p on p.region_id = q.region_id and p.id = q.provider_id
  left join account o on o.region_id = q.region_id and o.id = q.owner_id
  left join message m on ${SUBJECT_MESSAGE}
  join lateral (select * from question_message w where w.region_id = q.region_id and w.thread_id = q.id order by w.id desc limit 1) w on true`;

const wanted = (side: Side): string => `q.region_id = $1
  and ($3::text is null or (q.subject_kind = $3 and q.subject_id = $4) or ($3 = 'bericht' and q.subject_kind = 'regel' and q.subject_id like $4 || '/%'))
  and ($5::text[] is null or q.state = any($5)) and ($6::uuid is null or q.owner_id = $6)
  and ($7::text is null or q.provider_id = (select id from provider where region_id = $1 and key = $7))
  and (not $8::boolean or (q.state <> 'gesloten' and q.due < ${REGION_TODAY})) and (not $9::boolean or ${unread(side)} > 0)
  and ($10::text is null or strpos(lower(q.title), $10) > 0 or q.no = substring($10 from '^(?:v-?)?0*([0-9]{1,9})$')::int)
  and ($11::text[] is null or (q.subject_kind <> 'contract' and split_part(q.subject_id, '/', 1) = any($11)))`;

const EXPORT_MOST = 10_000;

@Injectable()
export class QuestionsQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: QuestionFilter, sort: Sort, limit: number, offset: number): Promise<{ rows: QuestionItem[]; total: number }> {
    const order = SORTS[sort];
    const side = sideOf(actor);
    const rows = await this.reader.rows<QuestionItem & { total: number }>(
      actor,
      `with page as (select q.*, count(*) over ()::int as total, row_number() over (order by ${order}) as place from question_thread q where ${wanted(side)} order by ${order} limit $12 offset $13)
       select ${questionColumns(side)}, q.total from page q ${QUESTION_PARTIES} order by q.place`,
      [...values(actor, filter), limit, offset],
    );
    const total = rows[0]?.total ?? (offset > 0 ? await this.count(actor, filter) : 0);
    return { rows: rows.map(({ total: _, ...row }) => row), total };
  }

  /** Everything the filter lets through, for a file. */
  async all(actor: Actor, filter: QuestionFilter, sort: Sort): Promise<QuestionItem[]> {
    return (await this.page(actor, filter, sort, EXPORT_MOST, 0)).rows;
  }

  private async count(actor: Actor, filter: QuestionFilter): Promise<number> {
    const row = await this.reader.one<{ n: number }>(
      actor,
      `select count(*)::int as n from question_thread q where ${wanted(sideOf(actor))}`,
      values(actor, filter),
    );
    return row?.n ?? 0;
  }
}

function values(actor: Actor, filter: QuestionFilter): unknown[] {
  return [
    actor.regionId,
    actor.accountId,
    filter.subject?.kind ?? null,
    filter.subject?.id ?? null,
    filter.states,
    filter.ownerId,
    filter.provider,
    filter.overdue,
    filter.unread,
    filter.search?.trim().toLowerCase() || null,
    filter.messageIds,
  ];
}
