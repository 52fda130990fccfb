// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, mayGo } from '#kernel';
import type { Tx } from '#platform';
import { SIGNAL_STEPS, type SignalState } from '../domain/signal.js';
import { addSignalEvent, lockSignal, saveSignal } from '../persistence/signal.store.js';

export interface SignalChange {
  readonly id: string;
  /** The version the person saw; another one means somebody was first. */
  readonly version: number;
  readonly state?: SignalState;
  /** null: nobody's any more. */
  readonly ownerId?: string | null;
}

const unknownSignal = defineError(
  'signaal-onbekend',
  'not-found',
  'Wij kunnen dit niet vinden. Misschien bestaat het niet meer, of mag u het niet zien.',
);
const changedMeanwhile = defineError(
  'signaal-gewijzigd',
  'stale',
  'Iemand anders heeft dit signaal intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
const noSuchStep = defineError('signaal-stap', 'conflict', 'Deze stap kan niet vanuit de huidige staat.');

const STATE_WORDS: Readonly<Record<SignalState, string>> = {
  nieuw: 'Nieuw',
  gezien: 'Gezien',
  'in-gesprek': 'In gesprek',
  afgehandeld: 'Afgehandeld',
};

/** Changes who handles a signal, and how far it is. */
export async function changeSignal(tx: Tx, change: SignalChange): Promise<void> {
  const signal = await lockSignal(tx, change.id);
  if (!signal) throw new DomainError(unknownSignal);
  if (signal.version !== change.version) throw new DomainError(changedMeanwhile, { versie: signal.version });
  const state = change.state ?? signal.state;
  const ownerId = change.ownerId === undefined ? signal.ownerId : change.ownerId;
  if (state !== signal.state && !mayGo(SIGNAL_STEPS, signal.state, state)) throw new DomainError(noSuchStep, { van: signal.state, naar: state });
  if (state === signal.state && ownerId === signal.ownerId) return;
  await saveSignal(tx, { id: signal.id, state, ownerId });
  if (state !== signal.state) await addSignalEvent(tx, signal, 'staat', STATE_WORDS[state]);
  if (ownerId !== signal.ownerId) await addSignalEvent(tx, signal, 'eigenaar', ownerId === null ? 'Niemand' : tx.actor.name);
  await tx.audit({
    action: 'signaal gewijzigd',
    objectKind: 'signaal',
    objectId: signal.id,
    detail: { van: signal.state, naar: state, eigenaar: ownerId },
  });
}

/** Adds a note; it stays, with who wrote it and when. */
export async function noteSignal(tx: Tx, id: string, text: string): Promise<void> {
  const signal = await lockSignal(tx, id);
  if (!signal) throw new DomainError(unknownSignal);
  await addSignalEvent(tx, signal, 'notitie', text);
  await tx.audit({ action: 'notitie bij signaal', objectKind: 'signaal', objectId: id });
}
