// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob, defineSchedule } from '#platform';

/** Makes the answer of one message, or (null) all that wait no longer. */
export const answerJob = defineJob<{ messageId: string | null }>({
  name: 'declarations.answer',
  queue: 'inlezen',
  title: 'Antwoorden maken',
  attempts: 5,
  backoffSeconds: 10,
  parse(raw) {
    const messageId = (raw as { messageId?: unknown } | null)?.messageId ?? null;
    if (messageId !== null && (typeof messageId !== 'string' || !isId(messageId))) throw new Error('declarations.answer: messageId is not an id');
    return { messageId };
  },
});

export const answersDue = defineSchedule({
  name: 'antwoorden-nacht',
  title: 'Antwoorden op declaraties, elke nacht',
  job: answerJob,
  at: '01:00',
  every: 'dag',
  payload: () => ({ messageId: null }),
});
