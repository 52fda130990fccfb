// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { migrations } from '#migrations';
import { newId } from '#kernel';
import { addressFor, ensureRoles, migrate, migrateQueueStore, productRoot, type Role } from '#platform';
import pg from 'pg';
import { QUICK, until } from '../jobs/job-rig.js';
import { TEST_PASSWORDS } from '../support/database.js';
import { OwnPostgres } from './own-postgres.js';

/** A process started by a test, ended by its own id. */
export class Victim {
  private constructor(
    private readonly child: ChildProcess,
    /** Where it listens, if it does. */
    readonly address: string | null,
  ) {}

  static async start(file: string, env: NodeJS.ProcessEnv): Promise<Victim> {
    const child = fork(file, { env: { ...env, NODE_OPTIONS: '--no-warnings' }, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    return Victim.ready(child, file);
  }

  /** A process that has read its program already and waits (test/chaos/warm.js): it starts at once. */
  static async startWarm(child: ChildProcess, env: NodeJS.ProcessEnv): Promise<Victim> {
    child.send({ env });
    return Victim.ready(child, 'the warm process');
  }

  private static async ready(child: ChildProcess, file: string): Promise<Victim> {
    const { address } = await new Promise<{ address?: string }>((ready, no) => {
      child.once('message', (message) => ready(message as { address?: string }));
      child.once('exit', (code, signal) => no(new Error(`${file} ended with ${code ?? signal} before it was ready`)));
    });
    return new Victim(child, address ?? null);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Whether it took itself away, or was taken. */
  get killed(): boolean {
    return this.child.signalCode === 'SIGKILL';
  }

  async send(signal: NodeJS.Signals): Promise<void> {
    if (this.ended) return;
    const gone = new Promise((ok) => this.child.once('exit', ok));
    this.child.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone;
  }
}

/** A PostgreSQL of its own (it will be killed), with worker processes of the built product on it. */
export class ChaosRig {
  readonly owner: pg.Pool;
  private readonly victims: Victim[] = [];

  private constructor(
    private readonly postgres: OwnPostgres,
    /** Where it listens, also after a kill. */
    readonly url = postgres.url,
  ) {
    this.owner = new pg.Pool({ connectionString: url, max: 3 });
    this.owner.on('error', () => undefined);
  }

  /** @param region whether a plain region 1 is made; a test that makes its own says no */
  static async open(region = true): Promise<ChaosRig> {
    const postgres = await OwnPostgres.open();
    await ensureRoles(postgres.url, TEST_PASSWORDS);
    await migrate(postgres.url, migrations);
    await migrateQueueStore(postgres.url);
    const rig = new ChaosRig(postgres);
    if (region) await rig.owner.query(`insert into region (id, key, name) values (1, 'een', 'Een')`);
    await rig.owner.query('create table effect (region_id smallint, what text); grant select, insert on effect to raamwerk_worker');
    return rig;
  }

  address(role: Role): string {
    return addressFor(this.url, role, TEST_PASSWORDS);
  }

  /** A worker process; by default with the test jobs of test/chaos/worker.js. */
  async worker(file = join(productRoot, 'test/chaos/worker.js'), more: NodeJS.ProcessEnv = {}): Promise<Victim> {
    const env = {
      PATH: process.env.PATH,
      TZ: 'UTC',
      WORKER_DATABASE_URL: this.address('raamwerk_worker'),
      RELAY_DATABASE_URL: this.address('raamwerk_relay'),
      TIMING: JSON.stringify(QUICK),
      ...more,
    };
    const victim = await Victim.start(file, env);
    this.victims.push(victim);
    return victim;
  }

  async ask(name: string, payload: Record<string, unknown>, attempts = 20): Promise<string> {
    const id = newId();
    await this.owner.query(
      `insert into job (region_id, id, name, queue, payload, created_by, max_attempts) values (1, $1, $2, 'chaos', $3, 'test', $4)`,
      [id, name, payload, attempts],
    );
    return id;
  }

  async job(
    id: string,
  ): Promise<{ done_at: Date | null; quarantined_at: Date | null; attempts: number; progress_done: string; error: string | null }> {
    return (await this.owner.query('select done_at, quarantined_at, attempts, progress_done, error from job where id = $1', [id])).rows[0];
  }

  progressed(id: string, steps: number): Promise<unknown> {
    return until(async () => Number((await this.job(id)).progress_done) >= steps);
  }

  async done(ids: readonly string[], patienceMs = 40_000): Promise<void> {
    await until(
      async () => (await this.owner.query('select 1 from job where id = any($1) and done_at is not null', [ids])).rowCount === ids.length,
      patienceMs,
    );
  }

  /** Effects by name with how often each is there. */
  async doubled(): Promise<string[]> {
    return (await this.owner.query<{ what: string }>('select what from effect group by what having count(*) > 1')).rows.map((r) => r.what);
  }

  async effects(prefix: string): Promise<number> {
    return (await this.owner.query<{ n: number }>('select count(*)::int as n from effect where what like $1', [`${prefix} %`])).rows[0]!.n;
  }

  killPostgres = (): Promise<void> => this.postgres.kill();

  async close(): Promise<void> {
    for (const victim of this.victims) await victim.send('SIGKILL');
    await this.owner.end();
    await this.postgres.close();
  }
}
