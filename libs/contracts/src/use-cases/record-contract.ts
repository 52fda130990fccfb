// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, inclusive, newId, toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { checkVersion, type ContractKind, type VersionContent } from '../domain/contract.js';
import { recordVersion } from '../domain/version-periods.js';
import { insertContract, insertVersion, lockContract, nextVersionNo, saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';

export interface ContractCommand {
  readonly number: string;
  readonly providerId: string;
  readonly kind: ContractKind;
  readonly blockKey: string | null;
  readonly from: LocalDate;
  /** The last day of the contract. */
  readonly until: LocalDate;
}

export interface VersionCommand extends VersionContent {
  readonly contractNumber: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly ground: string;
  readonly summary: string;
  /** For a version taken over from an earlier administration: when it was recorded there. Default: now. */
  readonly recordedAt?: Date;
}

const unknownContract = defineError('contract-onbekend', 'not-found', 'Deze overeenkomst is er niet.');
const knownContract = defineError('contract-bestaat', 'conflict', 'Er is al een overeenkomst met dit nummer.');
const recordedInFuture = defineError('vastlegging-in-toekomst', 'invalid', 'Een versie kan niet in de toekomst zijn vastgelegd.');

/** Registers a contract; it holds nothing until a version is recorded. @returns its id */
export async function recordContract(tx: Tx, command: ContractCommand): Promise<string> {
  if (await lockContract(tx, command.number)) throw new DomainError(knownContract, { nummer: command.number });
  const id = newId();
  const { number, providerId, kind, blockKey } = command;
  await insertContract(tx, { id, number, providerId, kind, blockKey, valid: toRange(inclusive(command.from, command.until)) });
  await tx.audit({ action: 'overeenkomst geregistreerd', objectKind: 'overeenkomst', objectId: number });
  return id;
}

/** Records the next version of a contract; what was known before stays askable. @returns its number */
export async function recordContractVersion(tx: Tx, command: VersionCommand): Promise<number> {
  checkVersion(command);
  const contract = await lockContract(tx, command.contractNumber);
  if (!contract) throw new DomainError(unknownContract, { nummer: command.contractNumber });
  const at = command.recordedAt ?? tx.now;
  if (at > tx.now) throw new DomainError(recordedInFuture);
  const id = newId();
  const agreed = inclusive(command.from, command.until);
  const change = recordVersion(await versionPeriods(tx, contract.id), contract.valid, { id, valid: agreed }, at);
  const no = await nextVersionNo(tx, contract.id);
  await insertVersion(tx, contract, { id, no, ground: command.ground, summary: command.summary, recordedAt: at, agreed }, command);
  await saveVersionPeriods(tx, contract, change, at);
  await tx.audit({
    action: 'contractversie vastgelegd',
    objectKind: 'overeenkomst',
    objectId: command.contractNumber,
    detail: { versie: no, van: command.from, totEnMet: command.until },
  });
  return no;
}
