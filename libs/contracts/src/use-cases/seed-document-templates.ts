// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { DocumentTemplate } from '../domain/document-template.js';
import { keepDocumentTemplate } from '../persistence/contract-document.store.js';

/** Brings the templates of documents into the region. @returns false when the region holds this file already */
export async function seedDocumentTemplates(tx: Tx, file: ContentFile<readonly DocumentTemplate[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const template of file.content) await keepDocumentTemplate(tx, template);
  await keepContentVersion(tx, file);
  return true;
}
