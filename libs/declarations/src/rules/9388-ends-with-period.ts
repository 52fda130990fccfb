// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/**
 * The care ends on the last day of a month, or on the last day of the allocation (iJw 3.2, TR388), whenever the help itself ended.
 * After the allocation is a matter of 9308.
 */
export const endsWithPeriod = ruleOfLine({
  code: '9388',
  rule: 'TR388',
  checks: () => [
    {
      where: `not credit and live and (allocation_until is null or care_until < allocation_until) and extract(day from care_until + 1) <> 1`,
      declared: `'datum:' || care_until`,
      expected: `'datum:' || least((date_trunc('month', care_until) + interval '1 month - 1 day')::date, allocation_until)`,
      source: ALLOCATION,
    },
  ],
});
