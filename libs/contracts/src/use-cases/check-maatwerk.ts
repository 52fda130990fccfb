// SPDX-License-Identifier: EUPL-1.2
import { regionalTariff } from '#catalogue';
import { decimalFromCents, DomainError, type Cents, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { doubtsOf, tariffNeedsReason, type Doubt } from '../domain/maatwerk-request.js';
import { providerFacts } from '../persistence/maatwerk-facts.store.js';
import { maatwerkNumber, saveMaatwerkStep, tellMaatwerk } from '../persistence/maatwerk.store.js';
import { unfitMaatwerk } from './maatwerk-errors.js';
import { forMaatwerkStep, requireBareText, type SeenMaatwerk } from './maatwerk-step.js';

export interface MaatwerkCheck extends SeenMaatwerk {
  /** Agreed per unit. */
  readonly cents: Cents;
  /** Why this tariff, where it is above the regional one or there is none. */
  readonly tariffReason: string | null;
  readonly note: string | null;
}

const WHY: Readonly<Record<Doubt, string>> = {
  'al-gecontracteerd': 'Deze aanbieder levert dit product al onder een contract van de regio. Leg uit waarom maatwerk toch nodig is.',
  'niet-bekend': 'Deze aanbieder heeft geen enkel contract met de regio. Schrijf op hoe u naging dat zij deze hulp mag en kan leveren.',
  'geen-agb': 'Van deze aanbieder is geen AGB-code bekend: zo kan zij niet declareren. Schrijf op hoe dat wordt geregeld.',
};
const WHY_TARIFF = {
  'boven-regionaal': 'Het tarief is hoger dan dat van de regio. Leg uit waarom.',
  'geen-regionaal': 'De regio heeft geen tarief voor dit product op de eerste dag. Leg uit waarop dit tarief berust.',
} as const;

/** Checks the provider and the tariff: what was known that day is kept beside the judgement. Now a second person can approve. */
export async function checkMaatwerk(tx: Tx, check: MaatwerkCheck): Promise<void> {
  const request = await forMaatwerkStep(tx, check, 'getoetst');
  await requireBareText(tx, request, { '/tariefReden': check.tariffReason, '/toelichting': check.note });
  const facts = await providerFacts(tx, request);
  const regional = await regionalTariff(tx, request.productId, request.from);
  const needs = tariffNeedsReason(check.cents, regional);
  const faults: Violation[] = [];
  if (check.cents <= 0n) faults.push({ pointer: '/tarief', text: 'Het tarief is hoger dan nul.' });
  if (needs !== null && !check.tariffReason) faults.push({ pointer: '/tariefReden', text: WHY_TARIFF[needs] });
  if (!check.note) faults.push(...doubtsOf(facts).map((doubt) => ({ pointer: '/toelichting', text: WHY[doubt] })));
  if (faults.length > 0) throw new DomainError(unfitMaatwerk, {}, faults);
  await saveMaatwerkStep(tx, request.id, {
    state: 'getoetst',
    checked_on: tx.today,
    checked_by_id: tx.actor.accountId,
    checked_by: tx.actor.name,
    facts: JSON.stringify(facts),
    check_note: check.note,
    agreed_cents: check.cents.toString(),
    regional_cents: regional?.toString() ?? null,
    tariff_reason: needs === null ? null : check.tariffReason,
  });
  await tellMaatwerk(tx, request, 'toets', check.note ?? 'Aanbieder en tarief getoetst.');
  await tx.audit({
    action: 'maatwerk getoetst',
    objectKind: 'maatwerkaanvraag',
    objectId: request.id,
    detail: {
      nummer: maatwerkNumber(request.no),
      tarief: decimalFromCents(check.cents),
      regionaal: regional === null ? null : decimalFromCents(regional),
    },
  });
}
