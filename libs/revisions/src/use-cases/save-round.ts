// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { mayChangeContent, roundFaults, type RoundContent } from '../domain/round.js';
import { chosenContracts, unknownOf } from '../persistence/round-choice.store.js';
import { isAcceptedBySome, unsettledAcceptances } from '../persistence/round-offers.store.js';
import { insertRound, insertRoundEvent, lockRound, saveRound, type StoredRound } from '../persistence/round.store.js';
import { acceptancePending, roundChanged, roundFixed, roundInvalid, unknownRound } from './revision-errors.js';

async function checkRound(tx: Tx, round: RoundContent): Promise<void> {
  const unknown = await unknownOf(tx, round.choice);
  const faults: Violation[] = [
    ...roundFaults(round, tx.today),
    ...unknown.contracts.map((number) => ({ pointer: '/keuze/contracten', text: `Contract ${number} is er niet.` })),
    ...unknown.providers.map((key) => ({ pointer: '/keuze/aanbieders', text: `Aanbieder ${key} is er niet.` })),
  ];
  if (faults.length === 0) {
    const chosen = new Set((await chosenContracts(tx, round.choice, round.effectiveFrom)).map((c) => c.number));
    for (const number of round.choice.contracts)
      if (!chosen.has(number))
        faults.push({ pointer: '/keuze/contracten', text: `Contract ${number} is al geëindigd op de ingangsdatum. Haal het uit de keuze.` });
  }
  if (faults.length > 0) throw new DomainError(roundInvalid, {}, faults);
}

/** Begins a round as a draft of whoever writes it down: another person releases it later. @returns its id and number */
export async function createRound(tx: Tx, round: RoundContent): Promise<{ readonly id: string; readonly no: number }> {
  if (tx.actor.accountId === null) throw new Error('a round is prepared by a person');
  await checkRound(tx, round);
  const made = await insertRound(tx, round, tx.actor.accountId);
  await insertRoundEvent(tx, made.id, 'opstellen', 'Opgesteld');
  await tx.audit({ action: 'herziening opgesteld', objectKind: 'herziening', objectId: made.id, detail: { nummer: made.no } });
  return made;
}

/** The round of this id at the version that was seen. @throws DomainError `herziening-onbekend`, `herziening-gewijzigd` */
export async function lockRoundAt(tx: Tx, id: string, version: number | null): Promise<StoredRound> {
  const round = await lockRound(tx, id);
  if (!round) throw new DomainError(unknownRound);
  if (version !== null && round.version !== version) throw new DomainError(roundChanged, { versie: round.version });
  return round;
}

/**
 * The round, when what it changes may be written now. What somebody accepted is recorded first, as it was offered.
 * @throws DomainError also `herziening-staat-vast`, `akkoord-wordt-verwerkt`
 */
export async function lockOpenRound(tx: Tx, id: string, version: number | null): Promise<StoredRound> {
  const round = await lockRoundAt(tx, id, version);
  if (!mayChangeContent(round.state, round.pausedAt !== null)) throw new DomainError(roundFixed, { staat: round.state });
  if (round.state === 'reacties' && (await unsettledAcceptances(tx, id)) > 0) throw new DomainError(acceptancePending);
  return round;
}

const ACCEPTED_AS_IT_WAS =
  'Een aanbieder accepteerde al met deze datum. Die blijft voor de hele herziening. Stop haar, of maak voor de anderen een nieuwe.';

/** Who accepted signed for these days, and what is recorded of it holds from then: within one round they are the same for everybody. */
async function checkDaysOfAccepted(tx: Tx, before: StoredRound, round: RoundContent): Promise<void> {
  const faults: Violation[] = [
    ...(round.effectiveFrom === before.effectiveFrom ? [] : [{ pointer: '/ingangsdatum', text: ACCEPTED_AS_IT_WAS }]),
    ...(round.effectiveUntil === before.effectiveUntil ? [] : [{ pointer: '/totEnMet', text: ACCEPTED_AS_IT_WAS }]),
  ];
  if (faults.length > 0 && (await isAcceptedBySome(tx, before.id))) throw new DomainError(roundInvalid, {}, faults);
}

/**
 * Changes what a round is about, while it is drafted or talked over, and in a pause for who did not answer yet.
 * @throws DomainError those of lockOpenRound, `herziening-ongeldig`
 */
export async function changeRound(tx: Tx, id: string, version: number, round: RoundContent): Promise<void> {
  const before = await lockOpenRound(tx, id, version);
  await checkRound(tx, round);
  await checkDaysOfAccepted(tx, before, round);
  await saveRound(tx, id, round);
  await insertRoundEvent(tx, id, 'wijzigen', 'Opzet aangepast');
  await tx.audit({ action: 'herziening gewijzigd', objectKind: 'herziening', objectId: id, detail: { nummer: before.no } });
}
