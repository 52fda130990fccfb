// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { nextOfferCheck, OPEN_OFFERS, reminderDue } from '../domain/offer.js';
import { roundMomentJob } from '../jobs/offer-round.definition.js';
import { changeOffer, lockOffers, roundsDue } from '../persistence/offer.store.js';
import { insertRoundEvent, lockRound, saveRoundState } from '../persistence/round.store.js';
import { advanceRound } from './advance-round.js';
import { tellProvider } from './round-mail.js';

/** Looks at the days that came: a job for each round of which something is due, so that a bad one never stops the others. */
export async function watchRounds(tx: Tx): Promise<{ readonly herzieningen: number }> {
  const rounds = await roundsDue(tx);
  for (const id of rounds)
    await tx.enqueue(roundMomentJob, { roundId: id }, { subject: `herziening:${id}`, key: `revisions.moment:${id}:${tx.today}` });
  return { herzieningen: rounds.length };
}

export interface MomentOutcome {
  readonly herinneringen: number;
}

/** What is due of one round today: reminders, once each; the end of the term; the day it takes effect. Doing it again changes nothing. */
export async function roundMoment(tx: Tx, roundId: string): Promise<MomentOutcome> {
  const round = await lockRound(tx, roundId);
  if (!round || round.pausedAt !== null) return { herinneringen: 0 };
  let reminded = 0;
  if (round.state === 'reacties')
    for (const offer of await lockOffers(tx, roundId, OPEN_OFFERS)) {
      if (offer.respondUntil === null || offer.respondUntil < tx.today) continue;
      const due = reminderDue(offer.respondUntil, offer.reminderDays, offer.remindedOn, tx.today);
      await changeOffer(tx, offer.id, {
        nextCheck: nextOfferCheck(offer.respondUntil, offer.reminderDays, tx.today),
        ...(due === null ? {} : { remindedOn: tx.today }),
      });
      if (due === null) continue;
      reminded++;
      await tellProvider(tx, offer, 'herinnerd');
      await insertRoundEvent(tx, roundId, 'herinnering', `${offer.providerName}: herinnerd, reageren kan tot en met ${offer.respondUntil}`);
    }
  if (reminded > 0)
    await tx.audit({
      action: 'herinneringen herziening',
      objectKind: 'herziening',
      objectId: roundId,
      detail: { nummer: round.no, aanbieders: reminded },
    });
  await advanceRound(tx, roundId);
  const now = await lockRound(tx, roundId);
  if (now?.state === 'ingang' && now.nextCheck !== null && now.effectiveFrom <= tx.today) await takeEffect(tx, roundId, now.no);
  return { herinneringen: reminded };
}

/** On the day only effects run: the versions were recorded when they were agreed. */
async function takeEffect(tx: Tx, roundId: string, no: number): Promise<void> {
  await saveRoundState(tx, roundId, 'ingang', { nextCheck: null });
  await insertRoundEvent(tx, roundId, 'ingegaan', 'De wijzigingen zijn ingegaan');
  await tx.audit({ action: 'herziening ingegaan', objectKind: 'herziening', objectId: roundId, detail: { nummer: no } });
}
