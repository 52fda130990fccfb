// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressFor, KeyRing, productRoot, type Failpoint } from '#platform';
import { LoadSample, prepareDemoRegion } from '#sample';
import pg from 'pg';
import { QUICK } from '../jobs/job-rig.js';
import { TEST_PASSWORDS, type TestDatabase } from '../support/database.js';
import { moveClock } from '../support/import-files.js';
import { jobInHand, worldOn } from '../support/region-world.js';
import { ChaosRig, Victim } from './chaos-rig.js';

export const LINES = 1_000;
/** A lease that ends by itself only when a process hangs: those of a killed one are ended by the test, so that no time is waited. */
const TIMING = { ...QUICK, leaseMs: 20_000, renewMs: 1_000, sweepMs: 100, unclaimedMs: 5_000, lockMs: 20_000, stalledMs: 5_000 };

/** A region loaded until October, of which each test gets a copy, and processes of the product that are up at once. */
export class KillLab {
  private readonly spares: Record<'api' | 'worker', ChildProcess[]> = { api: [], worker: [] };
  private readonly victims: Victim[] = [];
  private made = 0;

  private constructor(
    readonly rig: ChaosRig,
    private readonly home: string,
    readonly keys: KeyRing,
  ) {}

  static async open(): Promise<KillLab> {
    const rig = await ChaosRig.open(false);
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-kill-'));
    const lab = new KillLab(rig, home, KeyRing.open(join(home, 'keys.json'), true));
    try {
      lab.warm('worker');
      await lab.fill();
      return lab;
    } catch (error) {
      await lab.close();
      throw error;
    }
  }

  private async fill(): Promise<void> {
    const world = await worldOn(this.database(this.baseName), this.keys);
    await prepareDemoRegion(world.uow, world.reader, {
      dataDir: join(productRoot, 'data/haaglanden'),
      year: 2025,
      seed: 1,
      lines: LINES,
      wholeYear: false,
    });
    await new LoadSample(world.uow, world.keys).execute(jobInHand(world.actor, {}));
    await moveClock(world, '2026-01-20');
    // Nobody gives up in here, however often it is killed; what was left to do before is not looked at.
    await world.owner.query(`
      update job set done_at = now() where done_at is null;
      create function patient() returns trigger language plpgsql as 'begin new.max_attempts := 10000; return new; end';
      create trigger patient before insert on job for each row execute function patient()`);
    await world.disconnect();
  }

  private get baseName(): string {
    return new URL(this.rig.url).pathname.slice(1);
  }

  /** A copy of the region, in a database of its own. */
  async copy(): Promise<TestDatabase> {
    const copy = this.database(`copy_${++this.made}`);
    await this.maintain(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${this.baseName}'`);
    await this.maintain(`create database ${copy.name} template ${this.baseName}`);
    return copy;
  }

  private async maintain(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.at('template1') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  private at(name: string): string {
    const url = new URL(this.rig.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  private database(name: string): TestDatabase {
    const ownerUrl = this.at(name);
    return {
      name,
      ownerUrl,
      url: (role) => addressFor(ownerUrl, role, TEST_PASSWORDS),
      drop: () => this.maintain(`drop database if exists ${name} with (force)`),
    };
  }

  /** Has a process read its program, for when the next one is needed. */
  private warm(part: 'api' | 'worker'): void {
    const file = join(productRoot, 'test/chaos/warm.js');
    const env = { PATH: process.env.PATH, TZ: 'UTC', NODE_OPTIONS: '--no-warnings' };
    this.spares[part].push(
      fork(file, [part], { env, execArgv: [], stdio: ['ignore', 'inherit', process.env.RIG_LOG ? 'inherit' : 'ignore', 'ipc'] }),
    );
  }

  /** A process on a database, which dies at a point if one is given; the one after it is being warmed. */
  async start(part: 'api' | 'worker', db: TestDatabase, point: Failpoint | null = null, more: NodeJS.ProcessEnv = {}): Promise<Victim> {
    if (this.spares[part].length === 0) this.warm(part);
    const child = this.spares[part].shift()!;
    this.warm(part);
    const victim = await Victim.startWarm(child, {
      API_DATABASE_URL: db.url('raamwerk_api'),
      WORKER_DATABASE_URL: db.url('raamwerk_worker'),
      RELAY_DATABASE_URL: db.url('raamwerk_relay'),
      TIMING: JSON.stringify(TIMING),
      KEY_FILE: join(this.home, 'keys.json'),
      DATA_DIR: this.home,
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...(point ? { FAILPOINT: point } : {}),
      ...more,
    });
    this.victims.push(victim);
    return victim;
  }

  async close(): Promise<void> {
    for (const child of [...this.spares.api, ...this.spares.worker]) child.kill('SIGKILL');
    for (const victim of this.victims) await victim.send('SIGKILL');
    await this.rig.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}
