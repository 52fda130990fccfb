// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

/** The version of the API's contract (semantic); `/api/v1` carries the first number. */
export const API_VERSION = '1.0.0';
export const API_PREFIX = '/api/v1';

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const OF_API: Readonly<Record<string, string>> = {
  'API-Version': API_VERSION,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
};
/** Everything comes from our own address; no inline script or style, nothing framed, no form to elsewhere. */
const PAGE_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Security headers on every answer, also of errors and files. */
export function securityHeaders(server: FastifyInstance, config: Config): void {
  const secure = config.publicUrl?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {};
  const api = { ...ALWAYS, ...OF_API, ...secure };
  const page = { ...ALWAYS, 'Content-Security-Policy': PAGE_POLICY, ...secure };
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/') || request.url === '/api' ? api : page);
    done();
  });
}
