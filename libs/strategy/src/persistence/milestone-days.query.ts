// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';
import { IN_FORCE } from './planning.query.js';

/** Milestones with a day, of the newest strategy. */
@ShowsDays('Planning', 'steering:read')
export class MilestoneDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select 'mijlpaal-' || m.id as id, m.planned_on as "on", m.name as title, concat_ws(', ', t.name, 'gereed op ' || to_char(m.done_on, 'DD-MM-YYYY')) as note, 'planning' as path
         from ${IN_FORCE} and m.planned_on between $2 and $3 order by m.planned_on, t.sort, m.no`,
      [actor.regionId, from, until],
      'strategy.milestone-days',
    );
  }
}
