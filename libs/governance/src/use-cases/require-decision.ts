// SPDX-License-Identifier: EUPL-1.2
import { DomainError, isId } from '#kernel';
import type { Tx } from '#platform';
import { inForceFrom, unfitFor, type Decision, type DecisionUse } from '../domain/decision.js';
import { storedDecision } from '../persistence/decision.store.js';
import { decisionMissing, UNFIT } from './governance-errors.js';

/**
 * The decision that something rests on. Nothing that needs a decision takes effect without one: call this in the transaction that lets
 * it take effect, and keep the id of the decision beside it.
 * @param decisionId null or unknown: there is no decision
 * @throws DomainError `besluit-ontbreekt`, `besluit-vervangen`, `besluit-niet-aangenomen`, `besluit-ander-onderwerp`,
 *   `besluit-verkeerd-gremium` (kind or amount outside the body's mandate), `besluit-ander-bedrag` or `besluit-nog-niet-van-kracht`
 */
export async function requireDecision(tx: Tx, decisionId: string | null | undefined, use: DecisionUse): Promise<Decision> {
  const decision = decisionId && isId(decisionId) ? await storedDecision(tx, decisionId) : null;
  if (!decision) throw new DomainError(decisionMissing, { onderwerp: use.subjectKind });
  const unfit = unfitFor(decision, use);
  if (unfit === null) return decision;
  throw new DomainError(UNFIT[unfit], {
    besluit: decision.no,
    gremium: decision.bodyName,
    onderwerp: decision.subjectKind,
    gevraagd: use.subjectKind,
    geldtVanaf: inForceFrom(decision),
    ...(decision.replacedBy === null ? {} : { vervangenDoor: decision.replacedBy }),
  });
}
