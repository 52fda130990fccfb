// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { closesCircle, type SuccessionCommand } from '../domain/provider.js';
import { insertSuccession, lockSuccessions } from '../persistence/provider.store.js';

const circle = defineError('opvolging-kring', 'invalid', 'Een aanbieder kan zichzelf niet opvolgen, ook niet via andere aanbieders.');

/** Records that one provider follows another; the same relation again changes nothing. Both keep their own messages and lines. */
export async function recordSuccession(tx: Tx, command: SuccessionCommand): Promise<void> {
  const known = await lockSuccessions(tx);
  if (closesCircle(known, command.predecessorId, command.successorId)) throw new DomainError(circle);
  if (!(await insertSuccession(tx, command))) return;
  const detail = { opvolger: command.successorId, op: command.on, soort: command.kind };
  await tx.audit({ action: 'opvolging vastgelegd', objectKind: 'aanbieder', objectId: command.predecessorId, detail });
}
