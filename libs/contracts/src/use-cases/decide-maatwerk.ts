// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, DomainError, type Cents, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { maatwerkValue, mayApproveMaatwerk, withinMandate } from '../domain/maatwerk-request.js';
import { insertMaatwerkMandate, maatwerkLimits } from '../persistence/maatwerk-facts.store.js';
import { maatwerkNumber, saveMaatwerkStep, tellMaatwerk } from '../persistence/maatwerk.store.js';
import { fourEyes, outsideMandate } from './maatwerk-errors.js';
import { forMaatwerkStep, personOf, requireBareText, type SeenMaatwerk } from './maatwerk-step.js';

/**
 * A second person approves what was checked, within the mandate of one of their roles. Where no limit is recorded for them, the second pair
 * of eyes is what there is; the request says so.
 * @throws DomainError `maatwerk-vier-ogen`, `maatwerk-buiten-mandaat`
 */
export async function approveMaatwerk(tx: Tx, seen: SeenMaatwerk): Promise<void> {
  const request = await forMaatwerkStep(tx, seen, 'goedgekeurd');
  if (!mayApproveMaatwerk(personOf(tx), request)) throw new DomainError(fourEyes);
  const value = maatwerkValue(request.amount, request.agreedCents!);
  const limits = await maatwerkLimits(tx);
  const highest = limits.reduce<Cents | null>((most, limit) => (most === null || limit > most ? limit : most), null);
  if (withinMandate(limits, value) === false)
    throw new DomainError(outsideMandate, { bedrag: decimalFromCents(value), mandaat: decimalFromCents(highest!) });
  await saveMaatwerkStep(tx, request.id, {
    state: 'goedgekeurd',
    approved_on: tx.today,
    approved_by_id: tx.actor.accountId,
    approved_by: tx.actor.name,
    mandate_cents: highest?.toString() ?? null,
  });
  await tellMaatwerk(tx, request, 'goedkeuring', highest === null ? 'Goedgekeurd; voor deze rol is geen grens vastgelegd.' : 'Goedgekeurd.');
  await tx.audit({
    action: 'maatwerk goedgekeurd',
    objectKind: 'maatwerkaanvraag',
    objectId: request.id,
    detail: {
      nummer: maatwerkNumber(request.no),
      waarde: decimalFromCents(value),
      mandaat: highest === null ? null : decimalFromCents(highest),
    },
  });
}

/** The region says no, or the municipality takes the request back; both with a reason, and only before it is signed. */
export async function closeMaatwerk(tx: Tx, seen: SeenMaatwerk, how: 'afgewezen' | 'ingetrokken', reason: string): Promise<void> {
  const request = await forMaatwerkStep(tx, seen, how);
  await requireBareText(tx, request, { '/reden': reason });
  await saveMaatwerkStep(tx, request.id, { state: how, closed_on: tx.today, closed_by: tx.actor.name, closed_reason: reason });
  await tellMaatwerk(tx, request, how === 'afgewezen' ? 'afwijzing' : 'intrekking', reason);
  await tx.audit({
    action: `maatwerk ${how}`,
    objectKind: 'maatwerkaanvraag',
    objectId: request.id,
    detail: { nummer: maatwerkNumber(request.no), uitStaat: request.state },
  });
}

/** Records up to which amount a role approves, from a day on; of two for one role and day the later recorded holds. */
export async function setMaatwerkMandate(tx: Tx, mandate: { role: string; cents: Cents; from: LocalDate; source: string }): Promise<void> {
  await insertMaatwerkMandate(tx, mandate);
  await tx.audit({
    action: 'mandaat voor maatwerk vastgelegd',
    objectKind: 'mandaat',
    objectId: mandate.role,
    detail: { totEnMet: decimalFromCents(mandate.cents), vanaf: mandate.from, bron: mandate.source },
  });
}
