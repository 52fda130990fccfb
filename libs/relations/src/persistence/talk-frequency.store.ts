// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';

export interface TalkFrequency {
  /** null: every provider without a frequency of its own. */
  readonly providerId: string | null;
  /** Of a frequency for all: only for who has a contract of one of these kinds; null: everybody. */
  readonly contractKinds: readonly string[] | null;
  readonly perYear: number;
  readonly validFrom: LocalDate;
  readonly reason: string;
}

/** How often a talk is due from a day on; what held before stays on record. */
export async function insertFrequency(tx: Tx, f: TalkFrequency): Promise<void> {
  await tx.execute(
    `insert into talk_frequency (region_id, provider_id, contract_kinds, per_year, valid_from, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, f.providerId, f.contractKinds, f.perYear, f.validFrom, f.reason, tx.actor.name, tx.now],
  );
}
