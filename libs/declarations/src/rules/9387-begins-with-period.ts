// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/**
 * The care begins on the first day of a month, or on the first day of the allocation (iJw 3.2, TR387), whenever the help itself
 * began. Before the allocation is a matter of 9307.
 */
export const beginsWithPeriod = ruleOfLine({
  code: '9387',
  rule: 'TR387',
  checks: () => [
    {
      where: `not credit and care_from > allocation_from and extract(day from care_from) <> 1`,
      declared: `'datum:' || care_from`,
      expected: `'datum:' || greatest(date_trunc('month', care_from)::date, allocation_from)`,
      source: ALLOCATION,
    },
  ],
});
