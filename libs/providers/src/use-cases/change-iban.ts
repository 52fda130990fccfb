// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { afterCall, isOpen, isSecond } from '../domain/iban-change.js';
import { compactIban, isIban } from '../domain/identifiers.js';
import {
  currentIban,
  insertCall,
  insertIbanChange,
  lockIbanChange,
  payTo,
  saveIbanChange,
  type PhoneCall,
  type StoredIbanChange,
} from '../persistence/iban-change.store.js';
import { insertLifeEvent } from '../persistence/life-event.store.js';
import { lockProvider } from '../persistence/provider.store.js';
import { ibanChanged, ibanOpen, noSuchIbanStep, ownRequestOnly, secondNeeded, unfitIban, unknownIbanChange, unknownProvider } from './life-errors.js';

/** Only the end of a number goes into the log: enough to recognise it. */
const ending = (iban: string): string => `…${iban.slice(-4)}`;

/** Enters the number a provider asks to be paid on. Nothing is paid on it yet: the old one holds until a second person approves. @returns its id */
export async function askIbanChange(tx: Tx, key: string, iban: string, origin: string): Promise<string> {
  const provider = await lockProvider(tx, key);
  if (!provider) throw new DomainError(unknownProvider);
  const newIban = compactIban(iban);
  const oldIban = await currentIban(tx, provider.id);
  const wrong = !isIban(newIban) ? 'Dit is geen geldig rekeningnummer (IBAN).' : newIban === oldIban ? 'Dit is al het rekeningnummer.' : null;
  if (wrong !== null) throw new DomainError(unfitIban, {}, [{ pointer: '/iban', text: wrong }]);
  const id = await insertIbanChange(tx, { providerId: provider.id, oldIban, newIban, origin });
  if (id === null) throw new DomainError(ibanOpen, { aanbieder: key });
  await tx.audit({ action: 'nieuw rekeningnummer ingevoerd', objectKind: 'aanbieder', objectId: key, detail: { rekening: ending(newIban) } });
  return id;
}

async function opened(tx: Tx, id: string, version: number): Promise<StoredIbanChange> {
  const change = await lockIbanChange(tx, id);
  if (!change) throw new DomainError(unknownIbanChange);
  if (change.version !== version) throw new DomainError(ibanChanged, { versie: change.version });
  if (!isOpen(change.state)) throw new DomainError(noSuchIbanStep, { staat: change.state });
  return change;
}

const trace = (tx: Tx, action: string, change: StoredIbanChange, detail: Readonly<Record<string, string>>): Promise<void> =>
  tx.audit({ action, objectKind: 'aanbieder', objectId: change.providerKey, detail: { rekening: ending(change.newIban), ...detail } });

/** Writes down who called which known number and what came of it. Denied ends the change; not reached leaves it open. */
export async function recordCall(tx: Tx, id: string, version: number, call: PhoneCall): Promise<void> {
  const change = await opened(tx, id, version);
  const state = afterCall(change.state, call.result);
  if (state === null) throw new DomainError(noSuchIbanStep, { staat: change.state });
  if (call.number.replace(/\D/g, '').length < 10)
    throw new DomainError(unfitIban, {}, [{ pointer: '/nummer', text: 'Een telefoonnummer heeft ten minste tien cijfers.' }]);
  if (call.result !== 'niet-bereikt' && !call.spokeTo)
    throw new DomainError(unfitIban, {}, [{ pointer: '/gesprokenMet', text: 'Vul in met wie u sprak, bijvoorbeeld een functie.' }]);
  await insertCall(tx, id, call);
  const over = state === 'afgewezen';
  const calledBy = call.result === 'niet-bereikt' ? null : tx.actor.accountId;
  await saveIbanChange(tx, id, { state, calledBy, note: over ? 'De aanbieder zei bij het terugbellen dat dit niet klopt.' : null, over });
  await trace(tx, 'teruggebeld over nieuw rekeningnummer', change, { uitkomst: call.result, nummerBekendUit: call.knownFrom });
}

/** Approves as second person: from now on the provider is paid on the new number. */
export async function approveIban(tx: Tx, id: string, version: number): Promise<void> {
  const change = await opened(tx, id, version);
  if (change.state !== 'wacht-op-tweede') throw new DomainError(noSuchIbanStep, { staat: change.state });
  if (!tx.actor.accountId || !isSecond(change, tx.actor.accountId)) throw new DomainError(secondNeeded);
  await saveIbanChange(tx, id, { state: 'goedgekeurd', calledBy: change.calledBy, note: null, over: true });
  await payTo(tx, change.providerId, change.newIban);
  await insertLifeEvent(tx, {
    providerId: change.providerId,
    kind: 'nieuw-rekeningnummer',
    on: tx.today,
    summary: `Rekeningnummer ${ending(change.newIban)} geldt.`,
    source: 'Teruggebeld en door een tweede persoon goedgekeurd.',
  });
  await trace(tx, 'nieuw rekeningnummer goedgekeurd', change, {});
}

/** Refuses with a reason, after the call or before it; the old number stays. */
export async function refuseIban(tx: Tx, id: string, version: number, reason: string): Promise<void> {
  const change = await opened(tx, id, version);
  if (!tx.actor.accountId || !isSecond(change, tx.actor.accountId)) throw new DomainError(secondNeeded);
  await saveIbanChange(tx, id, { state: 'afgewezen', calledBy: change.calledBy, note: reason, over: true });
  await trace(tx, 'nieuw rekeningnummer afgewezen', change, { reden: reason });
}

/** Takes back what one entered oneself. */
export async function withdrawIban(tx: Tx, id: string, version: number): Promise<void> {
  const change = await opened(tx, id, version);
  if (change.askedBy !== tx.actor.accountId) throw new DomainError(ownRequestOnly);
  await saveIbanChange(tx, id, { state: 'ingetrokken', calledBy: change.calledBy, note: null, over: true });
  await trace(tx, 'nieuw rekeningnummer ingetrokken', change, {});
}
