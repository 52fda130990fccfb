// SPDX-License-Identifier: EUPL-1.2
import type { FastifyReply } from 'fastify';

/** What the router itself refuses (an address that cannot be decoded, a part that is too long) is a page that does not exist. */
export function answerBrokenRequest(reply: FastifyReply): void {
  const body = {
    type: 'urn:raamwerk:fout:adres-ongeldig',
    title: 'De gegevens kloppen niet',
    status: 400,
    detail: 'Dit adres is niet leesbaar.',
    code: 'adres-ongeldig',
  };
  void reply
    .code(400)
    .headers({ 'Content-Type': 'application/problem+json; charset=utf-8', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
    .send(JSON.stringify(body));
}
