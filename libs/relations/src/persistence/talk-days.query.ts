// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

/** Talks that are planned. */
@ShowsDays('Gesprek', 'talk:read')
export class TalkDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select 'gesprek-' || t.id as id, t.on_date as "on", initcap(t.kind) || ' met ' || p.name as title,
              concat_ws(', ', to_char(t.starts_at, 'HH24:MI'), t.place, a.name) as note, 'gesprekken/' || t.id as path
         from account_talk t join provider p on p.region_id = t.region_id and p.id = t.provider_id left join account a on a.region_id = t.region_id and a.id = t.owner_id
        where t.region_id = $1 and t.state <> 'afgezegd' and t.on_date between $2 and $3`,
      [actor.regionId, from, until],
      'relations.talk-days',
    );
  }
}
