// SPDX-License-Identifier: EUPL-1.2
import { checkMessage, type DeclarationMessage, type MessageContent, type MessageType } from '#ijw';
import { failpoint, loadFiles, type Actor, type Failpoint, type KeyRing, type Tx, type UnitOfWork } from '#platform';
import { lanesOf, Turns } from '../domain/turns.js';
import { declarationsBooked } from '../jobs/import.definition.js';
import { trajectoryUpdate } from '../jobs/trajectories.definition.js';
import {
  bookDeclarations,
  Children,
  contentSha256,
  lockBooking,
  lockProviders,
  type BatchMessage,
  type BatchRun,
} from '../persistence/batch.store.js';
import { bookAllocations, bookNotices, bookRequests } from '../persistence/care.store.js';
import {
  batchRun,
  BYTES_AT_ONCE,
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
  type Lane,
  type ReadFile,
  type RunProgress,
  type WaitingFile,
} from '../persistence/import.store.js';
import { Journey, type ImportControl, type Progress, type Work } from './import-journey.js';

export interface ImportSettings {
  /** How many files are read, and how many messages booked, in one transaction. Changes speed, never the outcome. */
  readonly batch: number;
  /** How many transactions go side by side, each with a connection of its own. Changes speed, never the outcome. */
  readonly lanes?: number;
}

const STANDARD = { batch: 400, lanes: 2 } as const satisfies ImportSettings;

const BOOKED: Readonly<Record<MessageType, Failpoint>> = {
  JW315: 'import.requests-booked',
  JW301: 'import.allocations-booked',
  JW323: 'import.declarations-booked',
  JW305: 'import.notices-booked',
  JW307: 'import.notices-booked',
};

/** Takes the lock the next messages are booked under, and says which they are; null when none is left. */
type Next = (tx: Tx) => Promise<WaitingFile[] | null>;

/**
 * Brings all files of an import to their end: read (levels 1 and 2), then requests, allocations, declarations, and start and stop of
 * care, batch by batch, each batch one transaction. Whatever interrupts it, running it again goes on where it was: nothing is lost or done twice.
 */
export class ImportRun {
  private readonly batch: number;
  private readonly lanes: readonly Lane[];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    settings: ImportSettings = STANDARD,
  ) {
    const { batch, lanes } = { ...STANDARD, ...settings };
    this.batch = batch;
    this.lanes = Array.from({ length: lanes }, (_, no) => ({ no, of: lanes }));
  }

  async execute(actor: Actor, runId: string, control: ImportControl): Promise<RunProgress> {
    const at = await this.uow.run(actor, async (tx) => {
      await reopenRun(tx, runId);
      return runPosition(tx, runId);
    });
    const journey = new Journey(this.uow, actor, control, at);
    const stages: (() => Promise<Work[]> | Work[])[] = [
      () => this.lanes.map((lane): Work => ({ step: (tx) => this.read(tx, runId, lane), committed: () => failpoint('import.reading-committed') })),
      () => [this.oneByOne(runId, bookRequests, 'JW315')],
      () => [this.oneByOne(runId, bookAllocations, 'JW301')],
      () => this.declarations(actor, runId),
      () => [this.oneByOne(runId, bookNotices, 'JW305', 'JW307')],
    ];
    for (const stage of stages) if (!(await journey.finish(await stage()))) return this.close(actor, runId, control, true);
    return this.close(actor, runId, control, false);
  }

  /** Looks into the next files of a lane. */
  private async read(tx: Tx, runId: string, lane: Lane): Promise<Progress | null> {
    const files = await filesToRead(tx, runId, lane, this.batch);
    if (files.length === 0) return null;
    const contents = await loadFiles(
      tx,
      this.keys,
      files.map((f) => f.sha256),
    );
    const read = files.map((f): ReadFile => {
      const checked = checkMessage(contents.get(f.sha256.toString('hex'))!);
      return { id: f.id, checked, contentSha256: checked.content ? contentSha256(checked.content) : null };
    });
    const turnedAway = await saveReading(tx, read);
    failpoint('import.files-read');
    return { read: files.length, done: turnedAway };
  }

  /** Messages of these types, under the lock of the region. */
  private oneByOne<Content extends MessageContent>(runId: string, store: Store<Content>, ...types: MessageType[]): Work {
    const next: Next = async (tx) => {
      await lockBooking(tx);
      const files = await nextOfTypes(tx, runId, types, this.batch);
      return files.length > 0 ? files : null;
    };
    return { step: (tx) => this.book(tx, runId, next, store), committed: () => failpoint('import.booking-committed') };
  }

  /** Declarations in lanes, each batch under the locks of its providers. */
  private async declarations(actor: Actor, runId: string): Promise<Work[]> {
    const waiting = await this.uow.run(actor, (tx) => waitingDeclarations(tx, runId));
    const children = new Children(this.keys);
    const store: Store<DeclarationMessage> = (tx, keys, run, messages) => bookDeclarations(tx, keys, run, messages, children);
    const limit = { messages: this.batch, bytes: BYTES_AT_ONCE };
    return lanesOf(waiting, this.lanes.length).map((lane) => {
      const turns = new Turns(lane);
      const next: Next = async (tx) => {
        const batch = turns.current(limit);
        if (batch.length === 0) return null;
        await lockProviders(
          tx,
          batch.map((w) => w.providerId),
        );
        return stillWaiting(
          tx,
          batch.map((w) => w.id),
        );
      };
      const committed = (): void => {
        failpoint('import.booking-committed');
        turns.done();
      };
      return { step: (tx) => this.book(tx, runId, next, store), committed };
    });
  }

  /** Books the next batch of one kind. */
  private async book<Content extends MessageContent>(tx: Tx, runId: string, next: Next, store: Store<Content>): Promise<Progress | null> {
    const chosen = await next(tx);
    if (chosen === null) return null;
    // Another worker may have had them, or their message came before.
    const repeated = await settleRepeats(tx, chosen);
    const files =
      repeated === 0
        ? chosen
        : await stillWaiting(
            tx,
            chosen.map((f) => f.id),
          );
    if (files.length === 0) return { read: 0, done: repeated };
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
    return { read: 0, done: repeated + files.length };
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

type Store<Content extends MessageContent> = (tx: Tx, keys: KeyRing, run: BatchRun, messages: readonly BatchMessage<Content>[]) => Promise<void>;

const announce =
  (runId: string) =>
  async (tx: Tx, years: readonly number[]): Promise<void> => {
    await tx.enqueue(declarationsBooked, { years: [...years] }, { subject: `inlezing:${runId}` });
  };
