// SPDX-License-Identifier: EUPL-1.2
import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import type { DocumentKind } from '../domain/document-template.js';
import { makeDocumentJob } from '../jobs/contract-document.definition.js';
import { insertDocument, newestTemplate, versionAndBefore } from '../persistence/contract-document.store.js';
import { lockContract } from '../persistence/contract.store.js';
import { unknownContract } from './contract-errors.js';
import { noTemplate, nothingBefore, unknownVersion } from './document-errors.js';

export interface DocumentCommand {
  readonly number: string;
  readonly version: number;
  readonly kind: DocumentKind;
}

/**
 * Asks for a document of a version. A version that has it already keeps the file it has, to the byte.
 * @returns its id
 * @throws DomainError `contract-onbekend`, `contractversie-onbekend`, `sjabloon-ontbreekt`, `geen-eerdere-versie`
 */
export async function requestDocument(tx: Tx, { number, version, kind }: DocumentCommand): Promise<string> {
  const contract = await lockContract(tx, number);
  if (!contract) throw new DomainError(unknownContract);
  const found = await versionAndBefore(tx, contract.id, version);
  if (!found) throw new DomainError(unknownVersion);
  if (kind === 'wijzigingsbrief' && found.before === null) throw new DomainError(nothingBefore);
  const templateVersion = await newestTemplate(tx, kind);
  if (templateVersion === null) throw new DomainError(noTemplate);
  const wanted = newId(tx.now.getTime());
  const fromVersionId = kind === 'wijzigingsbrief' ? found.before : null;
  const { id, made } = await insertDocument(tx, contract, { id: wanted, versionId: found.id, fromVersionId, key: kind, templateVersion });
  if (!made) await tx.enqueue(makeDocumentJob, { documentId: id }, { subject: `overeenkomst:${number}`, key: `contracts.document:${id}` });
  if (id === wanted)
    await tx.audit({ action: 'contractstuk gevraagd', objectKind: 'overeenkomst', objectId: number, detail: { versie: version, stuk: kind } });
  return id;
}
