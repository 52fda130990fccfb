// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import type { JobStore } from './job-store.js';
import type { JobTiming } from './job-timing.js';
import type { QueueStore } from './queue-store.js';

const LAPSED = 'De worker viel weg tijdens deze taak, ook bij de laatste poging.';
const LOOK_AT = 200;

/** Puts right what crashes leave behind: jobs whose worker went silent, and jobs the queue lost. */
export class Sweeper {
  private readonly logger = new Logger('taken');
  private lookedAt = 0;

  constructor(
    private readonly store: JobStore,
    private readonly queues: QueueStore,
    private readonly names: readonly string[],
    private readonly timing: JobTiming,
    /** Whether our own worker of a queue has had room and time to take what waits there. */
    private readonly idle: (queue: string) => boolean,
    private readonly stuck: (queue: string) => void,
  ) {}

  async sweep(): Promise<boolean> {
    const lapsed = await this.store.releaseLapsed(LAPSED);
    if (lapsed > 0) this.logger.warn(`${lapsed} taken van een weggevallen worker opnieuw aangeboden`);
    if (await this.queues.wiped()) {
      const again = await this.store.sendAllAgain();
      await this.queues.mark();
      if (again > 0) this.logger.warn(`de wachtrij was leeg; ${again} taken opnieuw aangeboden`);
    }
    if (Date.now() - this.lookedAt >= this.timing.unclaimedMs / 3) {
      this.lookedAt = Date.now();
      await this.lookForLost();
    }
    return false;
  }

  private async lookForLost(): Promise<void> {
    for (;;) {
      const waiting = await this.store.unclaimed(this.names, this.timing.unclaimedMs / 1_000, LOOK_AT);
      const lost = [];
      for (const job of waiting) {
        if (!(await this.queues.has(job))) lost.push(job);
        else if (this.idle(job.queue)) return this.stuck(job.queue);
      }
      if (lost.length > 0) {
        await this.store.sendAgain(lost);
        this.logger.warn(`${lost.length} taken waren uit de wachtrij verdwenen en zijn opnieuw aangeboden`);
      }
      if (lost.length < LOOK_AT) return;
    }
  }
}
