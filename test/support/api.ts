// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount, grantRole, KeyRing, readConfig, systemActor, UnitOfWork, type Grant } from '#platform';
import { createApi } from '../../apps/api/src/app.js';
import type { TestDatabase } from './database.js';

export const TEST_PASSWORD = 'raamwerk-demo';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test says itself what it expects of the body
  readonly body: any;
}

/** Somebody who asks the API over real HTTP: with a session, or without. */
export class Visitor {
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(readonly base: string) {}

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const own: Record<string, string> = {
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...(this.csrf && method !== 'GET' ? { 'X-CSRF-Token': this.csrf } : {}),
    };
    const raw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    if (body !== undefined && !raw) own['Content-Type'] = 'application/json';
    const init: RequestInit = { method, headers: { ...own, ...headers }, redirect: 'manual' };
    if (body !== undefined) init.body = (raw ? body : JSON.stringify(body)) as NonNullable<RequestInit['body']>;
    const response = await fetch(path.startsWith('http') ? path : `${this.base}${path}`, init);
    const stream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (stream) await response.body?.cancel();
    const text = stream ? '' : await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, text, body: json && text ? (JSON.parse(text) as unknown) : null };
  }

  get = (path: string, headers?: Record<string, string>): Promise<Answer> => this.ask('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> => this.ask('POST', path, body, headers);

  async login(email: string, password = TEST_PASSWORD): Promise<Answer> {
    return this.keep(await this.post('/sessie', { email, wachtwoord: password }));
  }

  /** Goes on in another region: from then on with the session there. */
  async switch(region: string): Promise<Answer> {
    return this.keep(await this.post('/sessie/regio', { regio: region }));
  }

  private keep(answer: Answer): Answer {
    if (answer.status !== 201) return answer;
    this.cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    this.csrf = (answer.body as { csrf: string }).csrf;
    return answer;
  }
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  /** "http://127.0.0.1:40123/api/v1" */
  readonly base: string;
  readonly origin: string;
  anonymous(): Visitor;
  /** Makes an account with these roles in a region and logs it in. */
  visitor(regionId: number, ...grants: Grant[]): Promise<Visitor>;
  close(): Promise<void>;
}

let made = 0;

/** The API of a test database on a free port. */
export async function testApi(
  db: TestDatabase,
  options: { capabilities?: readonly Type[]; env?: Record<string, string>; keys?: KeyRing } = {},
): Promise<TestApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'raamwerk-api-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    API_DATABASE_URL: db.url('raamwerk_api'),
    WORKER_DATABASE_URL: db.url('raamwerk_worker'),
    RELAY_DATABASE_URL: db.url('raamwerk_relay'),
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const settings = { config, databaseUrl: db.url('raamwerk_api'), keys: options.keys ?? KeyRing.open(join(dataDir, 'keys.json'), true) };
  const app = await createApi(settings, options.capabilities);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = await app.getUrl();
  const base = `${origin}/api/v1`;
  const uow = app.get(UnitOfWork);
  return {
    app,
    base,
    origin,
    anonymous: () => new Visitor(base),
    async visitor(regionId, ...grants) {
      const email = `test${++made}@voorbeeld.nl`;
      await uow.run(systemActor(regionId, 'test'), async (tx) => {
        const accountId = await createAccount(tx, { email, name: `Test ${made}`, password: TEST_PASSWORD, demoLogin: true });
        for (const grant of grants) await grantRole(tx, { ...grant, accountId, from: '2020-01-01' });
      });
      const visitor = new Visitor(base);
      const answer = await visitor.login(email);
      if (answer.status !== 201) throw new Error(`login of the test failed: ${answer.status} ${answer.text}`);
      return visitor;
    },
    close: () => app.close(),
  };
}
