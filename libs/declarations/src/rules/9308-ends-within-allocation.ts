// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The care ends on or before the last day of the allocation, if it has one (iJw 3.2, TR308). */
export const endsWithinAllocation = ruleOfLine({
  code: '9308',
  rule: 'TR308',
  checks: () => [
    {
      where: `not credit and care_until > allocation_until`,
      declared: `'periode:' || care_from || '/' || care_until`,
      expected: `'totEnMet:' || allocation_until`,
      source: ALLOCATION,
    },
  ],
});
