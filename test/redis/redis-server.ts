// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from '#platform';
import { until } from '../jobs/job-rig.js';

export const REDIS_ABSENT = !(process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'redis-server')));

function answers(port: number): Promise<boolean> {
  return new Promise((ok) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => ok(true)));
    socket.once('error', () => ok(false));
  });
}

/** A real Redis on a free port, holding nothing on disk; stopped by its own process id. */
export class RedisServer {
  private process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly settings: readonly string[],
  ) {}

  static async start(...settings: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), settings);
    await server.up();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const fixed = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
    this.process = spawn('redis-server', [...fixed, ...this.settings], { stdio: 'ignore' });
    await until(() => answers(this.port));
  }

  async kill(): Promise<void> {
    const { process: child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((ok) => child.once('exit', ok));
    child.kill('SIGKILL');
    await gone;
  }
}
