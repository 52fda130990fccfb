// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { CallResult, IbanState, KnownFrom } from '../domain/iban-change.js';

export interface StoredIbanChange {
  readonly id: string;
  readonly providerId: string;
  readonly providerKey: string;
  readonly newIban: string;
  readonly state: IbanState;
  readonly askedBy: string;
  readonly calledBy: string | null;
  readonly version: number;
}

/** The number a provider is paid on now. */
export async function currentIban(tx: Tx, providerId: string): Promise<string | null> {
  const [row] = await tx.sql<{ iban: string | null }>(`select iban from provider where region_id = $1 and id = $2`, [tx.regionId, providerId]);
  return row?.iban ?? null;
}

/** @returns its id; null: another change of this provider is open */
export async function insertIbanChange(
  tx: Tx,
  change: { readonly providerId: string; readonly oldIban: string | null; readonly newIban: string; readonly origin: string },
): Promise<string | null> {
  const id = newId(tx.now.getTime());
  const added = await tx.execute(
    `insert into iban_change (region_id, id, provider_id, old_iban, new_iban, origin, state, asked_by, asked_name, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'terugbellen', $7, $8, $9) on conflict (region_id, provider_id) where state in ('terugbellen','wacht-op-tweede') do nothing`,
    [tx.regionId, id, change.providerId, change.oldIban, change.newIban, change.origin, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return added > 0 ? id : null;
}

export async function lockIbanChange(tx: Tx, id: string): Promise<StoredIbanChange | null> {
  const [row] = await tx.sql<StoredIbanChange>(
    `select c.id, c.provider_id as "providerId", p.key as "providerKey", c.new_iban as "newIban", c.state, c.asked_by as "askedBy", c.called_by as "calledBy", c.version
       from iban_change c join provider p on p.region_id = c.region_id and p.id = c.provider_id where c.region_id = $1 and c.id = $2 for update of c`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export interface PhoneCall {
  readonly number: string;
  readonly knownFrom: KnownFrom;
  /** By function, where a name is not needed. */
  readonly spokeTo: string | null;
  readonly result: CallResult;
}

export async function insertCall(tx: Tx, changeId: string, call: PhoneCall): Promise<void> {
  await tx.execute(
    `insert into iban_call (region_id, change_id, number, known_from, spoke_to, result, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, changeId, call.number, call.knownFrom, call.spokeTo, call.result, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

/** @param change.over whether it ends here: then by whom and when is kept */
export async function saveIbanChange(
  tx: Tx,
  id: string,
  change: { readonly state: IbanState; readonly calledBy: string | null; readonly note: string | null; readonly over: boolean },
): Promise<void> {
  await tx.execute(
    `update iban_change set state = $3, called_by = $4, decision_note = $5, decided_by = case when $6 then $7::uuid end, decided_name = case when $6 then $8 end,
            decided_at = case when $6 then $9::timestamptz end, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, change.state, change.calledBy, change.note, change.over, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export async function payTo(tx: Tx, providerId: string, iban: string): Promise<void> {
  await tx.execute(`update provider set iban = $3 where region_id = $1 and id = $2`, [tx.regionId, providerId, iban]);
}
