// SPDX-License-Identifier: EUPL-1.2
import { checkMessage, type MessageContent, type MessageType } from '#ijw';
import { failpoint, loadFiles, type Actor, type Failpoint, type KeyRing, type Tx, type UnitOfWork } from '#platform';
import { Turns } from '../domain/turns.js';
import { declarationsBooked } from '../jobs/import.definition.js';
import { trajectoryUpdate } from '../jobs/trajectories.definition.js';
import { bookDeclarations, contentSha256, lockBooking, type BatchMessage, type BatchRun } from '../persistence/batch.store.js';
import { bookAllocations, bookNotices, bookRequests } from '../persistence/care.store.js';
import {
  anyRepeated,
  batchRun,
  closeRun,
  filesToRead,
  nextOfTypes,
  reopenRun,
  runPosition,
  runProgress,
  saveReading,
  settleRepeats,
  stillWaiting,
  toldOfCare,
  waitingDeclarations,
  yearsTouched,
  type ReadFile,
  type RunProgress,
  type WaitingFile,
} from '../persistence/import.store.js';

export interface ImportSettings {
  /** How many files are read, and how many messages booked, in one transaction. Changes speed, never the outcome. */
  readonly batch: number;
}

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

const STANDARD: ImportSettings = { batch: 400 };

const BOOKED: Readonly<Record<MessageType, Failpoint>> = {
  JW315: 'import.requests-booked',
  JW301: 'import.allocations-booked',
  JW323: 'import.declarations-booked',
  JW305: 'import.notices-booked',
  JW307: 'import.notices-booked',
};

type Next = (tx: Tx, runId: string, limit: number) => Promise<WaitingFile[]>;

const ofTypes =
  (...types: MessageType[]): Next =>
  (tx, runId, limit) =>
    nextOfTypes(tx, runId, types, limit);

/**
 * Brings all files of an import to their end: read (levels 1 and 2), then requests, allocations, declarations, and start and stop of
 * care, batch by batch, each batch one transaction. Whatever interrupts it, running it again goes on where it was: nothing is lost or done twice.
 */
export class ImportRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly settings: ImportSettings = STANDARD,
  ) {}

  async execute(actor: Actor, runId: string, control: ImportControl): Promise<RunProgress> {
    let turns: Turns | null = null;
    // A whole batch may have been settled as received before: then the next one has its turn.
    const nextDeclarations: Next = async (tx, _run, limit) => {
      turns ??= new Turns(await waitingDeclarations(tx, runId));
      for (let batch = turns.current(limit); batch.length > 0; batch = turns.current(limit)) {
        const files = await stillWaiting(
          tx,
          batch.map((w) => w.id),
        );
        if (files.length > 0) return files;
        turns.done();
      }
      return [];
    };
    const steps = [
      (tx: Tx) => this.read(tx, runId),
      (tx: Tx) => this.book(tx, runId, ofTypes('JW315'), bookRequests),
      (tx: Tx) => this.book(tx, runId, ofTypes('JW301'), bookAllocations),
      (tx: Tx) => this.book(tx, runId, nextDeclarations, bookDeclarations),
      (tx: Tx) => this.book(tx, runId, ofTypes('JW305', 'JW307'), bookNotices),
    ];
    await this.uow.run(actor, (tx) => reopenRun(tx, runId));
    for (const step of steps) {
      for (let more = true; more;) {
        if (control.cancelled()) return this.close(actor, runId, control, true);
        more = await this.uow.run(actor, async (tx) => {
          const found = await step(tx);
          const at = await runPosition(tx, runId);
          await control.checkpoint(tx, { done: at.done, total: at.total, note: note(at) });
          return found;
        });
        if (more) failpoint(step === steps[0] ? 'import.reading-committed' : 'import.booking-committed');
        (turns as Turns | null)?.done();
      }
    }
    return this.close(actor, runId, control, false);
  }

  /** Looks into the next files. @returns whether there were any */
  private async read(tx: Tx, runId: string): Promise<boolean> {
    const files = await filesToRead(tx, runId, this.settings.batch);
    const contents = await loadFiles(
      tx,
      this.keys,
      files.map((f) => f.sha256),
    );
    const read = files.map((f): ReadFile => {
      const checked = checkMessage(contents.get(f.sha256.toString('hex'))!);
      return { id: f.id, checked, contentSha256: checked.content ? contentSha256(checked.content) : null };
    });
    if (read.length > 0) {
      await saveReading(tx, read);
      failpoint('import.files-read');
    }
    return read.length > 0;
  }

  /** Books the next batch of one kind, under the lock of the region. @returns whether there was any */
  private async book<Content extends MessageContent>(
    tx: Tx,
    runId: string,
    next: Next,
    store: (tx: Tx, keys: KeyRing, run: BatchRun, messages: readonly BatchMessage<Content>[]) => Promise<void>,
  ): Promise<boolean> {
    await lockBooking(tx);
    let files = await next(tx, runId, this.settings.batch);
    if (files.length === 0) return false;
    if (await anyRepeated(tx, files)) {
      await settleRepeats(tx, runId);
      files = await next(tx, runId, this.settings.batch);
      if (files.length === 0) return true;
    }
    const contents = await loadFiles(
      tx,
      this.keys,
      files.map((f) => f.sha256),
    );
    const messages = files.map((f) => {
      const checked = checkMessage(contents.get(f.sha256.toString('hex'))!);
      return { fileId: f.id, contentSha256: f.contentSha256!, checked, content: checked.content as Content };
    });
    await store(tx, this.keys, await batchRun(tx, runId), messages);
    failpoint(BOOKED[messages[0]!.content.type]);
    await tx.audit({
      action: 'berichten geboekt',
      objectKind: 'inlezing',
      objectId: runId,
      detail: { berichten: messages.length, soort: messages[0]!.content.type },
    });
    return true;
  }

  private async close(actor: Actor, runId: string, control: ImportControl, cancelled: boolean): Promise<RunProgress> {
    const ended = await this.uow.run(actor, async (tx) => {
      await closeRun(tx, runId);
      const outcome = await runProgress(tx, runId);
      const years = await yearsTouched(tx, runId);
      if (years.length > 0) await (control.booked ?? announce(runId))(tx, years);
      if (!control.booked && (await toldOfCare(tx, runId))) await tx.enqueue(trajectoryUpdate, {}, { key: 'declarations.trajectories' });
      await control.finish(tx, outcome, cancelled);
      failpoint('import.run-closed');
      return outcome;
    });
    failpoint('import.close-committed');
    return ended;
  }
}

const announce =
  (runId: string) =>
  async (tx: Tx, years: readonly number[]): Promise<void> => {
    await tx.enqueue(declarationsBooked, { years: [...years] }, { subject: `inlezing:${runId}` });
  };

const count = (n: number): string => n.toLocaleString('nl-NL');

function note({ total, done, read }: { total: number; done: number; read: number }): string {
  return read < total ? `${count(read)} van ${count(total)} bestanden bekeken` : `${count(done)} van ${count(total)} berichten verwerkt`;
}
