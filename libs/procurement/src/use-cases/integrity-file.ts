// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import {
  integrityClosed,
  integrityInvalid,
  integritySecond,
  lookBackOn,
  requireConclusion,
  requireFinding,
  stillCounts,
  type IntegrityFileOutcome,
  type IntegrityFindingCommand,
} from '../domain/integrity.js';
import {
  closeIntegrityFile,
  insertIntegrityEvent,
  insertIntegrityFile,
  insertIntegrityFinding,
  integrityFindings,
  lockIntegrityFile,
} from '../persistence/integrity.store.js';
import { providerByKey } from '../persistence/objection.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { procedureChanged, unknownProcedure } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

export interface SeenIntegrityFile {
  readonly procedureId: string;
  readonly id: string;
  readonly version: number;
}

async function audited(tx: Tx, procedureId: string, action: string, detail: Record<string, unknown>): Promise<void> {
  await tx.audit({ action, objectKind: 'inkoopprocedure', objectId: procedureId, detail });
}

/** Opens the integrity file of a provider in a procedure: once; only who signed to have no interest. @returns its id */
export async function openIntegrityFile(tx: Tx, procedureId: string, providerKey: string): Promise<string> {
  const procedure = await loadProcedure(tx, procedureId, false);
  if (!procedure) throw new DomainError(unknownProcedure);
  await requireStatement(tx, procedureId);
  const provider = await providerByKey(tx, providerKey);
  if (!provider) throw new DomainError(integrityInvalid, {}, [{ pointer: '/aanbieder', text: 'Deze aanbieder is er niet.' }]);
  const id = await insertIntegrityFile(tx, procedureId, provider.id);
  if (id === null) throw new DomainError(integrityInvalid, {}, [{ pointer: '/aanbieder', text: 'Van deze aanbieder is er al een dossier.' }]);
  await insertIntegrityEvent(tx, id, 'Dossier geopend');
  await audited(tx, procedureId, 'integriteitsdossier geopend', { dossier: id });
  return id;
}

async function lockOpen(tx: Tx, seen: SeenIntegrityFile): Promise<void> {
  const file = await lockIntegrityFile(tx, seen.procedureId, seen.id);
  if (!file) throw new DomainError(unknownProcedure);
  if (file.version !== seen.version) throw new DomainError(procedureChanged, { versie: file.version });
  if (file.state !== 'open') throw new DomainError(integrityClosed);
  await requireStatement(tx, seen.procedureId);
}

/** Writes down what was found on a topic; whether it still counts follows from the rule of today. An earlier finding stays on record. */
export async function recordIntegrityFinding(tx: Tx, seen: SeenIntegrityFile, finding: IntegrityFindingCommand): Promise<void> {
  await lockOpen(tx, seen);
  const topic = requireFinding(finding, tx.today);
  const rule = lookBackOn(topic, tx.today);
  const counts = finding.outcome === 'bevinding' && stillCounts(finding.factOn, rule, tx.today);
  await insertIntegrityFinding(tx, seen.id, finding, rule, counts);
  await audited(tx, seen.procedureId, 'integriteit: onderwerp bekeken', { dossier: seen.id, onderwerp: finding.topic });
}

/** Concludes: with every topic looked at, by another person than who wrote down what was found where something was. */
export async function concludeIntegrity(
  tx: Tx,
  seen: SeenIntegrityFile,
  conclusion: { readonly outcome: IntegrityFileOutcome; readonly reason: string },
): Promise<void> {
  await lockOpen(tx, seen);
  const findings = await integrityFindings(tx, seen.id);
  requireConclusion(conclusion.outcome, conclusion.reason, findings);
  if (findings.some((f) => f.outcome === 'bevinding' && f.byId === tx.actor.accountId)) throw new DomainError(integritySecond);
  await closeIntegrityFile(tx, seen.id, conclusion.outcome, conclusion.reason.trim());
  await insertIntegrityEvent(tx, seen.id, 'Dossier afgesloten');
  await audited(tx, seen.procedureId, 'integriteitsdossier afgesloten', { dossier: seen.id });
}
