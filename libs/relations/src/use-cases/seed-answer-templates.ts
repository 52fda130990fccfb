// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { AnswerTemplateContent } from '../content/answer-template-file.js';
import { keepFromFile } from '../persistence/answer-template.store.js';

/** Brings the templates of the file into the region; what a person changed stays. @returns false when the region holds this file already */
export async function seedAnswerTemplates(tx: Tx, file: ContentFile<readonly AnswerTemplateContent[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const { key, ...content } of file.content) await keepFromFile(tx, key, content);
  await keepContentVersion(tx, file);
  return true;
}
