// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The care begins on or after the first day of the allocation (iJw 3.2, TR307). */
export const beginsWithinAllocation = ruleOfLine({
  code: '9307',
  rule: 'TR307',
  checks: () => [
    {
      where: `not credit and care_from < allocation_from`,
      declared: `'datum:' || care_from`,
      expected: `'vanaf:' || allocation_from`,
      source: ALLOCATION,
    },
  ],
});
