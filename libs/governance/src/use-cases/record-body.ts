// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { doubleOf, type Body } from '../domain/body.js';
import { saveBody, saveMandate, saveSeat } from '../persistence/body.store.js';

const double = defineError('gremium-dubbel', 'invalid', 'Een zetel of mandaat van een gremium kan op één dag maar één keer gelden.');

/** Records a body with its seats and mandates; again changes what it says, and takes nothing away. */
export async function recordBody(tx: Tx, body: Body): Promise<void> {
  if (doubleOf(body.seats, (s) => s.seat) ?? doubleOf(body.mandates, (m) => m.subjectKind)) throw new DomainError(double, { gremium: body.key });
  await saveBody(tx, body);
  for (const seat of body.seats) await saveSeat(tx, body.key, seat);
  for (const mandate of body.mandates) await saveMandate(tx, body.key, mandate);
}
