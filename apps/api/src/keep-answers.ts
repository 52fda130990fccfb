// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Idempotency, Repeatable } from '#platform/http';

/** Before the answer to a POST with an Idempotency-Key leaves, it is kept, so that the same request gets it again. */
export function keepAnswers(server: FastifyInstance, idempotency: Idempotency): void {
  server.addHook('onSend', async (request: FastifyRequest & Repeatable, reply, payload: unknown) => {
    const { attempt } = request;
    if (!attempt || reply.statusCode >= 300 || reply.getHeader('Idempotency-Replayed')) return payload;
    if (payload === undefined || payload === null || typeof payload === 'string')
      await idempotency.keep(attempt, reply.statusCode, payload ? payload : null);
    return payload;
  });
}
