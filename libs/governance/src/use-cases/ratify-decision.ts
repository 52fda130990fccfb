// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { storedDecision } from '../persistence/decision.store.js';
import { insertRatification, seatsOn } from '../persistence/vote.store.js';
import { unknownBodyHere } from './governance-errors.js';
import { noRatification, notRatifiable, unfitRatification } from './vote-errors.js';

export interface Ratification {
  readonly decisionId: string;
  /** The college or council, by its seat in the ratifying body. */
  readonly seat: string;
  readonly consents: boolean;
  readonly on: LocalDate;
  readonly note: string | null;
}

/** Records what one college or council said of a decision. It may come back on that later: the newest word counts. */
export async function ratifyDecision(tx: Tx, r: Ratification): Promise<void> {
  const decision = await storedDecision(tx, r.decisionId);
  if (!decision) throw new DomainError(unknownBodyHere);
  const { ratification } = decision;
  if (ratification === null) throw new DomainError(noRatification);
  if (decision.outcome !== 'aangenomen' || decision.replacedBy !== null) throw new DomainError(notRatifiable);
  const faults: Violation[] = [];
  const seats = await seatsOn(tx, ratification.bodyKey, decision.takenOn);
  if (!seats.some((s) => s.seat === r.seat)) faults.push({ pointer: '/zetel', text: 'Kies een zetel uit de lijst.' });
  if (r.on < decision.takenOn) faults.push({ pointer: '/op', text: `Het besluit is van ${decision.takenOn}; eerder kan het niet zijn bekrachtigd.` });
  if (r.on > tx.today) faults.push({ pointer: '/op', text: 'Deze dag moet nog komen.' });
  if (!r.consents && r.note === null) faults.push({ pointer: '/toelichting', text: 'Schrijf op waarom het besluit niet wordt bekrachtigd.' });
  if (faults.length > 0) throw new DomainError(unfitRatification, {}, faults);
  await insertRatification(tx, { ...r, bodyKey: ratification.bodyKey });
  await tx.audit({
    action: r.consents ? 'besluit bekrachtigd' : 'bekrachtiging geweigerd',
    objectKind: 'bestuursbesluit',
    objectId: r.decisionId,
    detail: { zetel: r.seat, op: r.on },
  });
}
