// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { SubjectKind } from '../domain/body.js';
import type { Choice, VoteMode } from '../domain/vote.js';

export interface NewVote {
  readonly meetingId: string;
  readonly agendaItem: string | null;
  readonly title: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly subjectLabel: string;
  readonly cents: bigint | null;
  readonly motivation: string;
  readonly effectiveFrom: LocalDate | null;
  /** The body whose every seat must consent; null: none. */
  readonly ratifiedBy: string | null;
  readonly mode: VoteMode;
}

/** A seat on the day of the meeting, with the municipalities it stands for. */
export interface VotingSeat {
  readonly seat: string;
  readonly name: string;
  readonly holder: string | null;
  readonly municipalities: readonly string[];
}

export interface StoredVote extends Omit<NewVote, 'cents'> {
  readonly id: string;
  readonly bodyKey: string;
  readonly heldOn: LocalDate;
  readonly cents: bigint | null;
  readonly closed: boolean;
  readonly version: number;
  readonly seats: readonly { readonly seat: string; readonly weight: number; readonly choice: Choice | null }[];
}

export function seatsOn(tx: Tx, bodyKey: string, day: LocalDate): Promise<VotingSeat[]> {
  return tx.sql<VotingSeat>(
    `select seat, name, holder, municipalities from body_seat where region_id = $1 and body_key = $2 and valid @> $3::date order by name, seat`,
    [tx.regionId, bodyKey, day],
  );
}

/** Inhabitants of municipalities on a day; null where no source gives them. */
export function inhabitantsOn(tx: Tx, codes: readonly string[], day: LocalDate): Promise<{ code: string; name: string; count: number | null }[]> {
  return tx.sql<{ code: string; name: string; count: number | null }>(
    `select m.code, m.name, i.count from municipality m
       left join inhabitants i on i.region_id = m.region_id and i.municipality_code = m.code and i.reference_date = $3::date
      where m.region_id = $1 and m.code = any($2::text[]) order by m.name`,
    [tx.regionId, codes, day],
  );
}

/** The kind of a body; null when the region has none with this key. */
export async function kindOfBody(tx: Tx, key: string): Promise<string | null> {
  const [row] = await tx.sql<{ kind: string }>(`select kind from body where region_id = $1 and key = $2`, [tx.regionId, key]);
  return row?.kind ?? null;
}

export async function insertVote(
  tx: Tx,
  v: NewVote,
  bodyKey: string,
  weighingDay: LocalDate | null,
  seats: readonly (VotingSeat & { readonly weight: number })[],
): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into vote (region_id, id, body_key, meeting_id, agenda_item, title, subject_kind, subject_id, subject_label, cents, motivation, effective_from, ratified_by,
                       mode, weighing_day, opened_name, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.regionId,
      id,
      bodyKey,
      v.meetingId,
      v.agendaItem,
      v.title,
      v.subjectKind,
      v.subjectId,
      v.subjectLabel,
      v.cents?.toString() ?? null,
      v.motivation,
      v.effectiveFrom,
      v.ratifiedBy,
      v.mode,
      weighingDay,
      tx.actor.name,
      tx.now,
    ],
  );
  for (const s of seats)
    await tx.execute(`insert into vote_seat (region_id, vote_id, seat, name, holder, municipalities, weight) values ($1, $2, $3, $4, $5, $6, $7)`, [
      tx.regionId,
      id,
      s.seat,
      s.name,
      s.holder,
      s.municipalities,
      s.weight,
    ]);
  return id;
}

/** The vote, locked until the end of the transaction; null when the region has none with this id. */
export async function lockVote(tx: Tx, id: string): Promise<StoredVote | null> {
  const [row] = await tx.sql<Omit<StoredVote, 'cents'> & { cents: string | null }>(
    `select v.id, v.body_key as "bodyKey", v.meeting_id as "meetingId", m.held_on as "heldOn", v.agenda_item as "agendaItem", v.title, v.subject_kind as "subjectKind",
            v.subject_id as "subjectId", v.subject_label as "subjectLabel", v.cents, v.motivation, v.effective_from as "effectiveFrom", v.ratified_by as "ratifiedBy",
            v.mode, v.closed_at is not null as closed, v.version,
            (select json_agg(json_build_object('seat', s.seat, 'weight', s.weight, 'choice', s.choice) order by s.name, s.seat)
               from vote_seat s where s.region_id = v.region_id and s.vote_id = v.id) as seats
       from vote v join meeting m on m.region_id = v.region_id and m.id = v.meeting_id
      where v.region_id = $1 and v.id = $2 for update of v`,
    [tx.regionId, id],
  );
  return row ? { ...row, cents: row.cents === null ? null : BigInt(row.cents) } : null;
}

export async function saveChoice(tx: Tx, voteId: string, seat: string, choice: Choice, reason: string | null): Promise<void> {
  await tx.execute(
    `update vote_seat set choice = $4, reason = $5, spoken_name = $6, spoken_at = $7 where region_id = $1 and vote_id = $2 and seat = $3`,
    [tx.regionId, voteId, seat, choice, reason, tx.actor.name, tx.now],
  );
  await tx.execute(`update vote set version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, voteId]);
}

/** Closes the vote with the decision that came of it, or withdraws it with the reason. */
export async function closeVote(tx: Tx, voteId: string, end: { readonly decisionId: string } | { readonly withdrawn: string }): Promise<void> {
  await tx.execute(
    `update vote set closed_name = $3, closed_at = $4, decision_id = $5, withdrawn_reason = $6, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, voteId, tx.actor.name, tx.now, 'decisionId' in end ? end.decisionId : null, 'withdrawn' in end ? end.withdrawn : null],
  );
}

export async function insertRatification(
  tx: Tx,
  r: {
    readonly decisionId: string;
    readonly bodyKey: string;
    readonly seat: string;
    readonly consents: boolean;
    readonly on: LocalDate;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.execute(
    `insert into ratification (region_id, id, decision_id, body_key, seat, consents, decided_on, note, recorded_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.regionId, newId(), r.decisionId, r.bodyKey, r.seat, r.consents, r.on, r.note, tx.actor.name, tx.now],
  );
}
