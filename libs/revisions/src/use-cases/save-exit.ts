// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { exitProvider, insertExit, saveExit, type TransferState } from '../persistence/exit.store.js';
import { insertRoundEvent } from '../persistence/round.store.js';
import { lockRoundAt } from './save-round.js';

export interface ExitCommand {
  readonly roundId: string;
  readonly provider: string;
  /** What was seen; 0: nothing was written down yet. */
  readonly version: number;
  readonly reason: string;
  readonly windDownUntil: LocalDate | null;
  readonly transfer: TransferState;
  readonly note: string | null;
}

const unknownProvider = defineError('uitstroom-aanbieder-onbekend', 'not-found', 'Deze aanbieder is er niet.');
const takesPart = defineError(
  'aanbieder-doet-mee',
  'conflict',
  'Deze aanbieder heeft een contract in de herziening. Haal dat eerst uit de keuze, of schrijf geen uitstroom op.',
);
const exitChanged = defineError(
  'uitstroom-gewijzigd',
  'stale',
  'Iemand anders heeft de uitstroom van deze aanbieder intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
const stopped = defineError('herziening-gestopt', 'conflict', 'Deze herziening is gestopt: er stroomt niemand door uit.');
const transferEarly = defineError('overdracht-zonder-einddatum', 'invalid', 'De uitstroom klopt zo niet. Vul aan wat ontbreekt.');

/**
 * Writes down how a provider that is not in the chosen group winds down its care and where its clients stand. Its contracts are left
 * alone: ending them is a step of their own.
 * @throws DomainError `herziening-onbekend`, `herziening-gestopt`, `uitstroom-aanbieder-onbekend`, `aanbieder-doet-mee`, `overdracht-zonder-einddatum`, `uitstroom-gewijzigd`
 */
export async function recordExit(tx: Tx, command: ExitCommand): Promise<void> {
  const round = await lockRoundAt(tx, command.roundId, null);
  if (round.state === 'gestopt') throw new DomainError(stopped);
  const provider = await exitProvider(tx, round, command.provider);
  if (!provider) throw new DomainError(unknownProvider, { aanbieder: command.provider });
  if (provider.takesPart) throw new DomainError(takesPart, { aanbieder: command.provider });
  if (command.transfer !== 'niet-begonnen' && command.windDownUntil === null)
    throw new DomainError(transferEarly, {}, [
      { pointer: '/afbouwTotEnMet', text: 'Vul in tot en met welke dag de aanbieder afbouwt voordat de overdracht begint.' },
    ]);
  const done = command.version === 0 ? await insertExit(tx, provider.id, command) : await saveExit(tx, provider.id, command);
  if (!done) throw new DomainError(exitChanged, { aanbieder: command.provider });
  await insertRoundEvent(tx, command.roundId, 'uitstroom', `${provider.name}: ${command.reason}`);
  await tx.audit({
    action: 'herziening: uitstroom vastgelegd',
    objectKind: 'herziening',
    objectId: command.roundId,
    detail: { nummer: round.no, aanbieder: provider.name, overdracht: command.transfer, totEnMet: command.windDownUntil },
  });
}
