// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Compiled } from '../../support/compiled.js';
import type { Report } from './intake-child.js';

/** What a process may take for one file. */
export const MOST_MILLISECONDS = 5_000;
/** How long it may look as if nothing happens, on a machine that does other things too. */
const PATIENCE_MILLISECONDS = 30_000;
export const MOST_MEGABYTES = 256;
/** A process that has had so many bytes is not measured again: another file would be blamed for what this one left behind. */
export const MUCH = 4_000_000;

/** Of the declarations only the intake: what this process holds is then its own. */
const DOORS = { '#ijw': 'libs/ijw/src/index.ts', '#declarations': 'libs/declarations/src/intake/unpack.ts' };
const PARTS = ['libs/ijw/src', 'libs/declarations/src/intake', 'test/unit/hostile/intake-child.ts'];

/** The intake, compiled once, and the folder its files are put in. */
export class WatchedIntake {
  private readonly product: Compiled = compile(PARTS, DOORS);
  private readonly folder = mkdtempSync(join(tmpdir(), 'raamwerk-hostile-'));

  /** A new process; its heap may not grow beyond the bound, so that a leak is a crash. */
  async start(): Promise<IntakeProcess> {
    const execArgv = [`--max-old-space-size=${MOST_MEGABYTES}`];
    const env = { PATH: process.env.PATH, NODE_OPTIONS: '--no-warnings' };
    const child = fork(this.product.path('test/unit/hostile/intake-child.ts'), { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const process_ = new IntakeProcess(child, join(this.folder, `${child.pid}.bin`));
    await process_.next();
    return process_;
  }

  remove(): void {
    this.product.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One process that takes in files, one after the other. */
export class IntakeProcess {
  private hadMuch = false;

  constructor(
    private readonly child: ChildProcess,
    private readonly path: string,
  ) {}

  /** Hands a file in. @throws when the process ends, or takes longer than it may */
  async takeIn(name: string, content: Buffer): Promise<Report> {
    writeFileSync(this.path, content);
    this.hadMuch = content.length > MUCH;
    const report = this.next();
    this.child.send({ name, path: this.path });
    return (await report) as Report;
  }

  /** Whether it has had no large file, and still lives. */
  get isFit(): boolean {
    return this.child.connected && !this.hadMuch;
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }

  /** The next message of the process. */
  next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.child.kill('SIGKILL');
        done(() => reject(new Error(`took longer than ${PATIENCE_MILLISECONDS} ms`)));
      }, PATIENCE_MILLISECONDS);
      const told = (message: unknown): void => done(() => resolve(message));
      const ended = (code: number | null, signal: string | null): void => done(() => reject(new Error(`the process ended (${signal ?? code})`)));
      const done = (settle: () => void): void => {
        clearTimeout(late);
        this.child.off('message', told).off('exit', ended);
        settle();
      };
      this.child.on('message', told).on('exit', ended);
    });
  }
}
