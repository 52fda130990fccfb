// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { noticeOfChange, saveNoticeSent } from '../persistence/contract-change.store.js';
import { lockContract } from '../persistence/contract.store.js';
import { unknownContract } from './contract-errors.js';

const noNoticeDue = defineError('aankondiging-niet-nodig', 'conflict', 'Voor deze versie is geen aankondiging van een wijziging nodig.');
const sentBefore = defineError('aankondiging-al-verstuurd', 'conflict', 'Deze aankondiging staat al als verstuurd. Ververs de pagina.');
const notYetSent = defineError('aankondiging-in-toekomst', 'invalid', 'Leg een aankondiging pas vast als zij is verstuurd.');

export interface NoticeSentCommand {
  readonly number: string;
  readonly version: number;
  readonly on: LocalDate;
  /** The number it was published under. */
  readonly reference: string;
}

/**
 * Records that the notice of change (eForms 38) of a version was sent, once.
 * @throws DomainError `contract-onbekend`, `aankondiging-niet-nodig`, `aankondiging-al-verstuurd`, `aankondiging-in-toekomst`
 */
export async function recordNoticeSent(tx: Tx, { number, version, on, reference }: NoticeSentCommand): Promise<void> {
  if (on > tx.today) throw new DomainError(notYetSent, {}, [{ pointer: '/op', text: 'Kies vandaag of een eerdere dag.' }]);
  const contract = await lockContract(tx, number);
  if (!contract) throw new DomainError(unknownContract);
  const notice = await noticeOfChange(tx, contract.id, version);
  if (!notice?.due) throw new DomainError(noNoticeDue, { versie: version });
  if (notice.sentOn !== null) throw new DomainError(sentBefore, { op: notice.sentOn });
  await saveNoticeSent(tx, notice.versionId, on, reference);
  await tx.audit({
    action: 'aankondiging van wijziging verstuurd',
    objectKind: 'overeenkomst',
    objectId: number,
    detail: { versie: version, op: on, kenmerk: reference },
  });
}
