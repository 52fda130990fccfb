// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { FOLLOWED_FROM, type SignalState } from '../domain/signal.js';

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

/**
 * Of each bestedingsruimte on which a check raised signals, the highest of them says how things are: it follows up all others that are
 * not talked about, and is for whoever had one of those.
 */
export async function followUpSignals(tx: Tx, runId: string): Promise<void> {
  await tx.execute(
    `with top as (
       select distinct on (contract_id, grain_key, year) id, contract_id, grain_key, year, percentage
         from signal where region_id = $1 and run_id = $2 order by contract_id, grain_key, year, percentage desc),
     followed as (
       update signal s set state = 'afgehandeld', version = s.version + 1
         from top where s.region_id = $1 and s.contract_id = top.contract_id and s.grain_key = top.grain_key and s.year = top.year and s.id <> top.id and s.state = any($3)
       returning s.id, s.provider_id, s.owner_id, s.raised_at, s.percentage, s.run_id, top.id as top_id, top.percentage as top_percentage),
     told as (
       insert into signal_event (region_id, signal_id, provider_id, at, by_name, kind, text)
         select $1, id, provider_id, $4, $5, 'staat', 'Opgevolgd door het signaal boven ' || top_percentage || '%' from followed order by id),
     owner as (
       select distinct on (top_id) top_id, owner_id from followed where owner_id is not null and run_id <> $2 order by top_id, raised_at desc, percentage desc)
     update signal s set owner_id = owner.owner_id from owner where s.region_id = $1 and s.id = owner.top_id`,
    [tx.regionId, runId, FOLLOWED_FROM, tx.now, tx.actor.name],
  );
}
