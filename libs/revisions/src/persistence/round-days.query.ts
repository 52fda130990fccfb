// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { Reader, ShowsDays, type Actor, type DueDay, type DueDaySource } from '#platform';

const AMONG = `where d."on" between $2 and $3`;

/** The days of the revisions that are under way: tables, reminders, the end of the term, the day on which they begin. */
@ShowsDays('Herziening', 'revision:read')
export class RoundDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select d.id, d."on", d.title, r.title as note, 'herzieningen/' || r.no as path
         from revision_round r, lateral (
           select 'herziening-reactie-' || r.id as id, r.respond_until as "on", 'Laatste dag om te reageren' as title
           union all select 'herziening-ingang-' || r.id, r.effective_from, 'Herziening gaat in'
           union all select 'herziening-herinnering-' || r.id || '-' || n, r.respond_until - n, 'Herinnering aan wie nog niet reageerde' from unnest(r.reminder_days) n
           union all select 'herziening-overleg-' || c.round_id || '-' || c.no, c.held_on, c.title from revision_consultation c where c.region_id = r.region_id and c.round_id = r.id) d
        ${AMONG} and r.region_id = $1 and r.state not in ('gestopt', 'afgesloten')`,
      [actor.regionId, from, until],
      'revisions.round-days',
    );
  }
}

/** For a provider: until when it may answer what is offered, and when that begins. */
@ShowsDays('Aanbieding', 'offer:answer')
export class OfferDays implements DueDaySource {
  constructor(private readonly reader: Reader) {}

  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<DueDay[]> {
    return this.reader.rows<DueDay>(
      actor,
      `select d.id, d."on", d.title, r.title as note, 'aanbiedingen/' || o.id as path
         from revision_offer o join revision_round r on r.region_id = o.region_id and r.id = o.round_id, lateral (
           select 'aanbieding-reactie-' || o.id as id, o.respond_until as "on", 'Laatste dag om te reageren' as title where o.state in ('aangeboden', 'geopend', 'vraag')
           union all select 'aanbieding-ingang-' || o.id, r.effective_from, 'Gewijzigd contract gaat in' where o.state = 'geaccepteerd') d
        ${AMONG} and o.region_id = $1`,
      [actor.regionId, from, until],
      'revisions.offer-days',
    );
  }
}
