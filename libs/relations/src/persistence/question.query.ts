// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { Side } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import { newsFor, questionColumns, QUESTION_PARTIES, READ_UNTIL, type QuestionItem } from './questions.query.js';

export interface QuestionDetail extends QuestionItem {
  gemeente: { code: string; naam: string } | null;
  berichten: { id: string; door: string; kant: Side; op: string; tekst: string; vanMij: boolean; nieuw: boolean }[];
  gebeurtenissen: { op: string; door: string; soort: 'staat' | 'eigenaar' | 'termijn'; tekst: string }[];
}

@Injectable()
export class QuestionQuery {
  constructor(private readonly reader: Reader) {}

  /** A thread with all that was written and changed, oldest first. */
  one(actor: Actor, id: string): Promise<QuestionDetail | null> {
    const side = sideOf(actor);
    return this.reader.one<QuestionDetail>(
      actor,
      `select ${questionColumns(side)},
              (select json_build_object('code', g.code, 'naam', g.name) from municipality g where g.region_id = q.region_id and g.code = q.municipality_code) as gemeente,
              (select json_agg(json_build_object('id', b.id::text, 'door', b.by_name, 'kant', b.side, 'op', b.at, 'tekst', b.text, 'vanMij', coalesce(b.by_id = $2::uuid, false),
                        'nieuw', b.${newsFor(side)} and b.id > ${READ_UNTIL})
                        order by b.id) from question_message b where b.region_id = $1 and b.thread_id = q.id) as berichten,
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'soort', e.kind, 'tekst', e.text) order by e.id)
                          from question_event e where e.region_id = $1 and e.thread_id = q.id), '[]') as gebeurtenissen
         from question_thread q ${QUESTION_PARTIES} where q.region_id = $1 and q.id = $3`,
      [actor.regionId, actor.accountId, id],
    );
  }

  /** Who of the region may have a thread, by name. */
  owners(actor: Actor, roles: readonly string[]): Promise<{ id: string; naam: string }[]> {
    return this.reader.rows(
      actor,
      `select a.id, a.name as naam from account a
        where a.region_id = $1 and a.active and exists (select 1 from role_grant g, region r where r.id = $1 and g.region_id = a.region_id and g.account_id = a.id and g.scope_kind = 'regio' and g.role = any($2)
                and g.valid @> ((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date)
        order by a.name, a.id`,
      [actor.regionId, roles],
    );
  }
}
