// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Brings an approved manual declaration through checks and ledger. */
export const manualJob = defineJob<{ manualId: string }>({
  name: 'declarations.manual',
  queue: 'inlezen',
  title: 'Handmatige declaratie verwerken',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const manualId = (raw as { manualId?: unknown } | null)?.manualId;
    if (typeof manualId !== 'string' || !isId(manualId)) throw new Error('declarations.manual: manualId is missing');
    return { manualId };
  },
});
