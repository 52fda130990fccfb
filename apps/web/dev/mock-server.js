// SPDX-License-Identifier: EUPL-1.2
// A stand-in for the API, for work on screens without a database. Not part of the product: nothing of it is built or served.
// node apps/web/dev/mock-server.js [port]   serves dist/web and /api/v1 from the sample beside it, with the product's security policy.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from './mock-routes.js';

const web = fileURLToPath(new URL('../../../dist/web/', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function page(request, response, path) {
  const file = join(web, normalize(path));
  const found = file.startsWith(web) && existsSync(file) && statSync(file).isFile() ? file : join(web, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(found).pipe(response);
}

async function body(request) {
  let text = '';
  for await (const part of request) text += part;
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function json(response, status, value, headers = {}) {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'api-version': '1.0.0', ...headers });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/api/v1')) return page(request, response, url.pathname);
  const path = url.pathname.slice('/api/v1'.length);
  for (const [method, pattern, handle] of routes) {
    const match = method === request.method && pattern.exec(path);
    if (!match) continue;
    const cookie = request.headers.cookie ?? '';
    const role = /rol=([a-z]+)/.exec(cookie)?.[1] ?? null;
    const answer = await handle({
      query: Object.fromEntries(url.searchParams),
      parts: match.slice(1),
      role,
      body: method === 'GET' ? {} : await body(request),
      response,
    });
    if (answer === null) return;
    const { status = 200, value, headers } = answer;
    return json(response, status, value, headers);
  }
  json(response, 404, { title: 'Niet gevonden', status: 404, detail: 'Wat u zoekt is er niet.', code: 'niet-gevonden' });
});

server.listen(Number(process.argv[2] ?? 4310), '127.0.0.1', () => console.log(`mock: http://127.0.0.1:${process.argv[2] ?? 4310}`));
