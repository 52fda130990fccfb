// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The product category is the one allocated, where the allocation names one (iJw 3.2, TR339). */
export const categoryOfAllocation = ruleOfLine({
  code: '9339',
  rule: 'TR339',
  checks: () => [
    {
      where: `not credit and allocation_category <> category`,
      declared: `'categorie:' || category`,
      expected: `'categorie:' || allocation_category`,
      source: ALLOCATION,
    },
  ],
});
