// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ConsultationKind, ConsultationLevel, ContributionOutcome, ContributorKind } from '../domain/consultation.js';

export interface NewConsultation {
  readonly kind: ConsultationKind;
  readonly title: string;
  readonly level: ConsultationLevel;
  readonly purpose: string;
  readonly heldOn: LocalDate;
}

/** Writes down a table of a round the caller holds. @returns its number within the round */
export async function insertConsultation(tx: Tx, roundId: string, c: NewConsultation): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `insert into revision_consultation (region_id, round_id, no, kind, title, level, purpose, held_on)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7 from revision_consultation where region_id = $1 and round_id = $2 returning no`,
    [tx.regionId, roundId, c.kind, c.title, c.level, c.purpose, c.heldOn],
  );
  return row!.no;
}

export interface StoredConsultation {
  readonly no: number;
  readonly title: string;
  readonly closed: boolean;
  readonly unanswered: number;
}

export async function findConsultation(tx: Tx, roundId: string, no: number): Promise<StoredConsultation | null> {
  const [row] = await tx.sql<StoredConsultation>(
    `select c.no, c.title, c.closed_at is not null as closed,
            (select count(*)::int from revision_contribution b where b.region_id = $1 and b.round_id = $2 and b.consultation_no = c.no and b.answered_at is null) as unanswered
       from revision_consultation c where c.region_id = $1 and c.round_id = $2 and c.no = $3`,
    [tx.regionId, roundId, no],
  );
  return row ?? null;
}

export async function saveClosed(tx: Tx, roundId: string, no: number, told: { readonly attendance: string; readonly report: string }): Promise<void> {
  await tx.execute(
    `update revision_consultation set attendance = $4, report = $5, closed_at = $6, closed_by = $7 where region_id = $1 and round_id = $2 and no = $3`,
    [tx.regionId, roundId, no, told.attendance, told.report, tx.now, tx.actor.name],
  );
}

export interface NewContribution {
  readonly consultationNo: number;
  /** null: about the round as a whole. */
  readonly changeNo: number | null;
  readonly fromKind: ContributorKind;
  readonly fromName: string;
  readonly providerId: string | null;
  readonly text: string;
}

/** Keeps a contribution under the next number of the round, which holds the count for who cannot see those of others. */
export async function insertContribution(tx: Tx, roundId: string, c: NewContribution): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `update revision_round set contributions = contributions + 1 where region_id = $1 and id = $2 returning contributions as no`,
    [tx.regionId, roundId],
  );
  await tx.execute(
    `insert into revision_contribution (region_id, round_id, no, consultation_no, change_no, from_kind, from_name, provider_id, text, given_at, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.regionId, roundId, row!.no, c.consultationNo, c.changeNo, c.fromKind, c.fromName, c.providerId, c.text, tx.now, tx.actor.name],
  );
  return row!.no;
}

export async function contributionAnswered(tx: Tx, roundId: string, no: number): Promise<boolean | null> {
  const [row] = await tx.sql<{ answered: boolean }>(
    `select answered_at is not null as answered from revision_contribution where region_id = $1 and round_id = $2 and no = $3`,
    [tx.regionId, roundId, no],
  );
  return row ? row.answered : null;
}

export async function saveAnswer(tx: Tx, roundId: string, no: number, answer: string, outcome: ContributionOutcome): Promise<void> {
  await tx.execute(
    `update revision_contribution set answer = $4, outcome = $5, answered_at = $6, answered_by = $7 where region_id = $1 and round_id = $2 and no = $3`,
    [tx.regionId, roundId, no, answer, outcome, tx.now, tx.actor.name],
  );
}

/** A provider by its key, or the one somebody logged in for. */
export async function providerNamed(
  tx: Tx,
  by: { readonly key: string } | { readonly id: string },
): Promise<{ readonly id: string; readonly name: string } | null> {
  const [column, value] = 'key' in by ? ['key', by.key] : ['id', by.id];
  const [row] = await tx.sql<{ id: string; name: string }>(`select id, name from provider where region_id = $1 and ${column} = $2`, [
    tx.regionId,
    value,
  ]);
  return row ?? null;
}

export async function changeStands(tx: Tx, roundId: string, no: number): Promise<boolean> {
  const [row] = await tx.sql(`select 1 from revision_change where region_id = $1 and round_id = $2 and no = $3`, [tx.regionId, roundId, no]);
  return row !== undefined;
}
