// SPDX-License-Identifier: EUPL-1.2
import { mayGo } from '#kernel';
import { checkMessage } from '#ijw';
import { loadFiles, type Actor, type KeyRing, type Tx, type UnitOfWork } from '#platform';
import { MANUAL_STEPS } from '../domain/manual.js';
import { keepPersons } from '../persistence/care.store.js';
import { lockManual, markProcessed, messageOfRun, type StoredManual } from '../persistence/manual.store.js';
import type { ImportControl } from './import-journey.js';
import { ImportRun } from './import-run.js';

/**
 * Brings an approved manual declaration through checks and ledger, by the same import as every message. Before it, its children become
 * known: no message about them may have come. Whatever interrupts it, running it again goes on where it was.
 */
export class ProcessManual {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async execute(actor: Actor, manualId: string, control: ImportControl): Promise<void> {
    const runId = await this.uow.run(actor, async (tx) => {
      const manual = await lockManual(tx, manualId);
      if (!manual || manual.runId === null || manual.state !== 'goedgekeurd') return null;
      await this.makeKnown(tx, manual);
      return manual.runId;
    });
    if (runId === null) return;
    await new ImportRun(this.uow, this.keys).execute(actor, runId, {
      ...control,
      finish: async (tx, outcome, cancelled) => {
        if (!cancelled) await this.settle(tx, manualId, runId);
        await control.finish(tx, outcome, cancelled);
      },
    });
  }

  private async makeKnown(tx: Tx, { id, sha256 }: StoredManual): Promise<void> {
    const files = await loadFiles(tx, this.keys, [sha256]);
    const { content } = checkMessage(files.get(sha256.toString('hex'))!);
    const bsns = content?.type === 'JW323' ? content.clients.map((c) => c.bsn) : [];
    const fresh = await keepPersons(tx, this.keys, bsns);
    if (fresh > 0)
      await tx.audit({ action: 'kinderen bekend geworden', objectKind: 'handmatige declaratie', objectId: id, detail: { aantal: fresh } });
  }

  private async settle(tx: Tx, manualId: string, runId: string): Promise<void> {
    const manual = await lockManual(tx, manualId);
    const messageId = await messageOfRun(tx, runId);
    if (messageId === null || !manual || !mayGo(MANUAL_STEPS, manual.state, 'verwerkt')) return;
    await markProcessed(tx, manualId, messageId);
    await tx.audit({
      action: 'handmatige declaratie verwerkt',
      objectKind: 'handmatige declaratie',
      objectId: manualId,
      detail: { bericht: messageId },
    });
  }
}
