// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Tx, UnitOfWork } from '#platform';
import type { RunPosition, RunProgress } from '../persistence/import.store.js';

export interface ImportControl {
  /** Asked between batches: true stops the run. */
  readonly cancelled: () => boolean;
  /** Last statement of each batch: stores how far it is, and refuses the batch when somebody else took the work over. */
  readonly checkpoint: (tx: Tx, progress: { done: number; total: number; note: string }) => Promise<void>;
  /** Tells others which years of care were booked on; without, the checks of bestedingsruimte are asked for. */
  readonly booked?: (tx: Tx, years: readonly number[]) => Promise<void>;
  /** Last statement of the transaction that ends the run. */
  readonly finish: (tx: Tx, outcome: RunProgress, cancelled: boolean) => Promise<void>;
}

/** How many files more were looked into, and how many were brought to their end. */
export interface Progress {
  readonly read: number;
  readonly done: number;
}

/** One transaction of the work; null when there is nothing left to do. */
type Step = (tx: Tx) => Promise<Progress | null>;

/** What is done one transaction after the other. */
export interface Work {
  readonly step: Step;
  /** After each commit. */
  readonly committed: () => void;
}

/**
 * The way of a run through its transactions: asks before each whether to stop, and tells in each how far the run is. What other lanes
 * have not committed yet counts as well: nobody sees it before its own commit.
 */
export class Journey {
  private failed = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly actor: Actor,
    private readonly control: ImportControl,
    private at: RunPosition,
  ) {}

  /** Brings each of these to its end, side by side; after a fault in one, the others end the batch they are at. @returns false when cancelled */
  async finish(works: readonly Work[]): Promise<boolean> {
    const ends = await Promise.allSettled(works.map((work) => this.follow(work)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return ends.every((end) => end.status === 'fulfilled' && end.value);
  }

  private async follow(work: Work): Promise<boolean> {
    for (let more = true; more && !this.failed;) {
      if (this.control.cancelled()) return false;
      try {
        more = await this.once(work);
      } catch (error) {
        this.failed = true;
        throw error;
      }
    }
    return true;
  }

  private async once({ step, committed }: Work): Promise<boolean> {
    let counted: Progress = NOTHING;
    const progressed = await this.uow.run(this.actor, async (tx) => {
      this.count(counted, -1);
      counted = NOTHING;
      const progress = await step(tx);
      if (progress === null) return false;
      this.count((counted = progress), 1);
      await this.control.checkpoint(tx, { done: this.at.done, total: this.at.total, note: note(this.at) });
      return true;
    });
    if (progressed) committed();
    return progressed;
  }

  private count({ read, done }: Progress, times: 1 | -1): void {
    this.at = { total: this.at.total, read: this.at.read + times * read, done: this.at.done + times * done };
  }
}

const NOTHING: Progress = { read: 0, done: 0 };

const count = (n: number): string => n.toLocaleString('nl-NL');

function note({ total, done, read }: RunPosition): string {
  return read < total ? `${count(read)} van ${count(total)} bestanden bekeken` : `${count(done)} van ${count(total)} berichten verwerkt`;
}
