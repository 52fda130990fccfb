// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RoundChoice } from '../domain/round.js';
import { CHOSEN_CONTRACTS, choiceValues } from './round-choice.store.js';

export const TRANSFER_STATES = ['niet-begonnen', 'loopt', 'overgedragen'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

export interface ExitProvider {
  readonly id: string;
  readonly name: string;
  /** One of its contracts is in the choice of the round, or was offered. */
  readonly takesPart: boolean;
}

export async function exitProvider(
  tx: Tx,
  round: { readonly id: string; readonly choice: RoundChoice; readonly effectiveFrom: LocalDate },
  key: string,
): Promise<ExitProvider | null> {
  const [row] = await tx.sql<ExitProvider>(
    `select e.id, e.name, exists (select 1 ${CHOSEN_CONTRACTS} and c.provider_id = e.id)
              or exists (select 1 from revision_contract k where k.region_id = $1 and k.round_id = $8 and k.provider_id = e.id) as "takesPart"
       from provider e where e.region_id = $1 and e.key = $7`,
    [...choiceValues(tx.regionId, round.choice, round.effectiveFrom), key, round.id],
  );
  return row ?? null;
}

interface Exit {
  readonly roundId: string;
  readonly version: number;
  readonly reason: string;
  readonly windDownUntil: LocalDate | null;
  readonly transfer: TransferState;
  readonly note: string | null;
}

const values = (tx: Tx, providerId: string, e: Exit): unknown[] => [
  tx.regionId,
  e.roundId,
  providerId,
  e.reason,
  e.windDownUntil,
  e.transfer,
  e.note,
  tx.now,
  tx.actor.name,
];

/** @returns false when somebody wrote one down already */
export async function insertExit(tx: Tx, providerId: string, exit: Exit): Promise<boolean> {
  const done = await tx.execute(
    `insert into revision_exit (region_id, round_id, provider_id, reason, wind_down_until, transfer_state, note, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    values(tx, providerId, exit),
  );
  return done > 0;
}

/** @returns false when it was changed since it was seen */
export async function saveExit(tx: Tx, providerId: string, exit: Exit): Promise<boolean> {
  const done = await tx.execute(
    `update revision_exit set reason = $4, wind_down_until = $5, transfer_state = $6, note = $7, changed_at = $8, changed_by = $9, version = version + 1
      where region_id = $1 and round_id = $2 and provider_id = $3 and version = $10`,
    [...values(tx, providerId, exit), exit.version],
  );
  return done > 0;
}
