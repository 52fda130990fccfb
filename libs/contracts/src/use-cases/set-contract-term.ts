// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Cents, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { presentLast, renewalsLeft, type ContractTerm } from '../domain/contract-term.js';
import { lockTerm, saveTerm } from '../persistence/contract-term.store.js';
import { alreadyEnding, contractChanged, termInvalid, unknownContract } from './contract-errors.js';
import { refreshMoments } from './term-moments.js';

export interface TermCommand {
  readonly number: string;
  readonly version: number;
  readonly term: ContractTerm;
  /** The value changes are held against; null: not known. */
  readonly originalCents: Cents | null;
  /** Where it stands: "artikel 3.2". */
  readonly source: string;
}

/** Records how the contract goes on, as its papers say; what was renewed already stays. @throws DomainError `looptijd-ongeldig`, `contract-gewijzigd` */
export async function setContractTerm(tx: Tx, command: TermCommand): Promise<void> {
  const contract = await lockTerm(tx, command.number);
  if (!contract) throw new DomainError(unknownContract);
  if (contract.version !== command.version) throw new DomainError(contractChanged, { versie: contract.version });
  const { term, originalCents, source } = command;
  const faults: Violation[] = [];
  const { renewed } = contract.state;
  if (renewed > 0 && (term.mode !== contract.term.mode || term.months !== contract.term.months))
    faults.push({ pointer: '/wijze', text: 'Dit contract is al verlengd. Hoe het verlengt, kan niet meer anders worden.' });
  if (term.times !== null && term.times < renewed) faults.push({ pointer: '/aantal', text: `Dit contract is al ${renewed} keer verlengd.` });
  if (term.mode === 'expliciet' && term.times === null) faults.push({ pointer: '/aantal', text: 'Zeg hoe vaak de optie kan worden gebruikt.' });
  if (originalCents !== null && originalCents <= 0n) faults.push({ pointer: '/oorspronkelijkeWaarde', text: 'De waarde is hoger dan nul.' });
  if (faults.length > 0) throw new DomainError(termInvalid, {}, faults);
  if (contract.state.noticeFor !== null && presentLast(contract.term, contract.state) < tx.today) throw new DomainError(alreadyEnding);
  const changed = { ...contract, term, originalCents, source };
  await saveTerm(tx, changed);
  await refreshMoments(tx, changed);
  await tx.audit({
    action: 'looptijd van overeenkomst gewijzigd',
    objectKind: 'overeenkomst',
    objectId: command.number,
    detail: { wijze: term.mode, verlengingenOver: renewalsLeft(term, contract.state), bron: source },
  });
}
