// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, newId, type LocalDate } from '#kernel';
import { storeFiles, type KeyRing, type Tx } from '#platform';
import { inspectFile } from '../domain/file-inspection.js';
import { variantOf } from '../domain/known-variants.js';
import type { ProcedureCommand } from '../domain/procedure.js';
import { PLANNED_STEPS } from '../domain/tender-planning.js';
import { tenderFaults, type TenderPapers } from '../domain/tender.js';
import { loadProcedure, type StoredProcedure } from '../persistence/procedure.store.js';
import { deleteDocument, insertDocument, loadTender, saveTender, setPlannedDays } from '../persistence/tender.store.js';
import { procedurePublished, unknownProcedure } from './procurement-errors.js';
import { changeProcedure, createProcedure, lockProcedureAt } from './save-procedure.js';

export const tenderInvalid = defineError('aanbesteding-ongeldig', 'invalid', 'De stukken kloppen zo niet. Pas ze aan en probeer het opnieuw.');
const documentRefused = defineError('stuk-geweigerd', 'invalid', 'Dit bestand kunnen wij niet aannemen.');

export const TENDER = 'sas-tender';
/** Kinds of papers a tender brings. */
export const DOCUMENT_KINDS = ['leidraad', 'programma-van-eisen', 'overeenkomst', 'prijzenblad', 'verklaring', 'bijlage'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_LIMIT = 25 * 1024 * 1024;

/** A tender of which nothing is known yet, for a procedure that goes on as one: every choice is still to be made. */
export const EMPTY_TENDER: TenderPapers = {
  procedureCode: 'oth-single',
  framework: false,
  frameworkReason: null,
  optionCount: 0,
  optionMonths: 0,
  estimateBasis: '',
  lotsReason: '',
  maxLots: null,
  maxContracts: null,
  announceOn: null,
  questionsUntil: null,
  notaOn: null,
  deadline: null,
  standstillDays: 20,
  court: '',
  proportionality: '',
  lots: [],
  criteria: [],
  terms: [],
};

/** A tender as it is written down: the papers that every procedure has, and its own. Its bids know no windows and no tariff sheet. */
export interface TenderCommand {
  readonly procedure: Omit<ProcedureCommand, 'windows' | 'tariffs' | 'closedToNewcomers' | 'objectionDays'>;
  readonly papers: TenderPapers;
}

const procedureOf = ({ procedure, papers }: TenderCommand): ProcedureCommand => ({
  ...procedure,
  windows: [],
  tariffs: [],
  closedToNewcomers: false,
  // Who objects to an award does so within the standstill.
  objectionDays: Math.min(papers.standstillDays, 90),
});

function requireSound(papers: TenderPapers): void {
  const faults = tenderFaults(papers);
  if (faults.length > 0) throw new DomainError(tenderInvalid, {}, faults);
}

/** Writes down a tender as a draft: nobody outside the region sees it. @returns its id */
export async function createTender(tx: Tx, command: TenderCommand): Promise<string> {
  requireSound(command.papers);
  const id = await createProcedure(tx, TENDER, procedureOf(command));
  await saveTender(tx, id, command.papers);
  return id;
}

/** Changes a draft; what was announced stays as it was announced. */
export async function changeTender(tx: Tx, id: string, version: number, command: TenderCommand): Promise<void> {
  requireSound(command.papers);
  await requireTender(tx, id);
  await changeProcedure(tx, id, version, procedureOf(command));
  await saveTender(tx, id, command.papers);
}

async function requireTender(tx: Tx, id: string): Promise<StoredProcedure> {
  const procedure = await loadProcedure(tx, id, true);
  if (!procedure || procedure.variant !== TENDER) throw new DomainError(unknownProcedure);
  return procedure;
}

async function requireDraft(tx: Tx, id: string): Promise<StoredProcedure> {
  const procedure = await requireTender(tx, id);
  if (procedure.state !== variantOf(TENDER).procedure.first) throw new DomainError(procedurePublished, { staat: procedure.state });
  return procedure;
}

/**
 * Keeps a paper of a draft. A file is looked at before anything is kept.
 * @throws DomainError `stuk-geweigerd` with what is wrong with it
 */
export async function addDocument(
  tx: Tx,
  keys: KeyRing,
  id: string,
  file: { readonly kind: DocumentKind; readonly title: string; readonly name: string; readonly content: Buffer | null },
): Promise<void> {
  await requireDraft(tx, id);
  if (!(await loadTender(tx, id))) throw new DomainError(unknownProcedure);
  const seen = inspectFile(file.name, file.content, 'inschrijving', DOCUMENT_LIMIT);
  if ('refused' in seen) throw new DomainError(documentRefused, {}, [{ pointer: '/bestand', text: seen.refused }]);
  const [sha256] = await storeFiles(tx, keys, [file.content!]);
  await insertDocument(tx, id, {
    id: newId(tx.now.getTime()),
    kind: file.kind,
    title: file.title.trim() || file.name,
    sha256: sha256!,
    name: file.name,
    type: seen.type,
    size: file.content!.length,
  });
  await tx.audit({
    action: 'stuk toegevoegd',
    objectKind: 'inkoopprocedure',
    objectId: id,
    detail: { soort: file.kind, sha256: sha256!.toString('hex') },
  });
}

export async function dropDocument(tx: Tx, id: string, documentId: string): Promise<void> {
  await requireDraft(tx, id);
  if (!(await deleteDocument(tx, id, documentId))) throw new DomainError(unknownProcedure);
  await tx.audit({ action: 'stuk weggehaald', objectKind: 'inkoopprocedure', objectId: id, detail: { stuk: documentId } });
}

/** Sets days of the planning by hand; the others are counted back. A planning may change after the announcement, the closing is at the box. */
export async function planTender(tx: Tx, id: string, version: number, days: ReadonlyMap<string, LocalDate>): Promise<void> {
  await requireTender(tx, id);
  await lockProcedureAt(tx, id, version);
  const unknown = [...days.keys()].filter((step) => !(PLANNED_STEPS as readonly string[]).includes(step) || step === 'start');
  if (unknown.length > 0) throw new DomainError(tenderInvalid, {}, [{ pointer: '/dagen', text: `Deze stap is er niet: ${unknown.join(', ')}.` }]);
  await setPlannedDays(tx, id, days);
  await tx.audit({ action: 'planning gewijzigd', objectKind: 'inkoopprocedure', objectId: id, detail: Object.fromEntries(days) });
}
