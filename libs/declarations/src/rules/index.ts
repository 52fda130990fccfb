// SPDX-License-Identifier: EUPL-1.2
import { contractTariff } from './0611-contract-tariff.js';
import { creditOfApprovedLine } from './8017-credit-of-approved-line.js';
import { referenceOnce } from './8021-reference-once.js';
import { clientOfAllocation } from './8187-client-of-allocation.js';
import { notInFuture } from './8848-not-in-future.js';
import { identificationOnce } from './9056-identification-once.js';
import { beginsWithinAllocation } from './9307-begins-within-allocation.js';
import { endsWithinAllocation } from './9308-ends-within-allocation.js';
import { declarationNumberOnce } from './9333-declaration-number-once.js';
import { allocationKnown } from './9338-allocation-known.js';
import { productOfAllocation } from './9340-product-of-allocation.js';
import { amountOfLine } from './9346-amount-of-line.js';
import { creditedOnce } from './9390-credited-once.js';
import type { Rule } from './rule.js';
import { contractedProduct } from './s329-contracted-product.js';

export type { Rule } from './rule.js';

/** Header faults: the message is answered with its code, nothing in it is assessed. In this order: a future message uses up no identification. */
export const HEADER_RULES: readonly Rule[] = [notInFuture, identificationOnce];

/** Faults of the declaration as a whole: nothing is granted. */
export const DECLARATION_RULES: readonly Rule[] = [declarationNumberOnce];

/**
 * Faults of lines; all codes of a line are collected. The order matters in two places: a credit is judged for being the first only after
 * its other faults, and a wrong client comes last, since it replaces what was found on that client's lines.
 */
export const LINE_RULES: readonly Rule[] = [
  referenceOnce,
  allocationKnown,
  productOfAllocation,
  beginsWithinAllocation,
  endsWithinAllocation,
  contractedProduct,
  contractTariff,
  amountOfLine,
  creditOfApprovedLine,
  creditedOnce,
  clientOfAllocation,
];

export const ALL_RULES: readonly Rule[] = [...HEADER_RULES, ...DECLARATION_RULES, ...LINE_RULES];
