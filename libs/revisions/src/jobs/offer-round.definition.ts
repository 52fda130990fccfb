// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob, defineSchedule } from '#platform';

function idOf(job: string, field: string, raw: unknown): string {
  const id = (raw as Readonly<Record<string, unknown>> | null)?.[field];
  if (typeof id !== 'string' || !isId(id)) throw new Error(`${job}: ${field} is missing`);
  return id;
}

/** Makes an offer for each provider of a round that was released, and a job for each of them. */
export const offerRoundJob = defineJob<{ roundId: string }>({
  name: 'revisions.offer-round',
  queue: 'controle',
  title: 'Herziening aanbieden',
  attempts: 5,
  backoffSeconds: 10,
  parse: (raw) => ({ roundId: idOf('revisions.offer-round', 'roundId', raw) }),
});

/** One provider, one letter. */
export const offerJob = defineJob<{ offerId: string }>({
  name: 'revisions.offer',
  queue: 'brieven',
  title: 'Aanbod aan één aanbieder',
  attempts: 5,
  backoffSeconds: 10,
  parse: (raw) => ({ offerId: idOf('revisions.offer', 'offerId', raw) }),
});

/** What follows from the final answer of one provider. */
export const settleOfferJob = defineJob<{ offerId: string }>({
  name: 'revisions.settle',
  queue: 'controle',
  title: 'Reactie op een herziening verwerken',
  attempts: 5,
  backoffSeconds: 10,
  parse: (raw) => ({ offerId: idOf('revisions.settle', 'offerId', raw) }),
});

/** What is due of one round: reminders, the end of the term, the day it takes effect. */
export const roundMomentJob = defineJob<{ roundId: string }>({
  name: 'revisions.moment',
  queue: 'controle',
  title: 'Herziening: wat vandaag moet',
  attempts: 5,
  backoffSeconds: 30,
  parse: (raw) => ({ roundId: idOf('revisions.moment', 'roundId', raw) }),
});

export const watchRoundsJob = defineJob<null>({
  name: 'revisions.watch',
  queue: 'controle',
  title: 'Herzieningen bijhouden',
  attempts: 5,
  backoffSeconds: 30,
  parse: () => null,
});

export const nightlyRoundWatch = defineSchedule({
  name: 'herzieningen',
  title: 'Herinneringen en termijnen van herzieningen, elke nacht',
  job: watchRoundsJob,
  at: '01:30',
  every: 'dag',
  payload: () => null,
});
