// SPDX-License-Identifier: EUPL-1.2
import type { FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import type { Identity } from '../auth/identity.js';

export const SESSION_COOKIE = 'raamwerk_sessie';

/** The value of our cookie, without parsing the others; two of the same name (planted by a sister site) count as none. */
export function sessionCookie(header: string | undefined): string | null {
  if (!header) return null;
  const found = header.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return part.slice(0, at).trim() === SESSION_COOKIE ? [part.slice(at + 1).trim()] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

/** Who asks: by bearer token when one is sent (then the cookie does not count), else by the session cookie. */
export async function identify(request: FastifyRequest, authenticator: Authenticator): Promise<Identity | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1];
    return token ? authenticator.machine(token) : null;
  }
  const cookie = sessionCookie(request.headers.cookie);
  return cookie ? authenticator.session(cookie) : null;
}
