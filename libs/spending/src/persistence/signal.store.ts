// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { SignalState } from '../domain/signal.js';

export interface StoredSignal {
  readonly id: string;
  readonly providerId: string;
  readonly state: SignalState;
  readonly ownerId: string | null;
  readonly version: number;
}

export async function lockSignal(tx: Tx, id: string): Promise<StoredSignal | null> {
  const [row] = await tx.sql<StoredSignal>(
    `select id, provider_id as "providerId", state, owner_id as "ownerId", version from signal where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function saveSignal(tx: Tx, signal: Pick<StoredSignal, 'id' | 'state' | 'ownerId'>): Promise<void> {
  await tx.execute(`update signal set state = $3, owner_id = $4, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    signal.id,
    signal.state,
    signal.ownerId,
  ]);
}

export async function addSignalEvent(tx: Tx, signal: StoredSignal, kind: 'staat' | 'eigenaar' | 'notitie', text: string): Promise<void> {
  await tx.execute(`insert into signal_event (region_id, signal_id, provider_id, at, by_name, kind, text) values ($1, $2, $3, $4, $5, $6, $7)`, [
    tx.regionId,
    signal.id,
    signal.providerId,
    tx.now,
    tx.actor.name,
    kind,
    text,
  ]);
}
