// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

/** Meetings of the bodies. */
@ShowsDays('Vergadering', 'governance:read')
export class MeetingDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select 'vergadering-' || m.id as id, m.held_on as "on", b.name as title, coalesce(m.place, 'plaats niet ingevuld') as note, 'gremia/' || m.body_key as path
         from meeting m join body b on b.region_id = m.region_id and b.key = m.body_key where m.region_id = $1 and m.held_on between $2 and $3`,
      [actor.regionId, from, until],
      'governance.meeting-days',
    );
  }
}
