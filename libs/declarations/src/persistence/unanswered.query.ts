// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** A declaration that waits for its answer. */
export interface Unanswered {
  readonly id: string;
  readonly sha256: Buffer;
  readonly fileSha256: Buffer;
  readonly receivedAt: Date;
  readonly due: string;
}

/** What waits for an answer, the most urgent first; all of it, or one message. One that is to be assessed anew waits for that. */
export async function toBeAnswered(tx: Tx, messageId: string | null): Promise<Unanswered[]> {
  return tx.sql<Unanswered>(
    `select m.id, m.sha256, f.sha256 as "fileSha256", m.received_at as "receivedAt", m.answer_due as due
       from message m join import_file f on f.region_id = m.region_id and f.id = m.file_id
      where m.region_id = $1 and m.answer_due is not null and m.answered_at is null and not m.reassess and ($2::uuid is null or m.id = $2)
      order by m.answer_due, m.seq`,
    [tx.regionId, messageId],
  );
}

/** Working days people have to look at refusals before the answer leaves. */
export async function reviewDays(tx: Tx): Promise<number> {
  const [policy] = await tx.sql<{ days: number }>(`select review_days as days from declaration_policy where region_id = $1`, [tx.regionId]);
  return policy?.days ?? 0;
}
