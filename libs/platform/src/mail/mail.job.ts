// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '../jobs/outbox.js';

/** One mail to one person. */
export const mailJob = defineJob<{ mailId: string }>({
  name: 'platform.mail',
  queue: 'onderhoud',
  title: 'E-mail versturen',
  attempts: 8,
  backoffSeconds: 30,
  parse: (raw) => {
    const mailId = (raw as { mailId?: unknown } | null)?.mailId;
    if (typeof mailId !== 'string' || !isId(mailId)) throw new Error('platform.mail: mailId is missing');
    return { mailId };
  },
});
