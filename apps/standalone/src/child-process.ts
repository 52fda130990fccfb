// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;
const STOP_MS = 15_000;

/** One process under supervision: started again with growing pauses when it falls. Its environment is all it gets; nothing stands in its arguments. */
export class Child {
  private process: ChildProcess | null = null;
  private stopping = false;
  private pause = FIRST_PAUSE_MS;
  private startedAt = 0;
  private again: NodeJS.Timeout | null = null;
  private wasReady = false;

  /** @param fell called when the process ends before it was ever ready: starting again would only fail again */
  constructor(
    readonly name: string,
    private readonly file: string,
    private env: NodeJS.ProcessEnv,
    private readonly fell: (name: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  start(env: NodeJS.ProcessEnv = this.env): Promise<void> {
    this.env = env;
    this.stopping = false;
    this.startedAt = Date.now();
    // In a session of its own: a Ctrl-C in the terminal reaches us only, and we stop things in order.
    const child = fork(this.file, { env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.process = child;
    return new Promise((ready) => {
      child.once('message', () => {
        this.wasReady = true;
        ready();
      });
      child.once('exit', (code, signal) => this.ended(child, code, signal));
      child.once('error', () => this.ended(child, 1, null));
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.again) clearTimeout(this.again);
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((ok) => child.once('exit', ok));
    child.kill('SIGTERM');
    const patience = new AbortController();
    const late = sleep(STOP_MS, undefined, { signal: patience.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    await ended;
    patience.abort();
    await late;
  }

  kill(): void {
    this.stopping = true;
    this.process?.kill('SIGKILL');
  }

  private ended(child: ChildProcess, code: number | null, signal: string | null): void {
    if (this.stopping || child !== this.process) return;
    if (!this.wasReady) return this.fell(this.name);
    if (Date.now() - this.startedAt > STEADY_MS) this.pause = FIRST_PAUSE_MS;
    process.stderr.write(`Het proces ${this.name} stopte onverwacht (${signal ?? code}) en begint over ${this.pause / 1000} s opnieuw.\n`);
    this.again = setTimeout(() => void this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
