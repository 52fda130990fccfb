// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate, type Violation } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { variantOf } from '../domain/known-variants.js';
import { procedureFaults, type ProcedureCommand, type ProcedureContent } from '../domain/procedure.js';
import {
  insertProcedure,
  insertProcedureEvent,
  knownMunicipalities,
  loadProcedure,
  productsByCode,
  saveContent,
  type StoredProcedure,
} from '../persistence/procedure.store.js';
import { procedureChanged, procedureInvalid, procedurePublished, unknownProcedure } from './procurement-errors.js';

/** Missing supply that newcomers may ask for rests on a decision that is in force when the procedure begins to take applications. */
async function requireMissingSupply(tx: Tx, command: ProcedureCommand): Promise<void> {
  const on = command.windows.reduce<LocalDate>((first, w) => (w.opensOn > first ? first : w.opensOn), command.windows[0]?.opensOn ?? tx.today);
  for (const { decisionId } of command.tariffs) if (decisionId !== null) await requireDecision(tx, decisionId, { subjectKind: 'missend-aanbod', on });
}

async function contentOf(tx: Tx, command: ProcedureCommand): Promise<ProcedureContent> {
  const products = await productsByCode(
    tx,
    command.tariffs.map((t) => t.code),
    tx.today,
  );
  const municipalities = await knownMunicipalities(tx, command.municipalities);
  const faults: Violation[] = [
    ...command.tariffs.flatMap((t, i) => (products.has(t.code) ? [] : [{ pointer: `/producten/${i}/code`, text: `Product ${t.code} is er niet.` }])),
    ...command.municipalities.flatMap((m, i) =>
      municipalities.has(m) ? [] : [{ pointer: `/gemeenten/${i}`, text: 'Deze gemeente is niet van de regio.' }],
    ),
  ];
  const content: ProcedureContent = {
    ...command,
    requirements: command.requirements.map((r, i) => ({ ...r, no: i + 1 })),
    tariffs: command.tariffs.map((t) => ({
      productId: products.get(t.code)?.id ?? t.code,
      unit: products.get(t.code)?.unit ?? '',
      cents: t.cents,
      decisionId: t.decisionId,
    })),
  };
  faults.push(...procedureFaults(content));
  if (faults.length > 0) throw new DomainError(procedureInvalid, {}, faults);
  await requireMissingSupply(tx, command);
  return content;
}

/** Writes down a procedure as a draft: nobody outside the region sees it. @returns its id */
export async function createProcedure(tx: Tx, variantKey: string, command: ProcedureCommand): Promise<string> {
  const { procedure } = variantOf(variantKey);
  const { id, no } = await insertProcedure(tx, variantKey, procedure.first, await contentOf(tx, command));
  await insertProcedureEvent(tx, id, 'opstellen', 'Opgesteld');
  await tx.audit({ action: 'procedure opgesteld', objectKind: 'inkoopprocedure', objectId: id, detail: { nummer: no, soort: variantKey } });
  return id;
}

/** @throws DomainError `procedure-onbekend`, `procedure-gewijzigd` */
export async function lockProcedureAt(tx: Tx, id: string, version: number): Promise<StoredProcedure> {
  const procedure = await loadProcedure(tx, id, true);
  if (!procedure) throw new DomainError(unknownProcedure);
  if (procedure.version !== version) throw new DomainError(procedureChanged, { versie: procedure.version });
  return procedure;
}

/** Changes a draft; what was published stays as it was published. */
export async function changeProcedure(tx: Tx, id: string, version: number, command: ProcedureCommand): Promise<void> {
  const procedure = await lockProcedureAt(tx, id, version);
  if (procedure.state !== variantOf(procedure.variant).procedure.first) throw new DomainError(procedurePublished, { staat: procedure.state });
  await saveContent(tx, id, await contentOf(tx, command));
  await tx.audit({ action: 'procedure gewijzigd', objectKind: 'inkoopprocedure', objectId: id, detail: { nummer: procedure.no } });
}
