// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { futureTerms, latestNoticeDate, presentLast, tacitRenewals } from '../domain/contract-term.js';
import { lockTerm, saveNotice } from '../persistence/contract-term.store.js';
import { alreadyEnding, contractChanged, unknownContract } from './contract-errors.js';
import { renewTacitly } from './renew-contract.js';
import { refreshMoments } from './term-moments.js';

export interface NoticeCommand {
  readonly number: string;
  readonly by: 'regio' | 'aanbieder';
  readonly reason: string;
  readonly version: number;
}

/**
 * Records that a party gives notice today. In time it ends the present term; after the last notice date the next one has begun to run by
 * then, and it ends that.
 * @returns the last day of the contract
 * @throws DomainError `contract-al-opgezegd`, `contract-gewijzigd`
 */
export async function giveNotice(tx: Tx, command: NoticeCommand): Promise<LocalDate> {
  const seen = await lockTerm(tx, command.number);
  if (!seen) throw new DomainError(unknownContract);
  if (seen.version !== command.version) throw new DomainError(contractChanged, { versie: seen.version });
  if (tacitRenewals(seen.term, seen.state, tx.today).length > 0) await renewTacitly(tx, command.number);
  const contract = (await lockTerm(tx, command.number))!;
  const last = presentLast(contract.term, contract.state);
  if (contract.state.noticeFor !== null || last < tx.today) throw new DomainError(alreadyEnding, { totEnMet: last });
  await saveNotice(tx, contract.id, { last, by: command.by, reason: command.reason });
  await refreshMoments(tx, { ...contract, state: { ...contract.state, noticeFor: last } });
  await tx.audit({
    action: 'overeenkomst opgezegd',
    objectKind: 'overeenkomst',
    objectId: command.number,
    detail: {
      door: command.by,
      totEnMet: last,
      laatsteOpzegdag: latestNoticeDate(contract.term, last),
      verlengingenOver: futureTerms(contract.term, contract.state).length,
    },
  });
  return last;
}
