// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { SubjectKind } from '../domain/body.js';
import type { Outcome } from '../domain/decision.js';
import { CONSENTS } from './decision.store.js';

export interface DecisionFilter {
  readonly body: string | null;
  readonly subjectKind: SubjectKind | null;
  readonly subjectId: string | null;
  readonly outcome: Outcome | null;
  /** Id of the meeting in which it was taken. */
  readonly meetingId: string | null;
  /** Only what something can rest on: adopted, not replaced, within the mandate of the body. */
  readonly usable: boolean;
}

export interface DecisionItem {
  id: string;
  nummer: string;
  titel: string;
  gremium: { sleutel: string; naam: string };
  onderwerp: { soort: SubjectKind; id: string | null; label: string };
  bedrag: string | null;
  uitkomst: Outcome;
  genomenOp: string;
  geldtVanaf: string;
  binnenMandaat: boolean;
  /** Whose consent it needs and how many gave it; null: nobody's. */
  bekrachtiging: { gremium: { sleutel: string; naam: string }; zetels: number; bekrachtigd: number } | null;
  vervangenDoor: { id: string; nummer: string } | null;
}

export interface DecisionDetail extends DecisionItem {
  stemming: string | null;
  motivering: string;
  vergadering: { id: string; datum: string; plaats: string | null; agenda: string | null } | null;
  agendapunt: string | null;
  vervangt: { id: string; nummer: string } | null;
  vastgelegdDoor: string;
  vastgelegdOp: string;
}

const NUMBER = (d: string): string => `'BB-' || to_char(${d}.no, case when ${d}.no < 10000 then 'FM0000' else 'FM9999999999' end)`;
const OTHER = (d: string): string => `json_build_object('id', ${d}.id, 'nummer', ${NUMBER(d)})`;
/** The body of a decision `d` had a mandate for its kind and amount on the day it was taken. */
const MANDATED = `exists (select 1 from body_mandate m where m.region_id = d.region_id and m.body_key = d.body_key and m.subject_kind = d.subject_kind
  and m.valid @> d.taken_on and (m.max_cents is null or d.cents is null or d.cents <= m.max_cents))`;
const COLUMNS = `d.id, ${NUMBER('d')} as nummer, d.title as titel, json_build_object('sleutel', b.key, 'naam', b.name) as gremium,
  json_build_object('soort', d.subject_kind, 'id', d.subject_id, 'label', d.subject_label) as onderwerp, (d.cents / 100.0)::numeric(20,2)::text as bedrag,
  d.outcome as uitkomst, d.taken_on as "genomenOp", coalesce(d.effective_from, d.taken_on) as "geldtVanaf", ${MANDATED} as "binnenMandaat",
  case when d.ratified_by is not null then (select json_build_object('gremium', json_build_object('sleutel', y.key, 'naam', y.name), 'zetels', count(s.seat),
      'bekrachtigd', count(s.seat) filter (where ${CONSENTS})) from body y
      left join body_seat s on s.region_id = y.region_id and s.body_key = y.key and s.valid @> d.taken_on
     where y.region_id = d.region_id and y.key = d.ratified_by group by y.key, y.name) end as bekrachtiging,
  case when r.id is not null then ${OTHER('r')} end as "vervangenDoor"`;
/** No college or council whose consent the decision needs is left. */
const RATIFIED = `(d.ratified_by is null or not exists (select 1 from body_seat s where s.region_id = d.region_id and s.body_key = d.ratified_by and s.valid @> d.taken_on and not ${CONSENTS}))`;
const FROM = `from decision d join body b on b.region_id = d.region_id and b.key = d.body_key
  left join decision r on r.region_id = d.region_id and r.replaces = d.id`;
const WANTED = `d.region_id = $1 and ($2::text is null or d.body_key = $2) and ($3::text is null or d.subject_kind = $3)
  and ($4::text is null or d.subject_id is null or d.subject_id = $4) and ($5::text is null or d.outcome = $5)
  and ($7::uuid is null or d.meeting_id = $7) and (not $6::boolean or (d.outcome = 'aangenomen' and r.id is null and ${MANDATED} and ${RATIFIED}))`;
const EXPORT_MOST = 10_000;

@Injectable()
export class DecisionsQuery {
  constructor(private readonly reader: Reader) {}

  /** Decisions, the newest first. */
  async page(actor: Actor, f: DecisionFilter, limit: number, offset: number): Promise<{ rows: DecisionItem[]; total: number }> {
    const values = [actor.regionId, f.body, f.subjectKind, f.subjectId, f.outcome, f.usable, f.meetingId];
    const rows = await this.reader.rows<DecisionItem & { total: number }>(
      actor,
      `select ${COLUMNS}, count(*) over ()::int as total ${FROM} where ${WANTED} order by d.taken_on desc, d.no desc limit $8 offset $9`,
      [...values, limit, offset],
    );
    const total = rows[0]?.total ?? (offset > 0 ? await this.count(actor, values) : 0);
    return { rows: rows.map(({ total: _, ...row }) => row), total };
  }

  /** Everything the filter lets through, for a file. */
  async all(actor: Actor, filter: DecisionFilter): Promise<DecisionItem[]> {
    return (await this.page(actor, filter, EXPORT_MOST, 0)).rows;
  }

  one(actor: Actor, id: string): Promise<DecisionDetail | null> {
    return this.reader.one<DecisionDetail>(
      actor,
      `select ${COLUMNS}, d.motivation as motivering, d.agenda_item as agendapunt, d.recorded_name as "vastgelegdDoor", d.recorded_at as "vastgelegdOp",
              (select w.id from vote w where w.region_id = d.region_id and w.decision_id = d.id) as stemming,
              (select json_build_object('id', v.id, 'datum', v.held_on, 'plaats', v.place, 'agenda', v.agenda) from meeting v where v.region_id = d.region_id and v.id = d.meeting_id) as vergadering,
              (select ${OTHER('o')} from decision o where o.region_id = d.region_id and o.id = d.replaces) as vervangt
         ${FROM} where d.region_id = $1 and d.id = $2`,
      [actor.regionId, id],
    );
  }

  private async count(actor: Actor, values: readonly unknown[]): Promise<number> {
    return (await this.reader.one<{ n: number }>(actor, `select count(*)::int as n ${FROM} where ${WANTED}`, values))?.n ?? 0;
  }
}
