// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob, defineSchedule } from '#platform';

/** Lets through what a decision was taken on. */
export const applyDecisionJob = defineJob<{ decisionId: string }>({
  name: 'declarations.decision',
  queue: 'inlezen',
  title: 'Besluit uitvoeren',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const decisionId = (raw as { decisionId?: unknown } | null)?.decisionId;
    if (typeof decisionId !== 'string' || !isId(decisionId)) throw new Error('declarations.decision: decisionId is missing');
    return { decisionId };
  },
});

export const expireDecisionsJob = defineJob<Record<string, never>>({
  name: 'declarations.decisions-end',
  queue: 'controle',
  title: 'Verlopen besluiten sluiten',
  attempts: 5,
  backoffSeconds: 10,
  parse: () => ({}),
});

export const decisionsEndByNight = defineSchedule({
  name: 'besluiten-nacht',
  title: 'Verlopen besluiten, elke nacht',
  job: expireDecisionsJob,
  at: '00:30',
  every: 'dag',
  payload: () => ({}),
});
