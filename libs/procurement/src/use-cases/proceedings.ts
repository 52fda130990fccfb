// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { lockObjection } from '../persistence/objection.store.js';
import { endProceedings, insertProceedings, lockProceedings, type NewProceedings } from '../persistence/proceedings.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { procedureChanged, unknownProcedure } from './procurement-errors.js';

const proceedingsInvalid = defineError('rechtszaak-ongeldig', 'invalid', 'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');
const proceedingsOver = defineError('rechtszaak-voorbij', 'conflict', 'Deze rechtszaak is al afgelopen.');

/**
 * Records that something runs at a court about a procedure. In summary proceedings nothing is signed before the judge decided (Aw 2.131);
 * of other kinds the region says whether it waits.
 */
export async function recordProceedings(tx: Tx, p: NewProceedings): Promise<string> {
  const procedure = await loadProcedure(tx, p.procedureId, false);
  if (!procedure) throw new DomainError(unknownProcedure);
  if (p.objectionId !== null && !(await lockObjection(tx, p.procedureId, p.objectionId))) throw new DomainError(unknownProcedure);
  if (p.beganOn > tx.today) throw new DomainError(proceedingsInvalid, {}, [{ pointer: '/begonnenOp', text: 'Deze dag is nog niet geweest.' }]);
  if (p.kind === 'kort-geding' && !p.holds)
    throw new DomainError(proceedingsInvalid, {}, [
      { pointer: '/houdtTegen', text: 'Een kort geding houdt het tekenen altijd tegen, tot de rechter heeft beslist (Aw 2.131).' },
    ]);
  const id = await insertProceedings(tx, p);
  await tx.audit({
    action: 'rechtszaak vastgelegd',
    objectKind: 'inkoopprocedure',
    objectId: p.procedureId,
    detail: { nummer: procedure.no, soort: p.kind, houdtTegen: p.holds, begonnenOp: p.beganOn },
  });
  return id;
}

/** Records how it ended and when; signing waits through that day. */
export async function closeProceedings(
  tx: Tx,
  seen: { readonly procedureId: string; readonly id: string; readonly version: number },
  end: { readonly on: LocalDate; readonly outcome: string },
): Promise<void> {
  const proceedings = await lockProceedings(tx, seen.procedureId, seen.id);
  if (!proceedings) throw new DomainError(unknownProcedure);
  if (proceedings.version !== seen.version) throw new DomainError(procedureChanged, { versie: proceedings.version });
  if (proceedings.endedOn !== null) throw new DomainError(proceedingsOver);
  if (end.on < proceedings.beganOn || end.on > tx.today)
    throw new DomainError(proceedingsInvalid, {}, [{ pointer: '/afgelopenOp', text: 'Kies een dag na het begin, tot en met vandaag.' }]);
  await endProceedings(tx, seen.id, end);
  await tx.audit({
    action: 'rechtszaak afgelopen',
    objectKind: 'inkoopprocedure',
    objectId: seen.procedureId,
    detail: { zaak: seen.id, op: end.on },
  });
}
