// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Computes what a large round would do; a small one is computed while one waits. */
export const previewRoundJob = defineJob<{ roundId: string }>({
  name: 'revisions.preview',
  queue: 'controle',
  title: 'Herziening doorrekenen',
  attempts: 3,
  backoffSeconds: 10,
  parse(raw) {
    const roundId = (raw as { roundId?: unknown } | null)?.roundId;
    if (typeof roundId !== 'string' || !isId(roundId)) throw new Error('revisions.preview: roundId is missing');
    return { roundId };
  },
});
