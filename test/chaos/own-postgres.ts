// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { until } from '../jobs/job-rig.js';

/** Whether a process still lives. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A PostgreSQL of a test's own, that may be killed: it keeps what it promised to disk, and comes back on the same port. */
export class OwnPostgres {
  private constructor(
    private readonly home: string,
    private server: EmbeddedPostgres,
    readonly url = server.url,
  ) {}

  static async open(): Promise<OwnPostgres> {
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-chaos-'));
    chmodSync(home, 0o755);
    return new OwnPostgres(home, await startEmbeddedPostgres(home));
  }

  private get pid(): number {
    return Number(readFileSync(join(this.home, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** kill -9 of the whole server, and a start on the same port: recovery from the write-ahead log. */
  async kill(): Promise<void> {
    const { pid } = this;
    process.kill(pid, 'SIGKILL');
    await until(async () => !alive(pid));
    this.server = await until(() => startEmbeddedPostgres(this.home, { port: new URL(this.url).port }).catch(() => null));
  }

  async close(): Promise<void> {
    const { pid } = this;
    await this.server.stop();
    await until(async () => !alive(pid));
    rmSync(this.home, { recursive: true, force: true });
  }
}
