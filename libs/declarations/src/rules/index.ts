// SPDX-License-Identifier: EUPL-1.2
import { contractTariff } from './0611-contract-tariff.js';
import { creditOfApprovedLine } from './8017-credit-of-approved-line.js';
import { referenceOnce } from './8021-reference-once.js';
import { clientOfAllocation } from './8187-client-of-allocation.js';
import { periodFollows } from './8214-period-follows.js';
import { notInFuture } from './8848-not-in-future.js';
import { identificationOnce } from './9056-identification-once.js';
import { beginsWithinAllocation } from './9307-begins-within-allocation.js';
import { endsWithinAllocation } from './9308-ends-within-allocation.js';
import { withinDeclarationPeriod } from './9319-within-declaration-period.js';
import { volumeInPeriod } from './9321-volume-in-period.js';
import { volumeInAll } from './9322-volume-in-all.js';
import { declarationNumberOnce } from './9333-declaration-number-once.js';
import { allocationKnown } from './9338-allocation-known.js';
import { categoryOfAllocation } from './9339-category-of-allocation.js';
import { productOfAllocation } from './9340-product-of-allocation.js';
import { unitOfAllocation } from './9341-unit-of-allocation.js';
import { amountOfLine } from './9346-amount-of-line.js';
import { withinBudget } from './9369-within-budget.js';
import { allocationNotRemoved } from './9384-allocation-not-removed.js';
import { beginsWithPeriod } from './9387-begins-with-period.js';
import { endsWithPeriod } from './9388-ends-with-period.js';
import { declaredOnce } from './9389-declared-once.js';
import { creditedOnce } from './9390-credited-once.js';
import { codeOfMunicipality } from './s300-code-of-municipality.js';
import { contractedProduct } from './s329-contracted-product.js';
import type { Rule } from './rule.js';

export type { Rule } from './rule.js';

/** Header faults: the message is answered with its code, nothing in it is assessed. In this order: a message refused for another reason uses up no identification. */
export const HEADER_RULES: readonly Rule[] = [notInFuture, codeOfMunicipality, identificationOnce];

/** Faults of the declaration as a whole: nothing is granted. In this order: one refused for its period uses up no number. */
export const DECLARATION_RULES: readonly Rule[] = [periodFollows, declarationNumberOnce];

/**
 * Faults of lines; all codes of a line are collected. What a line shows by itself is judged first, in any order. The order of the rest
 * matters: a credit is judged for being the first only after its other faults; what it frees (9389) is known after that; a wrong client
 * replaces what was found on that client's lines; and what fits on an allocation as a whole depends on which lines are sound otherwise.
 */
export const LINE_RULES: readonly Rule[] = [
  creditOfApprovedLine,
  allocationKnown,
  allocationNotRemoved,
  categoryOfAllocation,
  productOfAllocation,
  unitOfAllocation,
  beginsWithinAllocation,
  endsWithinAllocation,
  beginsWithPeriod,
  endsWithPeriod,
  withinDeclarationPeriod,
  contractedProduct,
  contractTariff,
  amountOfLine,
  volumeInPeriod,
  referenceOnce,
  creditedOnce,
  declaredOnce,
  clientOfAllocation,
  volumeInAll,
  withinBudget,
];

export const ALL_RULES: readonly Rule[] = [...HEADER_RULES, ...DECLARATION_RULES, ...LINE_RULES];
