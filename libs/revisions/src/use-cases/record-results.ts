// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { loadVersionContents, lockContracts, recordRevisedVersion, type Ground } from '#contracts';
import type { Tx } from '#platform';
import { canonical } from '../domain/apply-changes.js';
import { overTerm } from '../domain/effect.js';
import { agreedContracts, saveApart, saveRecorded } from '../persistence/preview.store.js';
import { lockRound } from '../persistence/round.store.js';
import { applyTo, changesOfRound } from './preview-round.js';

const CHANGED = 'Het contract is gewijzigd sinds het is aangeboden. Doe een nieuw aanbod, of leg de wijziging apart vast.';

/**
 * Records what was agreed for these contracts of a round, each as its next version. The changes are applied anew to the contract as it is
 * now; only when that gives byte for byte what was offered it is recorded, else the contract is set apart with the reason. What was
 * recorded already stays as it is. @returns how many versions
 */
export async function recordResults(tx: Tx, roundId: string, contracts: readonly string[]): Promise<number> {
  const round = await lockRound(tx, roundId);
  if (!round || contracts.length === 0) return 0;
  await lockContracts(tx, contracts);
  const agreed = await agreedContracts(tx, roundId, contracts);
  const of = await changesOfRound(tx, round);
  const now = await loadVersionContents(
    tx,
    agreed.map((a) => a.contractId),
    round.effectiveFrom,
  );
  const wholes = new Map(now.map((w) => [w.contractId, w]));
  let recorded = 0;
  for (const a of agreed) {
    const whole = wholes.get(a.contractId);
    const applied = whole ? applyTo(whole, round, of) : null;
    const same = applied !== null && createHash('sha256').update(canonical(applied.after)).digest('hex') === a.resultSha256;
    if (!applied || !same || a.ground === null) {
      await saveApart(tx, roundId, a.contractId, CHANGED);
      continue;
    }
    const { from, last } = applied.after;
    const cents = a.oldCents === null || a.newCents === null ? null : overTerm(BigInt(a.newCents) - BigInt(a.oldCents), from, last);
    const version = await recordRevisedVersion(
      tx,
      a.number,
      applied.after,
      { ground: a.ground as Ground, clause: a.clause, explanation: round.why, cents, indexation: false, deviation: a.deviation },
      `Herziening ${round.no}: ${round.title}`,
    );
    await saveRecorded(tx, roundId, a.contractId, version.id);
    recorded++;
  }
  return recorded;
}
