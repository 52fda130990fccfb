// SPDX-License-Identifier: EUPL-1.2
import { BadRequestException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { notLoggedIn } from '../auth/auth.errors.js';
import type { Authenticator } from '../auth/authenticator.js';
import type { Authenticated } from '../auth/identity.js';
import { identify } from './identify.js';

export const JSON_LIMIT = 1_048_576;
/** The largest message and the largest uploaded file: VECOZO's 25 MB. */
export const FILE_LIMIT = 26_214_400;
const JSON_DEPTH = 20;

/** How deep a JSON text nests, without reading it: brackets outside strings. Stops counting beyond the limit. */
export function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 0x5c) i++;
      else if (c === 0x22) quoted = false;
    } else if (c === 0x22) quoted = true;
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > limit) return true;
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
  return false;
}

/** What bodies are read at all, and how large: JSON, one XML message, and files in a form (uploads.ts). */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const json = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(/^application\/(json|[\w.+-]+\+json)(;|$)/, { parseAs: 'string', bodyLimit: JSON_LIMIT }, (request, body, done) => {
    if (nestsDeeper(body as string, JSON_DEPTH)) done(new BadRequestException('nested too deep'));
    // An empty body with a JSON head is what a browser sends for a POST without one.
    else if (body === '') done(null, undefined);
    else void json(request, body as string, done);
  });
  server.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer', bodyLimit: FILE_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
}

/** Who is not logged in gets no more than a small JSON read: large bodies are refused before they are taken in. */
export function identifyBeforeLargeBodies(server: FastifyInstance, authenticator: Authenticator): void {
  server.addHook('onRequest', async (request: FastifyRequest & Authenticated) => {
    const type = request.headers['content-type'];
    if (type === undefined || type.startsWith('application/json') || request.is404) return;
    request.identity = await identify(request, authenticator);
    if (!request.identity) throw new DomainError(notLoggedIn);
  });
}
