// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, inclusive, newId, toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { checkVersion, CONTRACT_KINDS, type ContractKind, type VersionContent } from '../domain/contract.js';
import { NOT_IN_SOURCE, UNKNOWN_TERM } from '../domain/contract-kind.js';
import { recordVersion } from '../domain/version-periods.js';
import { storedKind } from '../persistence/contract-kind.store.js';
import { insertTerm } from '../persistence/contract-term.store.js';
import { insertContract, insertVersion, lockContract, nextVersionNo, saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { unknownContract, unknownKind } from './contract-errors.js';
import { refreshMoments } from './term-moments.js';

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

const knownContract = defineError('contract-bestaat', 'conflict', 'Er is al een overeenkomst met dit nummer.');
const linesRefused = defineError(
  'contractsoort-zonder-regels',
  'conflict',
  'Deze soort overeenkomst heeft geen productregels. Leg vast hoeveel plaatsen, bedden, groepen of fte er zijn.',
);
const recordedInFuture = defineError('vastlegging-in-toekomst', 'invalid', 'Een versie kan niet in de toekomst zijn vastgelegd.');

/** A region that has no kinds of its own yet knows those every region has. */
const isKnown = (kind: string): boolean => (CONTRACT_KINDS as readonly string[]).includes(kind);

/**
 * Registers a contract with the term of its kind; it holds nothing until a version is recorded.
 * @returns its id
 * @throws DomainError `contract-bestaat`, `contractsoort-onbekend`
 */
export async function recordContract(tx: Tx, command: ContractCommand): Promise<string> {
  if (await lockContract(tx, command.number)) throw new DomainError(knownContract, { nummer: command.number });
  const id = newId();
  const { number, providerId, kind, blockKey } = command;
  const known = await storedKind(tx, kind);
  if (!known && !isKnown(kind)) throw new DomainError(unknownKind, { soort: kind });
  await insertContract(tx, { id, number, providerId, kind, blockKey, valid: toRange(inclusive(command.from, command.until)) });
  const term = known?.term ?? UNKNOWN_TERM;
  await insertTerm(tx, { id, providerId }, command.until, term, known?.term ? known.source : NOT_IN_SOURCE);
  const state = { initialLast: command.until, renewed: 0, noticeFor: null };
  await refreshMoments(tx, { id, providerId, valid: { from: command.from }, term, state });
  await tx.audit({ action: 'overeenkomst geregistreerd', objectKind: 'overeenkomst', objectId: number });
  return id;
}

/** Records the next version of a contract; what was known before stays askable. @returns its number */
export async function recordContractVersion(tx: Tx, command: VersionCommand): Promise<number> {
  checkVersion(command);
  const contract = await lockContract(tx, command.contractNumber);
  if (!contract) throw new DomainError(unknownContract, { nummer: command.contractNumber });
  if (contract.productLines === false && command.lines.length > 0) throw new DomainError(linesRefused);
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
