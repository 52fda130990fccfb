// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt']);

interface BuiltFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly gzipped: Buffer | null;
}

/** A path of the browser application: no file name, not the API. */
const PAGE = /^\/(?!api(\/|$))[^.]*$/;

/**
 * Serves what Vite built, from memory: read and compressed once, so that what is not listed at the start cannot be asked. Files under
 * assets/ carry a hash of their content in their name and may be kept for ever; every other path is a page of the browser application.
 */
export function serveWeb(server: FastifyInstance, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = new Map(listed(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, built(path)]));
  const index = files.get('/index.html')!;
  server.get('/*', (request, reply) => {
    const path = request.url.split('?')[0]!;
    const file = path === '/index.html' ? undefined : (files.get(path) ?? (PAGE.test(path) ? index : undefined));
    if (!file) return reply.callNotFound();
    return answer(file, request, reply);
  });
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !path.endsWith('.map') && statSync(path).isFile());
}

function built(path: string): BuiltFile {
  const plain = readFileSync(path);
  const extension = extname(path);
  const asset = path.includes(`${sep}assets${sep}`);
  const headers = {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    Vary: 'Accept-Encoding',
  };
  return { headers, plain, gzipped: COMPRESSIBLE.has(extension) && plain.length > 1_000 ? gzipSync(plain) : null };
}

function answer(file: BuiltFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.headers(file.headers);
  if (request.headers['if-none-match'] === file.headers.ETag) return reply.code(304).send();
  const packed = file.gzipped && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return packed ? reply.header('Content-Encoding', 'gzip').send(file.gzipped) : reply.send(file.plain);
}
