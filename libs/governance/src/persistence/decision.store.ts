// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { SubjectKind } from '../domain/body.js';
import type { Decision, Outcome } from '../domain/decision.js';

export interface NewMeeting {
  readonly bodyKey: string;
  readonly heldOn: LocalDate;
  readonly place: string | null;
  readonly agenda: string | null;
}

/** @returns its id; null when the body has a meeting on that day already */
export async function insertMeeting(tx: Tx, m: NewMeeting): Promise<string | null> {
  const id = newId();
  const written = await tx.execute(
    `insert into meeting (region_id, id, body_key, held_on, place, agenda, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, body_key, held_on) do nothing`,
    [tx.regionId, id, m.bodyKey, m.heldOn, m.place, m.agenda, tx.actor.name, tx.now],
  );
  return written > 0 ? id : null;
}

export async function meetingOf(tx: Tx, id: string): Promise<{ bodyKey: string; heldOn: LocalDate } | null> {
  const [row] = await tx.sql<{ bodyKey: string; heldOn: LocalDate }>(
    `select body_key as "bodyKey", held_on as "heldOn" from meeting where region_id = $1 and id = $2`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export interface NewDecision {
  readonly bodyKey: string;
  readonly meetingId: string | null;
  readonly agendaItem: string | null;
  readonly title: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly subjectLabel: string;
  readonly cents: bigint | null;
  readonly outcome: Outcome;
  readonly motivation: string;
  readonly takenOn: LocalDate;
  readonly effectiveFrom: LocalDate | null;
  /** The body whose every seat must consent; left out or null: none. */
  readonly ratifiedBy?: string | null;
  /** Id of the decision that this one corrects. */
  readonly replaces: string | null;
}

/** The next number of the region; whoever records at the same time waits, so that a decision is replaced once. */
export async function nextDecisionNumber(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ last: number }>(
    `insert into decision_number (region_id, last) values ($1, 1) on conflict (region_id) do update set last = decision_number.last + 1 returning last`,
    [tx.regionId],
  );
  return row!.last;
}

export async function insertDecision(tx: Tx, no: number, d: NewDecision): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into decision (region_id, id, no, body_key, meeting_id, agenda_item, title, subject_kind, subject_id, subject_label, cents, outcome, motivation,
                           taken_on, effective_from, replaces, recorded_by, recorded_name, recorded_at, ratified_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      tx.regionId,
      id,
      no,
      d.bodyKey,
      d.meetingId,
      d.agendaItem,
      d.title,
      d.subjectKind,
      d.subjectId,
      d.subjectLabel,
      d.cents?.toString() ?? null,
      d.outcome,
      d.motivation,
      d.takenOn,
      d.effectiveFrom,
      d.replaces,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
      d.ratifiedBy ?? null,
    ],
  );
  return id;
}

/** Whether the newest word of a seat `s` on a decision `d` is that it consents. */
export const CONSENTS = `coalesce((select r.consents from ratification r where r.region_id = d.region_id and r.decision_id = d.id and r.seat = s.seat
  order by r.recorded_at desc, r.id desc limit 1), false)`;

interface Row extends Omit<Decision, 'cents' | 'mandates'> {
  readonly cents: string | null;
  readonly mandates: readonly {
    subjectKind: SubjectKind;
    maxCents: string | null;
    from: LocalDate;
    last: LocalDate | null;
    inferred: boolean;
    source: string;
  }[];
}

/** The decision with the mandates of its body; null when the region has none with this id. */
export async function storedDecision(tx: Tx, id: string): Promise<Decision | null> {
  const [row] = await tx.sql<Row>(
    `select d.id, d.no, d.body_key as "bodyKey", b.name as "bodyName", d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.cents, d.outcome, d.title,
            d.motivation, d.taken_on as "takenOn", d.effective_from as "effectiveFrom",
            (select r.no from decision r where r.region_id = d.region_id and r.replaces = d.id) as "replacedBy",
            coalesce((select json_agg(json_build_object('subjectKind', m.subject_kind, 'maxCents', m.max_cents::text, 'from', lower(m.valid), 'last', upper(m.valid) - 1,
                                                        'inferred', m.inferred, 'source', m.source))
                        from body_mandate m where m.region_id = d.region_id and m.body_key = d.body_key), '[]') as mandates,
            case when d.ratified_by is not null then
              (select json_build_object('bodyKey', d.ratified_by, 'seats', count(*), 'consenting', count(*) filter (where ${CONSENTS}))
                 from body_seat s where s.region_id = d.region_id and s.body_key = d.ratified_by and s.valid @> d.taken_on) end as ratification
       from decision d join body b on b.region_id = d.region_id and b.key = d.body_key where d.region_id = $1 and d.id = $2`,
    [tx.regionId, id],
  );
  if (!row) return null;
  return {
    ...row,
    cents: row.cents === null ? null : BigInt(row.cents),
    mandates: row.mandates.map((m) => ({ ...m, maxCents: m.maxCents === null ? null : BigInt(m.maxCents) })),
  };
}
