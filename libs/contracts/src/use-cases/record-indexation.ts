// SPDX-License-Identifier: EUPL-1.2
import { changeInPercent, type IndexFactor } from '#catalogue';
import { writeAudits, type Actor, type Tx, type UnitOfWork } from '#platform';
import { changedSince } from '../persistence/indexation-basis.js';
import { nextContracts, recordIndexed, skipContracts } from '../persistence/indexation-versions.store.js';
import { lockIndexation, saveIndexationState, type StoredIndexation } from '../persistence/indexation.store.js';
import { approvedFactor, recordedSoFar, type IndexationOutcome } from '../persistence/indexation-progress.store.js';

/** How the work is watched and stopped; a job gives its own. */
export interface IndexationControl {
  /** Contracts in one transaction. */
  readonly batch: number;
  readonly throwIfStopped: () => void;
  readonly checkpoint: (tx: Tx, outcome: IndexationOutcome) => Promise<void>;
  readonly finish: (tx: Tx, outcome: IndexationOutcome) => Promise<void>;
}

const GROUND = 'indexering';
const CHANGED = 'De overeenkomst is na de goedkeuring gewijzigd. Neem haar op in een volgende indexering.';
const AHEAD = 'Er is een versie vastgelegd met een later moment dan nu. Leg versies vast in de volgorde waarin ze zijn afgesproken.';

function summaryOf(run: StoredIndexation, factor: IndexFactor): string {
  const percent = changeInPercent(factor).replace('.', ',');
  return `Indexering van de tarieven met ${percent}% per ${run.effectiveFrom.split('-').reverse().join('-')} (indexering ${run.no})`;
}

/** One batch in one transaction: contracts that are still as they were approved get their versions, others are set apart with the reason. */
async function recordBatch(tx: Tx, run: StoredIndexation, batch: number): Promise<number> {
  const waiting = await nextContracts(tx, run.id, batch);
  if (waiting.length === 0) return 0;
  const ids = waiting.map((c) => c.id);
  const changed = await changedSince(tx, run.id, run, ids);
  const ahead = waiting.filter((c) => c.ahead && !changed.has(c.id)).map((c) => c.id);
  if (changed.size > 0) await skipContracts(tx, run.id, [...changed], CHANGED);
  if (ahead.length > 0) await skipContracts(tx, run.id, ahead, AHEAD);
  const right = waiting.filter((c) => !changed.has(c.id) && !c.ahead);
  if (right.length === 0) return waiting.length;
  const summary = summaryOf(run, await approvedFactor(tx, run.id));
  await recordIndexed(
    tx,
    { id: run.id, effectiveFrom: run.effectiveFrom, ground: GROUND, summary },
    right.map((c) => c.id),
  );
  await writeAudits(
    tx,
    right.map((c) => ({
      action: 'contractversie vastgelegd',
      objectKind: 'overeenkomst',
      objectId: c.number,
      detail: { indexering: run.no, van: run.effectiveFrom, tarieven: c.lines },
    })),
  );
  return waiting.length;
}

/**
 * Records an approved run, batch after batch. Whatever interrupts it, running it again goes on with the contracts that still wait; a run
 * that is recorded already is left alone.
 */
export async function recordIndexation(uow: UnitOfWork, actor: Actor, runId: string, control: IndexationControl): Promise<void> {
  for (;;) {
    control.throwIfStopped();
    const more = await uow.run(actor, async (tx) => {
      const run = await lockIndexation(tx, runId);
      if (!run || run.state !== 'goedgekeurd') {
        await control.finish(tx, await recordedSoFar(tx, runId));
        return false;
      }
      if ((await recordBatch(tx, run, control.batch)) > 0) {
        await control.checkpoint(tx, await recordedSoFar(tx, runId));
        return true;
      }
      await saveIndexationState(tx, runId, 'vastgelegd');
      const outcome = await recordedSoFar(tx, runId);
      await tx.audit({ action: 'indexering vastgelegd', objectKind: 'indexering', objectId: runId, detail: { nummer: run.no, ...outcome } });
      await control.finish(tx, outcome);
      return false;
    });
    if (!more) return;
  }
}
