// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { dutyMoments, momentsOf } from '../domain/contract-moments.js';
import { presentLast, shiftMonths, type ContractTerm, type TermState } from '../domain/contract-term.js';
import { saveMoments, statedDuties } from '../persistence/contract-term.store.js';

/** So far ahead reports and talks are put on the calendar; the sweep moves on with the days. */
const DUTY_MONTHS_AHEAD = 18;

interface Termed {
  readonly id: string;
  readonly providerId: string;
  readonly valid: { readonly from: LocalDate };
  readonly term: ContractTerm;
  readonly state: TermState;
}

/** Computes the moments of a contract anew and keeps them; to be called in every transaction that changes its term or its duties. */
export const refreshMoments = (tx: Tx, contract: Termed): Promise<void> => refreshAllMoments(tx, [contract]);

/** The same for many contracts. */
export async function refreshAllMoments(tx: Tx, contracts: readonly Termed[]): Promise<void> {
  const [since, horizon] = [addDays(tx.today, -31), shiftMonths(tx.today, DUTY_MONTHS_AHEAD)];
  const stated = await statedDuties(
    tx,
    contracts.map((c) => c.id),
    since,
  );
  const moments = contracts.map((contract) => {
    const last = presentLast(contract.term, contract.state);
    const duties = (stated.get(contract.id) ?? []).flatMap((d) => dutyMoments(d, contract.valid.from, since, last < horizon ? last : horizon));
    return { id: contract.id, providerId: contract.providerId, moments: [...momentsOf(contract.term, contract.state), ...duties] };
  });
  await saveMoments(tx, moments);
}
