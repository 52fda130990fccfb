// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { possibleRoundSteps, type RoundState, type RoundStep } from '../domain/course.js';
import { outcomeOfSilence } from '../domain/offer.js';
import { changeOffer, lockOffers, saveOutcome, silenceOf, type StoredOffer } from '../persistence/offer.store.js';
import { roundFacts } from '../persistence/round-facts.store.js';
import { lockRound, type StoredRound } from '../persistence/round.store.js';
import { recordResults } from './record-results.js';
import { tellProvider } from './round-mail.js';
import { stepRound } from './step-round.js';

/** What the work does by itself in a state, and the day it looks again once that is done. */
const BY_ITSELF: Partial<Record<RoundState, { readonly step: RoundStep; readonly next: (round: StoredRound) => LocalDate | null }>> = {
  aanbieden: { step: 'alles-aangeboden', next: (r) => (r.respondUntil === null ? null : addDays(r.respondUntil, 1)) },
  reacties: { step: 'reacties-sluiten', next: () => null },
  vastleggen: { step: 'alles-vastgelegd', next: (r) => r.effectiveFrom },
};

/** Whoever did not answer in time stays silent: what that means for a contract its own clauses say. */
async function closeSilent(tx: Tx, offer: StoredOffer): Promise<void> {
  const meanings = await silenceOf(tx, offer.id);
  for (const outcome of ['stil-aanvaard', 'stil'] as const) {
    const contracts = [...meanings].filter(([, said]) => outcomeOfSilence(said) === outcome).map(([id]) => id);
    if (contracts.length === 0) continue;
    await saveOutcome(tx, offer.id, outcome, contracts);
    if (outcome === 'stil-aanvaard') await recordResults(tx, offer.roundId, contracts);
  }
  await changeOffer(tx, offer.id, { state: 'stil', nextCheck: null });
  await tellProvider(tx, offer, 'stil');
  await tx.audit({
    action: 'herziening zonder reactie',
    objectKind: 'herziening',
    objectId: offer.roundId,
    detail: { nummer: offer.roundNo, aanbieder: offer.providerName, totEnMet: offer.respondUntil },
  });
}

/**
 * Moves a round on as far as it goes by itself: everything offered, the term over or everybody answered, every outcome recorded. Called
 * after each offer, each answer and by the nightly sweep; nothing to do is nothing done.
 */
export async function advanceRound(tx: Tx, roundId: string): Promise<void> {
  for (;;) {
    const round = await lockRound(tx, roundId);
    const rule = round ? BY_ITSELF[round.state] : undefined;
    if (!round || !rule) return;
    const step = possibleRoundSteps(await roundFacts(tx, round, null)).find((s) => s.step === rule.step);
    if (!step || step.missing.length > 0) return;
    if (rule.step === 'reacties-sluiten')
      for (const offer of await lockOffers(tx, roundId, ['aangeboden', 'geopend', 'vraag'])) await closeSilent(tx, offer);
    await stepRound(
      tx,
      { id: roundId, version: null, step: rule.step, reason: null, decisionId: null, sides: ['werk'] },
      { nextCheck: rule.next(round) },
    );
  }
}
