// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { requireNoInterest, STATEMENT } from '../domain/interest.js';
import { insertInterest, insertRuling, lastInterest, lockInterest, procedureExists } from '../persistence/interest.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { unknownProcedure } from './procurement-errors.js';

const interestInvalid = defineError('belangenverklaring-ongeldig', 'invalid', 'Deze verklaring kan zo niet. Pas haar aan en probeer het opnieuw.');
const noRuling = defineError('belang-zonder-oordeel', 'conflict', 'Over deze verklaring valt niets (meer) te beslissen. Bekijk de nieuwe stand.');
const ownInterest = defineError('belang-van-uzelf', 'forbidden', 'Over uw eigen belang beslist een collega.');

/**
 * Whoever works on a procedure for the region signs whether it has an interest in it, before the first look; a later statement takes the
 * place of an earlier one, which stays on record.
 */
export async function stateInterest(
  tx: Tx,
  command: { readonly procedureId: string; readonly interest: boolean; readonly note: string | null },
): Promise<void> {
  const procedure = await loadProcedure(tx, command.procedureId, false);
  if (!procedure || tx.actor.accountId === null || tx.actor.providerId !== null) throw new DomainError(unknownProcedure);
  const note = command.note?.trim() || null;
  if (command.interest && !note)
    throw new DomainError(interestInvalid, {}, [{ pointer: '/toelichting', text: 'Schrijf op welk belang u heeft. Een collega beslist daarover.' }]);
  await insertInterest(tx, command.procedureId, { interest: command.interest, note: command.interest ? note : null, statement: STATEMENT });
  await tx.audit({
    action: command.interest ? 'belang gemeld' : 'verklaard geen belang te hebben',
    objectKind: 'inkoopprocedure',
    objectId: command.procedureId,
    detail: { nummer: procedure.no },
  });
}

/** A colleague decides on an interest that was stated: may this person work on the procedure all the same. */
export async function ruleOnInterest(
  tx: Tx,
  command: { readonly procedureId: string; readonly statementId: string; readonly outcome: 'toegestaan' | 'uitgesloten'; readonly reason: string },
): Promise<void> {
  const statement = await lockInterest(tx, command.procedureId, command.statementId);
  if (!statement) throw new DomainError(unknownProcedure);
  if (statement.accountId === tx.actor.accountId) throw new DomainError(ownInterest);
  if (!command.reason.trim()) throw new DomainError(interestInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden.' }]);
  const ruling = { outcome: command.outcome, reason: command.reason.trim() };
  if (!statement.interest || statement.ruled || (await insertRuling(tx, command.statementId, ruling)) === 0) throw new DomainError(noRuling);
  await tx.audit({
    action: 'over belang beslist',
    objectKind: 'inkoopprocedure',
    objectId: command.procedureId,
    detail: { verklaring: command.statementId, uitkomst: command.outcome },
  });
}

/**
 * No statement, no look: for everybody who assesses or decides for the region. A provider looks at its own, and a job has no interest.
 * @throws DomainError `belangenverklaring-ontbreekt`, `belang-nog-niet-beoordeeld`, `belang-uitgesloten`
 */
export async function requireStatement(tx: Tx, procedureId: string): Promise<void> {
  if (tx.actor.accountId === null || tx.actor.providerId !== null) return;
  if (!(await procedureExists(tx, procedureId))) throw new DomainError(unknownProcedure);
  requireNoInterest(await lastInterest(tx, procedureId, tx.actor.accountId));
}
