// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_COST, freePort, hashPassword, KeyRing, migrateQueueStore, productRoot } from '#platform';
import { SMTPServer } from 'smtp-server';
import { QUICK, until } from '../jobs/job-rig.js';
import { TEST_PASSWORD, Visitor, type Answer } from '../support/api.js';
import { OfferedRegion } from '../support/offered-region.js';
import { Victim } from './chaos-rig.js';
import { OwnPostgres } from './own-postgres.js';

const TIMING = { ...QUICK, leaseMs: 20_000, renewMs: 1_000, sweepMs: 100, unclaimedMs: 5_000, lockMs: 20_000, stalledMs: 5_000 };
const PATIENCE_MS = 60_000;
type Part = 'worker' | 'api';

/** A mail as the server got it. */
export interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly id: string;
  /** The sum of the PDF that came with it; null: none did. */
  readonly letter: string | null;
}

function arrivedFrom(to: string, text: string): Arrived {
  const head = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const pdf = /Content-Type: application\/pdf[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text)?.[1];
  const letter = pdf === undefined ? null : createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex');
  return { to, subject: head('Subject'), id: head('Message-ID'), letter };
}

/** A region with offers on a PostgreSQL of its own, the product's worker and API on it, and a mail server: all but the last may be killed. */
export class RoundLab {
  readonly kills = { worker: 0, api: 0, postgres: 0 };
  private readonly spare: Partial<Record<Part, ChildProcess>> = {};
  private readonly running: Partial<Record<Part, Victim>> = {};

  private constructor(
    private readonly postgres: OwnPostgres,
    readonly world: OfferedRegion,
    private readonly home: string,
    private readonly mail: SMTPServer,
    readonly arrived: readonly Arrived[],
    private readonly port: string,
  ) {}

  static async open(providers: readonly string[]): Promise<RoundLab> {
    const postgres = await OwnPostgres.open();
    // The tests' databases are made where this says; for this file that is a server that may be killed.
    process.env.TEST_DATABASE_URL = postgres.url;
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-round-'));
    KeyRing.open(join(home, 'keys.json'), true);
    const world = await OfferedRegion.open(providers);
    await migrateQueueStore(world.region.db.db.ownerUrl);
    // Nobody gives up in here, however often it is killed.
    await world.owner(`create function patient() returns trigger language plpgsql as 'begin new.max_attempts := 10000; return new; end'`);
    await world.owner(`create trigger patient before insert on job for each row execute function patient()`);
    await world.owner(`update account set password_hash = $1, demo_login = true`, [await hashPassword(TEST_PASSWORD, DEMO_COST)]);
    const arrived: Arrived[] = [];
    const mail = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          arrived.push(arrivedFrom(session.envelope.rcptTo[0]!.address, Buffer.concat(parts).toString()));
          done();
        });
      },
    });
    await new Promise<void>((ready) => mail.listen(0, '127.0.0.1', ready));
    const lab = new RoundLab(postgres, world, home, mail, arrived, String(await freePort()));
    lab.spare.worker = lab.warm('worker');
    return lab;
  }

  /** Reads its program while the one before it lives. */
  private warm(part: Part): ChildProcess {
    return fork(join(productRoot, 'test/chaos/warm.js'), [part], {
      env: { PATH: process.env.PATH, TZ: 'UTC', NODE_OPTIONS: '--no-warnings' },
      execArgv: [],
      stdio: ['ignore', 'inherit', process.env.RIG_LOG ? 'inherit' : 'ignore', 'ipc'],
    });
  }

  async start(part: Part): Promise<void> {
    // Whoever had something in hand is known to be dead.
    if (part === 'worker') await this.world.owner('update job set lease_until = now() where lease_until is not null and done_at is null');
    const { db } = this.world.region.db;
    const child = this.spare[part] ?? this.warm(part);
    this.spare[part] = this.warm(part);
    this.running[part] = await Victim.startWarm(child, {
      API_DATABASE_URL: db.url('raamwerk_api'),
      WORKER_DATABASE_URL: db.url('raamwerk_worker'),
      RELAY_DATABASE_URL: db.url('raamwerk_relay'),
      KEY_FILE: join(this.home, 'keys.json'),
      DATA_DIR: this.home,
      PORT: this.port,
      TIMING: JSON.stringify(TIMING),
      LOG_LEVEL: 'silent',
      SMTP_URL: `smtp://127.0.0.1:${(this.mail.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'Raamwerk <post@een.example>',
    });
  }

  async kill(part: Part): Promise<void> {
    await this.running[part]?.send('SIGKILL');
    this.kills[part]++;
  }

  async killPostgres(): Promise<void> {
    await this.postgres.kill();
    this.kills.postgres++;
    if (this.running.worker?.ended) await this.start('worker');
  }

  private async busy(): Promise<boolean> {
    const open = await this.world.owner('select 1 from job where done_at is null and cancelled_at is null and quarantined_at is null limit 1');
    return open.length > 0;
  }

  /**
   * Kills the worker after each of these lives, as long as there is work, and lets the last one finish it.
   * @param postgres how long after the last one began the database is killed as well; null: it is left alone
   */
  async through(lives: readonly number[], postgres: number | null = null): Promise<void> {
    for (const life of lives) {
      if (!(await this.busy())) break;
      await this.start('worker');
      await sleep(life);
      await this.kill('worker');
    }
    await this.start('worker');
    if (postgres !== null) {
      await sleep(postgres);
      await this.killPostgres();
    }
    await until(async () => {
      if (this.running.worker!.ended) await this.start('worker');
      await this.world.owner('update job set available_at = now() where done_at is null and available_at > now()');
      return !(await this.busy());
    }, PATIENCE_MS).catch(async (error: unknown) => {
      const open = await this.world.owner('select name, attempts, error, lease_until, available_at from job where done_at is null limit 5');
      throw new Error(`${String(error)}: ${JSON.stringify(open)}`);
    });
    await this.running.worker!.send('SIGKILL');
  }

  /** Somebody who asks again when the API dies under the question, as a careful client would. */
  async asked(ask: () => Promise<Answer>): Promise<Answer> {
    return until(async () => {
      const answer = await ask().catch(() => null);
      return answer && answer.status < 500 ? answer : null;
    }, PATIENCE_MS);
  }

  visitor = (): Visitor => new Visitor(`http://127.0.0.1:${this.port}/api/v1`);

  async close(): Promise<void> {
    for (const part of ['worker', 'api'] as const) {
      await this.running[part]?.send('SIGKILL');
      this.spare[part]?.kill('SIGKILL');
    }
    await new Promise<void>((closed) => this.mail.close(() => closed()));
    await this.world.close();
    await this.postgres.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}
