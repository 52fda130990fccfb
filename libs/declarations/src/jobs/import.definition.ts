// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

export const importJob = defineJob<{ runId: string }>({
  name: 'declarations.import',
  queue: 'inlezen',
  title: 'Berichten inlezen',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const runId = (raw as { runId?: unknown } | null)?.runId;
    if (typeof runId !== 'string' || !isId(runId)) throw new Error('declarations.import: runId is missing');
    return { runId };
  },
});
