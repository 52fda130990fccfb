// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Records an approved indexation as new versions. */
export const recordIndexationJob = defineJob<{ runId: string }>({
  name: 'contracts.indexation',
  queue: 'controle',
  title: 'Indexering vastleggen',
  attempts: 5,
  backoffSeconds: 10,
  parse(raw) {
    const runId = (raw as { runId?: unknown } | null)?.runId;
    if (typeof runId !== 'string' || !isId(runId)) throw new Error('contracts.indexation: runId is missing');
    return { runId };
  },
});
