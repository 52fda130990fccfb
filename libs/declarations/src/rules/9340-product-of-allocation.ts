// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The product is the one allocated, where the allocation names one (iJw 3.2, TR340). */
export const productOfAllocation = ruleOfLine({
  code: '9340',
  rule: 'TR340',
  checks: () => [
    {
      where: `not credit and allocation_product_code <> product_code`,
      declared: `'product:' || product_code`,
      expected: `'product:' || allocation_product_code`,
      source: ALLOCATION,
    },
  ],
});
