// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import { storeFiles, type KeyRing, type Tx } from '#platform';
import type { Answer, ApplicationContent } from '../domain/application.js';
import { applicationTable } from '../domain/known-variants.js';
import { checkProof } from '../domain/proof-file.js';
import type { Requirement } from '../domain/procedure.js';
import {
  insertApplication,
  lockApplication,
  saveAnswers,
  saveDraft,
  saveProof,
  touchApplication,
  type StoredApplication,
} from '../persistence/application.store.js';
import { insertApplicationEvent, providerCompany } from '../persistence/application-course.store.js';
import { loadProcedure, type StoredProcedure } from '../persistence/procedure.store.js';
import {
  applicationChanged,
  applicationInvalid,
  applicationRuns,
  notEditable,
  proofRefused,
  unknownApplication,
  unknownProcedure,
} from './procurement-errors.js';

/** Once handed in only a proof with a last day can be renewed, by who is admitted. */
const RENEWING: ReadonlySet<string> = new Set(['toegelaten', 'geschorst', 'herbeoordeling']);

/** Begins an application of the actor's own provider, with what is known of it filled in. @returns its id */
export async function beginApplication(tx: Tx, procedureId: string): Promise<string> {
  const procedure = await loadProcedure(tx, procedureId, false);
  const company = tx.actor.providerId === null ? null : await providerCompany(tx, tx.actor.providerId);
  if (!procedure?.published || !company) throw new DomainError(unknownProcedure);
  const id = await insertApplication(tx, procedureId, tx.actor.providerId!, applicationTable(procedure.variant).first, {
    name: company.name,
    ...(company.agb === null ? {} : { agb: company.agb }),
    ...(company.kvk === null ? {} : { kvk: company.kvk }),
    contactName: tx.actor.name,
  });
  if (id === null) throw new DomainError(applicationRuns);
  await insertApplicationEvent(tx, { id, providerId: tx.actor.providerId! }, { step: 'beginnen', text: 'Begonnen', internal: false });
  await tx.audit({ action: 'aanmelding begonnen', objectKind: 'aanmelding', objectId: id, detail: { procedure: procedure.no } });
  return id;
}

export interface OpenApplication {
  readonly application: StoredApplication;
  readonly procedure: StoredProcedure;
}

/** @throws DomainError `aanmelding-onbekend`, `aanmelding-gewijzigd` */
export async function lockApplicationAt(tx: Tx, id: string, version: number): Promise<OpenApplication> {
  const application = await lockApplication(tx, id);
  if (!application) throw new DomainError(unknownApplication);
  if (application.version !== version) throw new DomainError(applicationChanged, { versie: application.version });
  const procedure = (await loadProcedure(tx, application.procedureId, false))!;
  return { application, procedure };
}

const isDraft = ({ application, procedure }: OpenApplication): boolean => application.state === applicationTable(procedure.variant).first;

function requireEditable(open: OpenApplication, requirement: Requirement | undefined): void {
  if (isDraft(open)) return;
  if (!requirement?.expires || !RENEWING.has(open.application.state)) throw new DomainError(notEditable, { staat: open.application.state });
}

export interface FillCommand extends Omit<ApplicationContent, 'answers'> {
  readonly id: string;
  readonly version: number;
  readonly answers: readonly Omit<Answer, 'file'>[];
}

/** Keeps a draft as far as it is; what is missing is told when it is handed in. */
export async function fillApplication(tx: Tx, command: FillCommand): Promise<void> {
  const open = await lockApplicationAt(tx, command.id, command.version);
  requireEditable(open, undefined);
  const { requirements, tariffs } = open.procedure;
  const faults: Violation[] = [
    ...command.answers
      .filter((a) => !requirements.some((r) => r.no === a.requirementNo))
      .map((a) => ({ pointer: `/eisen/${a.requirementNo}`, text: 'Deze eis is er niet.' })),
    ...command.products
      .filter((p) => !tariffs.some((t) => t.productId === p))
      .map(() => ({ pointer: '/producten', text: 'Kies producten van het tarievenblad.' })),
  ];
  if (faults.length > 0) throw new DomainError(applicationInvalid, {}, faults);
  await saveDraft(tx, command.id, command);
  await saveAnswers(tx, open.application, command.answers);
  await touchApplication(tx, command.id);
  await tx.audit({ action: 'aanmelding bewaard', objectKind: 'aanmelding', objectId: command.id });
}

/** Gives a proof that has run out a new last day; the requirement is then judged again. */
export async function renewAnswer(tx: Tx, id: string, version: number, answer: Omit<Answer, 'file'>): Promise<void> {
  const open = await lockApplicationAt(tx, id, version);
  requireEditable(
    open,
    open.procedure.requirements.find((r) => r.no === answer.requirementNo),
  );
  if (answer.validUntil === null || answer.validUntil < tx.today)
    throw new DomainError(applicationInvalid, {}, [
      { pointer: `/eisen/${answer.requirementNo}/geldigTotEnMet`, text: 'Vul een dag in die nog niet voorbij is.' },
    ]);
  await saveAnswers(tx, open.application, [answer]);
  await touchApplication(tx, id);
  await insertApplicationEvent(tx, open.application, {
    step: 'vernieuwen',
    text: `Bewijs bij eis ${answer.requirementNo} vernieuwd`,
    internal: false,
  });
  await tx.audit({ action: 'bewijs vernieuwd', objectKind: 'aanmelding', objectId: id, detail: { eis: answer.requirementNo } });
}

export interface ProofCommand {
  readonly id: string;
  readonly requirementNo: number;
  readonly name: string;
  readonly content: Buffer | null;
}

/**
 * Keeps a proof with a requirement; another one takes its place. A file is looked at before anything is kept.
 * @throws DomainError `bewijsstuk-geweigerd` with what is wrong with it
 */
export async function attachProof(tx: Tx, keys: KeyRing, command: ProofCommand): Promise<void> {
  const application = await lockApplication(tx, command.id);
  const procedure = application && (await loadProcedure(tx, application.procedureId, false));
  const requirement = procedure?.requirements.find((r) => r.no === command.requirementNo);
  if (!application || !procedure || !requirement) throw new DomainError(unknownApplication);
  requireEditable({ application, procedure }, requirement);
  const seen = checkProof(command.name, command.content);
  if ('refused' in seen) throw new DomainError(proofRefused, {}, [{ pointer: `/eisen/${command.requirementNo}/bewijs`, text: seen.refused }]);
  const [sha256] = await storeFiles(tx, keys, [command.content!]);
  await saveProof(tx, application, {
    requirementNo: command.requirementNo,
    name: command.name,
    type: seen.type,
    size: command.content!.length,
    sha256: sha256!,
  });
  await touchApplication(tx, command.id);
  await tx.audit({
    action: 'bewijsstuk bewaard',
    objectKind: 'aanmelding',
    objectId: command.id,
    detail: { eis: command.requirementNo, sha256: sha256!.toString('hex') },
  });
}
