// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { safeText } from './job-failure.js';

const AFTER_ERROR_MS = 1_000;
const LOG_EVERY_MS = 30_000;

/** Does something again and again until stopped. An error never ends it: the database may be away for a while. */
export class Loop {
  private readonly stopped = new AbortController();
  private readonly running: Promise<void>;
  private readonly logger = new Logger('taken');
  private loggedAt = 0;

  /** @param work returns true when there may be more to do at once */
  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly work: () => Promise<boolean>,
  ) {
    this.running = this.go();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async go(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      let pause = this.pauseMs;
      try {
        if (await this.work()) pause = 0;
      } catch (error) {
        pause = Math.max(this.pauseMs, AFTER_ERROR_MS);
        if (Date.now() - this.loggedAt > LOG_EVERY_MS) {
          this.loggedAt = Date.now();
          this.logger.warn(`${this.name}: ${safeText(error)}`);
        }
      }
      if (pause > 0) await sleep(pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }
}
