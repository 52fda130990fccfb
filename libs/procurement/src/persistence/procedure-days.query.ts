// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

/** The days of procedures: windows, questions, nota, bids, standstill. A provider sees those of what is announced, and its own letter. */
@ShowsDays('Inkoopprocedure', 'procurement:read')
export class ProcedureDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select d.id, d."on", d.title, p.title as note, 'inkoopprocedures/' || p.id as path
         from procurement_procedure p, lateral (
           select concat_ws('-', 'venster-open', p.id, w.no) as id, w.opens_on as "on", 'Aanmelden gaat open' as title from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id
           union all select concat_ws('-', 'venster-dicht', p.id, w.no), w.last_day, 'Laatste dag om aan te melden' from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id
           union all select 'vragen-' || p.id, (t.questions_until at time zone 'Europe/Amsterdam')::date, 'Vragen stellen tot ' || to_char(t.questions_until at time zone 'Europe/Amsterdam', 'HH24:MI') from tender t where t.region_id = p.region_id and t.procedure_id = p.id
           union all select 'nota-' || p.id, t.nota_on, 'Nota van inlichtingen' from tender t where t.region_id = p.region_id and t.procedure_id = p.id
           union all select 'inschrijven-' || p.id, (coalesce(b.deadline, t.deadline) at time zone 'Europe/Amsterdam')::date,
                            'Inschrijven tot en met ' || to_char(coalesce(b.deadline, t.deadline) at time zone 'Europe/Amsterdam', 'HH24:MI')
                       from tender t left join bid_box b on b.region_id = t.region_id and b.procedure_id = t.procedure_id where t.region_id = p.region_id and t.procedure_id = p.id
           union all select 'wachttermijn-' || p.id, max(l.standstill_until), 'Laatste dag van de wachttermijn' from award_letter l where l.region_id = p.region_id and l.procedure_id = p.id group by l.procedure_id
           union all select 'gunning-bekend-' || p.id, a.notice_due, 'Aankondiging van de gunning is nodig' from tender_assessment a where a.region_id = p.region_id and a.procedure_id = p.id and a.notice_sent_on is null) d
        where p.region_id = $1 and p.published_at is not null and d."on" between $2 and $3`,
      [actor.regionId, from, until],
      'procurement.procedure-days',
    );
  }
}

/** Until when an objection or complaint is to be answered. */
@ShowsDays('Bezwaar', 'objection:answer')
export class ObjectionDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select 'bezwaar-' || o.id as id, o.answer_due as "on", 'Antwoord op ' || case o.kind when 'klacht' then 'een klacht' else 'een bezwaar' end as title,
              concat_ws(', ', o.from_name, o.subject) as note, 'inkoopprocedures/' || o.procedure_id || '/zorgvuldigheid' as path
         from procurement_objection o where o.region_id = $1 and o.state in ('ontvangen', 'in-behandeling') and o.answer_due between $2 and $3`,
      [actor.regionId, from, until],
      'procurement.objection-days',
    );
  }
}

/** From when the proof of an admitted provider no longer holds: a new test is needed. */
@ShowsDays('Toelating', 'admission:read')
export class AdmissionDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select 'hertoets-' || a.id as id, a.next_check as "on", 'Nieuwe toets: een bewijs is verlopen' as title, concat_ws(', ', v.name, p.title) as note, 'aanmeldingen/' || a.id as path
         from admission_application a join procurement_procedure p on p.region_id = a.region_id and p.id = a.procedure_id
         join provider v on v.region_id = a.region_id and v.id = a.provider_id
        where a.region_id = $1 and a.state in ('toegelaten','geschorst','herbeoordeling') and a.next_check between $2 and $3`,
      [actor.regionId, from, until],
      'procurement.admission-days',
    );
  }
}
