// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { readConfig } from '#platform';
import { securityHeaders } from '#platform/http';
import { serveWeb } from './web.js';

describe('the page', () => {
  let server: FastifyInstance;
  let origin: string;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'raamwerk-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Raamwerk</title>');
    writeFileSync(join(folder, 'assets', 'app-abc123.js'), `console.log('${'x'.repeat(2000)}')`);
    writeFileSync(join(folder, 'assets', 'app-abc123.js.map'), '{}');
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, '..', 'geheim.txt'), 'geheim');
    server = fastify();
    securityHeaders(server, readConfig({}));
    serveWeb(server, folder);
    origin = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  it('answers every path of the browser application, and tells the browser to look again', async () => {
    for (const path of ['/', '/haaglanden/vandaag', '/haaglanden/contracten/RO-2021-0087/versies/5?jaar=2025']) {
      const response = await fetch(origin + path);
      expect([path, response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
    }
  });

  it('allows no inline script or style, no frame, nothing from elsewhere', async () => {
    const policy = (await fetch(origin)).headers.get('content-security-policy')!;
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).toContain(`default-src 'none'`);
  });

  it('lets a hashed file be kept for ever, compressed where the browser can, and only asked once', async () => {
    const response = await fetch(`${origin}/assets/app-abc123.js`);
    expect([response.headers.get('cache-control'), response.headers.get('content-encoding')]).toEqual([
      'public, max-age=31536000, immutable',
      'gzip',
    ]);
    expect(await response.text()).toHaveLength(2015);
    const again = await fetch(`${origin}/favicon.svg`, { headers: { 'If-None-Match': (await fetch(`${origin}/favicon.svg`)).headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('gives nothing that is not in the build: no other file, no source map, nothing under /api', async () => {
    for (const path of [
      '/api/v1/onbekend',
      '/api',
      '/assets/weg.js',
      '/assets/app-abc123.js.map',
      '/.env',
      '/..%2fgeheim.txt',
      '/%2e%2e/geheim.txt',
      '/index.html',
    ]) {
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
    }
  });
});
