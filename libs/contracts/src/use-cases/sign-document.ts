// SPDX-License-Identifier: EUPL-1.2
import { DomainError, newId, type Violation } from '#kernel';
import type { Tx, UnitOfWork, Actor } from '#platform';
import {
  checkSignature,
  PARTIES,
  signingClosed,
  stateOf,
  type SignatureStatement,
  type SigningService,
  type SigningState,
} from '../domain/signing.js';
import {
  documentToSign,
  insertSignature,
  insertSigning,
  isHeld,
  lockSigning,
  pdfOf,
  saveService,
  saveWithdrawal,
} from '../persistence/signing.store.js';
import { alreadyPrepared, documentNotMade, notRead, personSigns, signingHeld, unknownDocument, unknownSigning } from './document-errors.js';

/**
 * Puts a document before both parties to be signed.
 * @returns the id of the signing
 * @throws DomainError `stuk-onbekend`, `stuk-niet-klaar`, `al-klaargezet`
 */
export async function prepareSigning(tx: Tx, documentId: string): Promise<string> {
  if (tx.actor.accountId === null) throw new DomainError(personSigns);
  const document = await documentToSign(tx, documentId);
  if (!document) throw new DomainError(unknownDocument);
  if (!document.made) throw new DomainError(documentNotMade);
  if (document.open) throw new DomainError(alreadyPrepared);
  const id = newId(tx.now.getTime());
  await insertSigning(tx, id, documentId, document);
  await tx.audit({ action: 'klaargezet om te tekenen', objectKind: 'overeenkomst', objectId: document.number, detail: { stuk: documentId } });
  return id;
}

export interface SignCommand {
  readonly id: string;
  /** Of the file that was read, in hex. */
  readonly sha256: string;
  readonly mandate: string;
  readonly read: boolean;
  readonly mayBind: boolean;
}

/**
 * Signs with one's own login: a provider's person for the provider, another for the region.
 * @throws DomainError as `checkSignature`; `tekenen-ongelezen` with a violation per thing that is missing
 */
export async function signDocument(tx: Tx, command: SignCommand): Promise<SigningState> {
  if (tx.actor.accountId === null) throw new DomainError(personSigns);
  const faults: Violation[] = [];
  if (!command.read) faults.push({ pointer: '/gelezen', text: 'Lees het stuk en vink aan dat u het hebt gelezen.' });
  if (!command.mayBind) faults.push({ pointer: '/bevoegd', text: 'Vink aan dat u deze partij mag binden. Mag u dat niet? Dan tekent een ander.' });
  if (command.mandate.trim() === '') faults.push({ pointer: '/bevoegdheid', text: 'Vul in waarom u mag tekenen, bijvoorbeeld uw functie.' });
  if (faults.length > 0) throw new DomainError(notRead, {}, faults);
  const statement: SignatureStatement = {
    party: tx.actor.providerId === null ? 'regio' : 'aanbieder',
    signerId: tx.actor.accountId,
    signerName: tx.actor.name,
    mandate: command.mandate.trim(),
    sha256: command.sha256.toLowerCase(),
    level: 'gewoon',
  };
  return recordSignature(tx, command.id, statement, null);
}

async function recordSignature(tx: Tx, id: string, statement: SignatureStatement, service: string | null): Promise<SigningState> {
  const signing = await lockSigning(tx, id);
  if (!signing) throw new DomainError(unknownSigning);
  checkSignature(signing, statement, service);
  await insertSignature(tx, id, signing, statement).catch((error: unknown) => {
    throw isHeld(error) ? new DomainError(signingHeld) : error;
  });
  const state = stateOf({ withdrawn: false, signed: [...signing.signed, statement.party] });
  await tx.audit({
    action: 'contractstuk getekend',
    objectKind: 'overeenkomst',
    objectId: signing.number,
    detail: { partij: statement.party, bevoegdheid: statement.mandate, sha256: statement.sha256, staat: state },
  });
  return state;
}

/** Takes a document back that not both have signed. @throws DomainError `ondertekening-onbekend`, `ondertekening-gesloten` */
export async function withdrawSigning(tx: Tx, id: string, reason: string): Promise<void> {
  const signing = await lockSigning(tx, id);
  if (!signing) throw new DomainError(unknownSigning);
  if (stateOf(signing) !== 'wacht-op-tekenen') throw new DomainError(signingClosed);
  await saveWithdrawal(tx, id, reason);
  await tx.audit({ action: 'ondertekening ingetrokken', objectKind: 'overeenkomst', objectId: signing.number, detail: { reden: reason } });
}

/** Has a document signed at a service outside; the call to it is outside any transaction. */
export async function sendToService(uow: UnitOfWork, actor: Actor, id: string, service: SigningService): Promise<void> {
  const [signing, pdf] = await uow.run(actor, async (tx) => {
    const found = await lockSigning(tx, id);
    if (!found) throw new DomainError(unknownSigning);
    if (stateOf(found) !== 'wacht-op-tekenen' || found.signed.length > 0 || found.service !== null) throw new DomainError(signingClosed);
    return [found, await pdfOf(tx, found.documentId)] as const;
  });
  const reference = await service.send({ pdf, title: signing.title, parties: signing.parties });
  await uow.run(actor, async (tx) => {
    await saveService(tx, id, service.key, reference);
    await tx.audit({ action: 'naar tekendienst gestuurd', objectKind: 'overeenkomst', objectId: signing.number, detail: { dienst: service.key } });
  });
}

/** Takes over what was signed at a service outside; what is known already stays as it is. */
export async function collectSignatures(uow: UnitOfWork, actor: Actor, id: string, service: SigningService): Promise<SigningState> {
  const reference = await uow.run(actor, async (tx) => (await lockSigning(tx, id))?.reference ?? null);
  if (reference === null) throw new DomainError(unknownSigning);
  const statements = await service.collect(reference);
  return uow.run(actor, async (tx) => {
    const signing = (await lockSigning(tx, id))!;
    for (const party of PARTIES) {
      const statement = statements.find((s) => s.party === party);
      if (statement && !signing.signed.includes(party)) await recordSignature(tx, id, statement, service.key);
    }
    return stateOf((await lockSigning(tx, id))!);
  });
}
