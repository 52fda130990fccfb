// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Makes the allocation messages of an approved conversion. */
export const conversionJob = defineJob<{ conversionId: string }>({
  name: 'declarations.conversion',
  queue: 'controle',
  title: 'Toewijzingen omzetten',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const conversionId = (raw as { conversionId?: unknown } | null)?.conversionId;
    if (typeof conversionId !== 'string' || !isId(conversionId)) throw new Error('declarations.conversion: conversionId is missing');
    return { conversionId };
  },
});
