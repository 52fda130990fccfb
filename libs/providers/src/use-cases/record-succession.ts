// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { closesCircle, type SuccessionCommand } from '../domain/provider.js';
import { heirOf, insertSuccession, lockSuccessions } from '../persistence/provider.store.js';

const circle = defineError('opvolging-kring', 'invalid', 'Een aanbieder kan zichzelf niet opvolgen, ook niet via andere aanbieders.');
const secondHeir = defineError(
  'opvolging-dubbel',
  'conflict',
  'Voor deze aanbieder is al vastgelegd wie de late declaraties overneemt. Dat kan er maar één zijn.',
);

/**
 * Records that one provider follows another; the same relation again changes nothing. Both keep their own messages and lines; what comes
 * late is booked for the successor from the day of the succession, where it takes that over.
 * @returns whether it was new
 */
export async function recordSuccession(tx: Tx, command: SuccessionCommand): Promise<boolean> {
  const known = await lockSuccessions(tx);
  if (closesCircle(known, command.predecessorId, command.successorId)) throw new DomainError(circle);
  const heir = command.lateLines ? await heirOf(tx, command.predecessorId) : null;
  if (heir !== null) throw new DomainError(secondHeir, { opvolger: heir }, [{ pointer: '/lateDeclaraties', text: `Dat is ${heir}.` }]);
  if (!(await insertSuccession(tx, command))) return false;
  const detail = { opvolger: command.successorId, op: command.on, soort: command.kind, lateDeclaraties: command.lateLines ?? false };
  await tx.audit({ action: 'opvolging vastgelegd', objectKind: 'aanbieder', objectId: command.predecessorId, detail });
  return true;
}
