// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

/** What a contract asks on a day: notice, extension, report, end. What only happens on a condition is left out. */
@ShowsDays('Contract', 'contract:calendar')
export class ContractDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select concat_ws('-', 'contract', m.contract_id, m.kind, m.on_date, md5(m.about)) as id, m.on_date as "on", initcap(left(m.kind, 1)) || substr(m.kind, 2) || ': ' || p.name as title,
              concat_ws(', ', c.number, nullif(m.about, '')) as note, 'contracten/' || c.number as path
         from contract_moment m join contract c on c.region_id = m.region_id and c.id = m.contract_id join provider p on p.region_id = m.region_id and p.id = m.provider_id
        where m.region_id = $1 and not m.conditional and m.on_date between $2 and $3`,
      [actor.regionId, from, until],
      'contracts.contract-days',
    );
  }
}
