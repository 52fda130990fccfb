// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import type { ContributorKind } from '../domain/consultation.js';
import { changeStands, findConsultation, insertContribution, providerNamed } from '../persistence/consultation.store.js';
import { insertRoundEvent, raiseVersion } from '../persistence/round.store.js';
import { lockTalkedOver } from './consult.js';
import { changeInvalid, consultationClosed, unknownConsultation } from './revision-errors.js';

export interface Contribution {
  readonly roundId: string;
  readonly consultationNo: number;
  /** null: about the round as a whole. */
  readonly changeNo: number | null;
  readonly text: string;
}

/** For whom somebody of the region writes a contribution down. */
export interface Contributor {
  readonly kind: ContributorKind;
  readonly name: string | null;
  readonly providerKey: string | null;
}

async function checkPlace(tx: Tx, { roundId, consultationNo, changeNo }: Contribution): Promise<void> {
  const table = await findConsultation(tx, roundId, consultationNo);
  if (!table) throw new DomainError(unknownConsultation);
  if (table.closed) throw new DomainError(consultationClosed);
  if (changeNo !== null && !(await changeStands(tx, roundId, changeNo)))
    throw new DomainError(changeInvalid, {}, [{ pointer: '/wijziging', text: 'Deze wijziging is er niet.' }]);
}

/** Writes down what somebody said at a table: a client council, a municipality, a referrer, or a provider that did not do so itself. @returns its number */
export async function recordContribution(tx: Tx, given: Contribution, from: Contributor): Promise<number> {
  const round = await lockTalkedOver(tx, given.roundId);
  await checkPlace(tx, given);
  const provider = from.kind === 'aanbieder' && from.providerKey !== null ? await providerNamed(tx, { key: from.providerKey }) : null;
  const faults: Violation[] = [
    ...(from.kind === 'aanbieder' && !provider ? [{ pointer: '/aanbieder', text: 'Kies de aanbieder die dit inbracht.' }] : []),
    ...(from.kind !== 'aanbieder' && !from.name ? [{ pointer: '/naam', text: 'Vul in wie dit inbracht.' }] : []),
  ];
  if (faults.length > 0) throw new DomainError(changeInvalid, {}, faults);
  const no = await insertContribution(tx, given.roundId, {
    ...given,
    fromKind: from.kind,
    fromName: provider?.name ?? from.name ?? '',
    providerId: provider?.id ?? null,
  });
  await raiseVersion(tx, round.id);
  await insertRoundEvent(tx, round.id, 'inbreng', `Inbreng ${no} van ${provider?.name ?? from.name}`);
  await tx.audit({ action: 'herziening: inbreng', objectKind: 'herziening', objectId: round.id, detail: { nummer: round.no, inbreng: no } });
  return no;
}

/** What a provider says itself of a round that is talked over, with its own login; it sees its answer, and nothing of others. @returns its number */
export async function contributeOwn(tx: Tx, given: Contribution): Promise<number> {
  const round = await lockTalkedOver(tx, given.roundId);
  await checkPlace(tx, given);
  const provider = tx.actor.providerId === null ? null : await providerNamed(tx, { id: tx.actor.providerId });
  if (!provider) throw new Error('a provider contributes with its own login');
  const no = await insertContribution(tx, given.roundId, { ...given, fromKind: 'aanbieder', fromName: provider.name, providerId: provider.id });
  await tx.audit({ action: 'herziening: eigen inbreng', objectKind: 'herziening', objectId: round.id, detail: { nummer: round.no, inbreng: no } });
  return no;
}
