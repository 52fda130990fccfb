// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

/** More of one kind on one day are one line: a year in which all contracts end is no calendar of two hundred lines. */
const ONE_BY_ONE = 3;

/** What a contract asks on a day: notice, extension, report, end. What only happens on a condition is left out. */
@ShowsDays('Contract', 'contract:calendar')
export class ContractDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `with m as (
         select m.*, c.number, p.name, initcap(left(m.kind, 1)) || substr(m.kind, 2) as word, count(*) over (partition by m.on_date, m.kind) as together
           from contract_moment m join contract c on c.region_id = m.region_id and c.id = m.contract_id join provider p on p.region_id = m.region_id and p.id = m.provider_id
          where m.region_id = $1 and not m.conditional and m.on_date between $2 and $3)
       select concat_ws('-', 'contract', contract_id, kind, on_date, md5(about)) as id, on_date as "on", word || ': ' || name as title,
              concat_ws(', ', number, nullif(about, '')) as note, 'contracten/' || number as path from m where together <= $4
       union all
       select concat_ws('-', 'contracten', kind, on_date), on_date, word || ' van ' || count(*) || ' contracten', 'zie de contractkalender',
              'contractkalender?soort=' || kind || '&van=' || on_date || '&totEnMet=' || on_date from m where together > $4 group by on_date, kind, word`,
      [actor.regionId, from, until, ONE_BY_ONE],
      'contracts.contract-days',
    );
  }
}
