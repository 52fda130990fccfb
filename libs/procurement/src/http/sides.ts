// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import type { Rights } from '#platform/http';
import type { StepSide } from '../domain/variant.js';
import type { ApplicationView } from '../persistence/applications.query.js';

/** For whom somebody speaks: a provider for itself, others for what their rights let them do. */
export function sidesOf(actor: Actor, may: Rights): StepSide[] {
  if (actor.providerId !== null) return may('procurement:apply') ? ['aanbieder'] : [];
  return [...(may('procurement:assess') ? (['beoordelaar'] as const) : []), ...(may('procurement:decide') ? (['inkoop'] as const) : [])];
}

/** An assessor sees one application at a time: the one in hand. Who does not assess sees what its role lets it. */
export const viewOf = (actor: Actor, may: Rights): ApplicationView => ({ onlyInHandOf: may('procurement:assess') ? actor.accountId : null });
