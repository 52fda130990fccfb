// SPDX-License-Identifier: EUPL-1.2
import { checkMessage, type AllocationMessage, type CheckedMessage, type DeclarationMessage } from '#ijw';
import { loadFiles, type Actor, type KeyRing, type Tx, type UnitOfWork } from '#platform';
import { bookAllocations, bookDeclarations, contentSha256, lockBooking, type BatchMessage } from '../persistence/batch.store.js';
import {
  closeRun, filesToRead, nextAllocations, nextDeclarations, runProgress, saveReading, settleRepeats, type ReadFile, type RunProgress, type WaitingFile,
} from '../persistence/import.store.js';

export interface ImportSettings {
  /** How many files are read, and how many messages booked, in one transaction. Changes speed, never the outcome. */
  readonly batch: number;
}

export interface ImportControl {
  /** Asked between batches: true stops the run. */
  readonly cancelled: () => Promise<boolean> | boolean;
  readonly progress: (done: number, total: number, note: string) => Promise<void> | void;
}

const STANDARD: ImportSettings = { batch: 400 };

/**
 * Brings all files of an import to their end: read (levels 1 and 2), then allocations, then declarations, batch by batch, each batch one
 * transaction. Whatever interrupts it, running it again goes on where it was: nothing is lost or done twice.
 */
export class ImportRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly settings: ImportSettings = STANDARD,
  ) {}

  async execute(actor: Actor, runId: string, control: ImportControl): Promise<RunProgress> {
    const steps = [
      (tx: Tx) => this.read(tx, runId),
      (tx: Tx) => this.book<AllocationMessage>(tx, runId, nextAllocations, bookAllocations),
      (tx: Tx) => this.book<DeclarationMessage>(tx, runId, nextDeclarations, bookDeclarations),
    ];
    for (const step of steps) {
      for (let more = true; more; ) {
        if (await control.cancelled()) return this.uow.run(actor, (tx) => this.close(tx, runId));
        const state = await this.uow.run(actor, async (tx) => ((more = await step(tx)), runProgress(tx, runId)));
        await control.progress(state.done, state.total, note(state));
      }
    }
    return this.uow.run(actor, (tx) => this.close(tx, runId));
  }

  /** Looks into the next files. @returns whether there were any */
  private async read(tx: Tx, runId: string): Promise<boolean> {
    const files = await filesToRead(tx, runId, this.settings.batch);
    const contents = await loadFiles(tx, this.keys, files.map((f) => f.sha256));
    const read = files.map((f): ReadFile => {
      const checked = checkMessage(contents.get(f.sha256.toString('hex'))!);
      return { id: f.id, checked, contentSha256: checked.content ? contentSha256(checked.content) : null };
    });
    if (read.length > 0) await saveReading(tx, read);
    return read.length > 0;
  }

  /** Books the next batch of one kind, under the lock of the region. @returns whether there was any */
  private async book<Content extends DeclarationMessage | AllocationMessage>(
    tx: Tx,
    runId: string,
    next: (tx: Tx, runId: string, limit: number) => Promise<WaitingFile[]>,
    store: (tx: Tx, keys: KeyRing, messages: readonly BatchMessage<Content>[]) => Promise<void>,
  ): Promise<boolean> {
    await lockBooking(tx);
    await settleRepeats(tx, runId);
    const files = await next(tx, runId, this.settings.batch);
    if (files.length === 0) return false;
    const contents = await loadFiles(tx, this.keys, files.map((f) => f.sha256));
    const messages = files.map((f) => {
      const checked: CheckedMessage = checkMessage(contents.get(f.sha256.toString('hex'))!);
      return { fileId: f.id, checked, content: checked.content as Content };
    });
    await store(tx, this.keys, messages);
    await tx.audit({ action: 'berichten geboekt', objectKind: 'inlezing', objectId: runId, detail: { berichten: messages.length, soort: messages[0]!.content.type } });
    return true;
  }

  private async close(tx: Tx, runId: string): Promise<RunProgress> {
    await closeRun(tx, runId);
    return runProgress(tx, runId);
  }
}

function note(p: RunProgress): string {
  if (p.readable < p.total) return `${p.readable} van ${p.total} bestanden bekeken`;
  const parts = [`${p.approved + p.partly} goedgekeurd of deels goedgekeurd`, `${p.refused} afgekeurd`, `${p.unreadable} onleesbaar`];
  if (p.turnedAway > 0) parts.push(`${p.turnedAway} geweigerd`);
  if (p.repeated > 0) parts.push(`${p.repeated} eerder ontvangen`);
  return parts.join(', ');
}
