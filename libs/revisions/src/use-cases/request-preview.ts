// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { previewRoundJob } from '../jobs/preview-round.definition.js';
import { chosenContracts } from '../persistence/round-choice.store.js';
import { openForPreview, previewRound, type PreviewOutcome } from './preview-round.js';

/** So many contracts are computed while somebody waits, in about half a second. */
export const WAITED_FOR = 500;

/**
 * Computes a round at once, or has the work do it when it takes many contracts; asked again while that waits it is the same job.
 * @returns what came of it, or the job that does it
 * @throws DomainError `herziening-onbekend`, `herziening-voorbij`
 */
export async function requestPreview(tx: Tx, roundId: string, waitedFor = WAITED_FOR): Promise<PreviewOutcome | { readonly taak: string }> {
  const round = await openForPreview(tx, roundId);
  const chosen = await chosenContracts(tx, round.choice, round.effectiveFrom);
  if (chosen.length <= waitedFor) return previewRound(tx, roundId);
  const taak = await tx.enqueue(previewRoundJob, { roundId }, { subject: `herziening:${round.no}`, key: `revisions.preview:${roundId}` });
  await tx.audit({
    action: 'herziening doorrekenen gevraagd',
    objectKind: 'herziening',
    objectId: roundId,
    detail: { nummer: round.no, overeenkomsten: chosen.length },
  });
  return { taak };
}
