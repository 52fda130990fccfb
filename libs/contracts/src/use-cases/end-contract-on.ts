// SPDX-License-Identifier: EUPL-1.2
import { addDays, toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { presentLast } from '../domain/contract-term.js';
import { cutPeriods } from '../domain/maatwerk-end.js';
import { lockTerm, saveNotice } from '../persistence/contract-term.store.js';
import { saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { shortenContract } from '../persistence/maatwerk.store.js';
import { refreshMoments } from './term-moments.js';

export interface EndCommand {
  readonly number: string;
  /** The last day on which it holds. */
  readonly last: LocalDate;
  readonly by: 'regio' | 'aanbieder';
  readonly reason: string;
}

/**
 * The contract holds until and including a day, as known from now on; what was known before stays askable. Whether it may end then is for
 * whoever asks: this checks that the contract holds on that day.
 * @param refuse what to throw for a day outside the contract, with its first and last day
 */
export async function endContractOn(
  tx: Tx,
  { number, last, by, reason }: EndCommand,
  refuse: (first: LocalDate, present: LocalDate) => Error,
): Promise<void> {
  const contract = (await lockTerm(tx, number))!;
  const [first, present] = [contract.valid.from, presentLast(contract.term, contract.state)];
  if (last < first || last > present) throw refuse(first, present);
  const periods = await versionPeriods(tx, contract.id);
  await saveVersionPeriods(tx, contract, cutPeriods(periods, addDays(last, 1)), tx.now);
  await shortenContract(tx, contract.id, toRange({ from: first, until: addDays(last, 1) }));
  await saveNotice(tx, contract.id, { last, by, reason });
  await refreshMoments(tx, { ...contract, state: { ...contract.state, noticeFor: last } });
  await tx.audit({ action: 'overeenkomst geëindigd', objectKind: 'overeenkomst', objectId: number, detail: { totEnMet: last } });
}
