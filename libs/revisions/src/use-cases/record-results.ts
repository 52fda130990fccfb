// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { loadVersionContents, lockContracts, recordVersions, type Ground, type VersionToRecord, type WholeVersion } from '#contracts';
import type { Tx } from '#platform';
import { canonical } from '../domain/canonical.js';
import { overTerm } from '../domain/effect.js';
import { agreedContracts, saveApart, saveRecorded, type AgreedContract } from '../persistence/preview.store.js';
import { lockRound, type StoredRound } from '../persistence/round.store.js';
import { applyTo, changesOfRound, type RoundChanges } from './preview-round.js';

const CHANGED = 'Het contract is gewijzigd sinds het is aangeboden. Doe een nieuw aanbod, of leg de wijziging apart vast.';

/** What is recorded of a contract: what was offered, byte for byte; null when the changes no longer come to that. */
function asOffered(a: AgreedContract, whole: WholeVersion | undefined, round: StoredRound, of: RoundChanges): VersionToRecord | null {
  if (!whole || a.ground === null) return null;
  const { after } = applyTo(whole, round, of);
  if (createHash('sha256').update(canonical(after)).digest('hex') !== a.resultSha256) return null;
  const cents = a.oldCents === null || a.newCents === null ? null : overTerm(BigInt(a.newCents) - BigInt(a.oldCents), after.from, after.last);
  const ground = { ground: a.ground as Ground, clause: a.clause, explanation: round.why, cents, indexation: false, deviation: a.deviation };
  return { number: a.number, revised: after, ground, summary: `Herziening ${round.no}: ${round.title}` };
}

/**
 * Records what was agreed for these contracts of a round, each as its next version, in the same few statements however many there are. The
 * changes are applied anew to the contract as it is now; only when that gives byte for byte what was offered it is recorded, else the
 * contract is set apart with the reason. What was recorded already stays as it is. @returns how many versions
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
  const found = agreed.map(({ contractId, ...a }) => ({ contractId, item: asOffered({ contractId, ...a }, wholes.get(contractId), round, of) }));
  const apart = found.filter((f) => f.item === null).map((f) => f.contractId);
  if (apart.length > 0) await saveApart(tx, roundId, apart, CHANGED);
  const right = found.flatMap(({ contractId, item }) => (item ? [{ contractId, item }] : []));
  const versions = await recordVersions(
    tx,
    right.map((r) => r.item),
  );
  if (versions.length > 0)
    await saveRecorded(
      tx,
      roundId,
      right.map(({ contractId }, n) => ({ contractId, versionId: versions[n]!.id })),
    );
  return versions.length;
}
