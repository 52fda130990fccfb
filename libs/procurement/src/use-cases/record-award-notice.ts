// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { moveAssessment } from '../persistence/assessment.store.js';
import { awardEnd } from '../persistence/award.store.js';
import { audit, openAssessment, type Seen } from './assess-tender.js';
import { assessmentInvalid, notNow } from './assessment-errors.js';

/**
 * Records that the notice of the award left, by which its term is no longer watched; also where nobody was awarded.
 * @throws DomainError `beoordeling-ongeldig`, `beoordeling-andere-stand` before the award is final and when it was recorded
 */
export async function recordAwardNotice(tx: Tx, seen: Seen, sent: { readonly on: LocalDate; readonly reference: string }): Promise<void> {
  const a = await openAssessment(tx, seen.procedureId, seen.version, ['gegund', 'niet-gegund']);
  const { noticeSentOn, awardedOn } = await awardEnd(tx, seen.procedureId);
  if (noticeSentOn !== null) throw new DomainError(notNow, { staat: a.state });
  if (sent.on > tx.today || (awardedOn !== null && sent.on < awardedOn))
    throw new DomainError(assessmentInvalid, {}, [{ pointer: '/verstuurdOp', text: 'Kies een dag vanaf de gunning, tot en met vandaag.' }]);
  if (!sent.reference.trim()) throw new DomainError(assessmentInvalid, {}, [{ pointer: '/kenmerk', text: 'Noem het kenmerk van de aankondiging.' }]);
  await moveAssessment(tx, seen.procedureId, a.state, { notice_sent_on: sent.on });
  await audit(tx, seen.procedureId, 'aankondiging van de gunning verstuurd', { op: sent.on, kenmerk: sent.reference.trim() });
}
