// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { mayBecome, qualityFaults, type QualityEntry, type QualityState } from '../domain/quality-item.js';
import { lockProvider } from '../persistence/provider.store.js';
import {
  insertQualityItem,
  lockQualityItem,
  makeQualityReminders,
  saveQualityItem,
  settleAllOf,
  settleQualityReminder,
} from '../persistence/quality.store.js';
import { noQualityReminder, noSuchQualityStep, qualityChanged, unfitQuality, unknownProvider, unknownQuality } from './life-errors.js';

/** Puts a certificate, an inspection report or a complaint in a provider's file. @returns its id */
export async function recordQuality(tx: Tx, key: string, entry: QualityEntry): Promise<string> {
  const provider = await lockProvider(tx, key);
  if (!provider) throw new DomainError(unknownProvider);
  const faults = qualityFaults(entry, tx.today);
  if (faults.length > 0) throw new DomainError(unfitQuality, { aanbieder: key }, faults);
  const id = await insertQualityItem(tx, provider.id, entry);
  await makeQualityReminders(tx);
  await tx.audit({ action: 'kwaliteitsdossier aangevuld', objectKind: 'aanbieder', objectId: key, detail: { soort: entry.kind, wat: entry.title } });
  return id;
}

export interface QualityChange {
  readonly id: string;
  readonly version: number;
  readonly state: QualityState;
  /** What came of it, or why it no longer holds. */
  readonly note: string;
}

/** Ends a certificate, or closes and opens a report or complaint; with its reminders where it is over. */
export async function changeQuality(tx: Tx, change: QualityChange): Promise<void> {
  const item = await lockQualityItem(tx, change.id);
  if (!item) throw new DomainError(unknownQuality);
  if (item.version !== change.version) throw new DomainError(qualityChanged, { versie: item.version });
  if (!mayBecome(item.state, change.state)) throw new DomainError(noSuchQualityStep, { staat: item.state });
  await saveQualityItem(tx, item.id, { state: change.state, outcome: change.note });
  await settleAllOf(tx, item.id, change.note);
  await tx.audit({
    action: 'kwaliteitsdossier gewijzigd',
    objectKind: 'aanbieder',
    objectId: item.providerKey,
    detail: { van: item.state, naar: change.state, reden: change.note },
  });
}

/** Settles the reminder of a certificate with what was done about it. */
export async function handleQualityReminder(tx: Tx, itemId: string, due: LocalDate, note: string): Promise<void> {
  if (!(await settleQualityReminder(tx, itemId, due, note))) throw new DomainError(noQualityReminder);
  await tx.audit({ action: 'herinnering afgehandeld', objectKind: 'kwaliteitsdossier', objectId: itemId, detail: { dag: due } });
}

/** Looks at the days on which certificates end: a reminder for each, once. Looking again changes nothing. @returns how many are new */
export function watchQuality(tx: Tx): Promise<number> {
  return makeQualityReminders(tx);
}
