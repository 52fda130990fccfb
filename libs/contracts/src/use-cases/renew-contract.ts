// SPDX-License-Identifier: EUPL-1.2
import { DomainError, inclusive, newId } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { futureTerms, presentLast, tacitRenewals, type FutureTerm } from '../domain/contract-term.js';
import { recordVersion } from '../domain/version-periods.js';
import { nextVersionNo, saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { insertRenewal, lockTerm, saveTerm, versionOn, type StoredTerm } from '../persistence/contract-term.store.js';
import { copyVersion } from '../persistence/version-copy.store.js';
import { contractChanged, nothingToRenew, noVersionToRenew, tacitByItself, unknownContract } from './contract-errors.js';
import { refreshMoments } from './term-moments.js';

export interface RenewalCommand {
  readonly number: string;
  readonly decisionId: string | null;
  /** The state of the term the person saw. */
  readonly version: number;
}

/**
 * The terms follow on the one before them as one version, with what was agreed on its last day: tariffs go on, bestedingsruimten of
 * another year do not exist until they are agreed.
 */
async function record(tx: Tx, contract: StoredTerm, terms: readonly FutureTerm[], decisionId: string | null): Promise<StoredTerm> {
  const [first, last] = [terms[0]!, terms.at(-1)!];
  const source = await versionOn(tx, contract.id, presentLast(contract.term, contract.state));
  if (!source) throw new DomainError(noVersionToRenew, { nummer: contract.number });
  const [id, no, agreed] = [newId(tx.now.getTime()), await nextVersionNo(tx, contract.id), inclusive(first.from, last.last)];
  const { mode } = contract.term;
  const tacit = mode === 'stilzwijgend';
  await copyVersion(tx, contract, {
    id,
    no,
    sourceId: source.id,
    ground: tacit ? 'stilzwijgende verlenging' : 'optie tot verlenging',
    summary: `${tacit ? 'Stilzwijgend verlengd' : `Optie ${last.no}: verlengd`} tot en met ${last.last}`,
    agreed,
    tariffs: new Map(),
    rooms: new Map(),
  });
  const whole = { from: contract.valid.from, until: agreed.until };
  await saveVersionPeriods(tx, contract, recordVersion(await versionPeriods(tx, contract.id), whole, { id, valid: agreed }, tx.now), tx.now);
  for (const next of terms) await insertRenewal(tx, contract, { ...next, mode, decisionId, versionId: id });
  const renewed = { ...contract, valid: whole, state: { ...contract.state, renewed: last.no }, version: contract.version + 1 };
  await saveTerm(tx, renewed);
  await tx.audit({
    action: tacit ? 'overeenkomst stilzwijgend verlengd' : 'overeenkomst verlengd',
    objectKind: 'overeenkomst',
    objectId: contract.number,
    detail: { verlenging: last.no, totEnMet: last.last, versie: no, besluit: decisionId },
  });
  return renewed;
}

/**
 * Uses an option to extend. Nothing of it takes effect without a decision of a body that may take it.
 * @throws DomainError `verlenging-niet-mogelijk`, `verlenging-stilzwijgend`, `contract-gewijzigd`, and those of `requireDecision`
 */
export async function renewContract(tx: Tx, command: RenewalCommand): Promise<void> {
  const contract = await lockTerm(tx, command.number);
  if (!contract) throw new DomainError(unknownContract);
  if (contract.version !== command.version) throw new DomainError(contractChanged, { versie: contract.version });
  if (contract.term.mode === 'stilzwijgend') throw new DomainError(tacitByItself);
  const [next] = futureTerms(contract.term, contract.state);
  if (!next) throw new DomainError(nothingToRenew);
  const decision = await requireDecision(tx, command.decisionId, { subjectKind: 'verlenging', subjectId: command.number, on: tx.today });
  await refreshMoments(tx, await record(tx, contract, [next], decision.id));
}

/** Records the tacit renewals that are a fact today; none when they were recorded already. @returns how many */
export async function renewTacitly(tx: Tx, number: string): Promise<number> {
  const contract = await lockTerm(tx, number);
  if (!contract) return 0;
  const due = tacitRenewals(contract.term, contract.state, tx.today);
  if (due.length > 0) await refreshMoments(tx, await record(tx, contract, due, null));
  return due.length;
}
