// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import { APPLICATION_EFFECTS, APPLICATION_GUARDS } from './guards.js';
import { checkStepTable } from './variant.js';
import { openHouse } from './variants/open-house.js';
import { sasTender } from './variants/sas-tender.js';
import type { Variant } from './variants.js';

const unknownVariant = defineError('proceduresoort-onbekend', 'invalid', 'Deze soort procedure is er niet.');

function checked(variant: Variant): readonly [string, Variant] {
  checkStepTable(`${variant.key}, procedure`, variant.procedure, { guards: Object.keys(variant.guards), effects: variant.effects });
  if (variant.application)
    checkStepTable(`${variant.key}, aanmelding`, variant.application, { guards: Object.keys(APPLICATION_GUARDS), effects: APPLICATION_EFFECTS });
  return [variant.key, variant];
}

/** Every kind of procedure, its tables checked when the product starts. A further one is a further line. */
export const VARIANTS: ReadonlyMap<string, Variant> = new Map([openHouse, sasTender].map(checked));

/** @throws DomainError `proceduresoort-onbekend` */
export function variantOf(key: string): Variant {
  const variant = VARIANTS.get(key);
  if (!variant) throw new DomainError(unknownVariant, { soort: key });
  return variant;
}

const nobodyApplies = defineError('procedure-zonder-aanmelding', 'conflict', 'Bij deze procedure meldt u zich niet aan. Bekijk hoe u kunt meedoen.');

/** The table of applications of a kind of procedure. @throws DomainError `procedure-zonder-aanmelding` */
export function applicationTable(key: string): NonNullable<Variant['application']> {
  const { application } = variantOf(key);
  if (!application) throw new DomainError(nobodyApplies, { soort: key });
  return application;
}
