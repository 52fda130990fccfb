// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { DeclarationPolicyContent } from '../content/declaration-policy-file.js';
import { keepMandate, keepPolicy } from '../persistence/decision-policy.store.js';

/** Brings the terms and mandates of the file into the region. @returns false when the region holds this file already */
export async function seedDeclarationPolicy(tx: Tx, file: ContentFile<DeclarationPolicyContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  await keepPolicy(tx, file.content);
  const inOrder = [...file.content.mandates].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const mandate of inOrder) await keepMandate(tx, mandate);
  await keepContentVersion(tx, file);
  return true;
}
