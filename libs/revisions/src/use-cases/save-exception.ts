// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { RevisionChange } from '../domain/revision-change.js';
import { chosenContracts } from '../persistence/round-choice.store.js';
import { deleteException, lockChange, saveException } from '../persistence/round-change.store.js';
import { insertRoundEvent, raiseVersion, type StoredRound } from '../persistence/round.store.js';
import { changeDropped, changeInvalid, unknownChange } from './revision-errors.js';
import { checkChange } from './save-change.js';
import { lockOpenRound } from './save-round.js';

export interface ExceptionCommand {
  readonly roundId: string;
  readonly contractNumber: string;
  readonly changeNo: number;
  /** What holds for this contract instead; null: the change is left out for it. */
  readonly change: RevisionChange | null;
  readonly reason: string;
}

/** @throws DomainError `herzieningswijziging-ongeldig` when the choice of the round does not take the contract */
async function contractOf(tx: Tx, round: StoredRound, number: string): Promise<string> {
  const chosen = (await chosenContracts(tx, round.choice, round.effectiveFrom)).find((c) => c.number === number);
  if (chosen) return chosen.id;
  throw new DomainError(changeInvalid, {}, [{ pointer: '/contract', text: `Contract ${number} hoort niet bij deze herziening.` }]);
}

async function trace(tx: Tx, round: StoredRound, text: string, command: { contractNumber: string; changeNo: number }): Promise<void> {
  await raiseVersion(tx, round.id);
  await insertRoundEvent(tx, round.id, 'uitzondering', text);
  const detail = { nummer: round.no, contract: command.contractNumber, wijziging: command.changeNo };
  await tx.audit({ action: 'herziening: uitzondering', objectKind: 'herziening', objectId: round.id, detail });
}

/** Makes one contract an exception to a change: another text of the same kind, or none; always with the reason. */
export async function makeException(tx: Tx, command: ExceptionCommand): Promise<void> {
  const round = await lockOpenRound(tx, command.roundId, null);
  const before = await lockChange(tx, round.id, command.changeNo);
  if (!before) throw new DomainError(unknownChange);
  if (before.dropped) throw new DomainError(changeDropped);
  const contractId = await contractOf(tx, round, command.contractNumber);
  if (command.change !== null) {
    if (command.change.kind !== before.change.kind)
      throw new DomainError(changeInvalid, {}, [{ pointer: '/soort', text: 'Een uitzondering is van dezelfde soort als de wijziging.' }]);
    await checkChange(tx, command.change);
  }
  await saveException(tx, round.id, contractId, command.changeNo, command.change, command.reason);
  const what = command.change === null ? 'geldt niet voor' : 'is anders voor';
  await trace(tx, round, `Wijziging ${command.changeNo} ${what} ${command.contractNumber}: ${command.reason}`, command);
}

/** The change holds for the contract again as it does for the others. */
export async function removeException(tx: Tx, roundId: string, changeNo: number, contractNumber: string): Promise<void> {
  const round = await lockOpenRound(tx, roundId, null);
  const contractId = await contractOf(tx, round, contractNumber);
  if (!(await deleteException(tx, round.id, contractId, changeNo))) throw new DomainError(unknownChange);
  await trace(tx, round, `Wijziging ${changeNo} geldt weer gewoon voor ${contractNumber}`, { contractNumber, changeNo });
}
