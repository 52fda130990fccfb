// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The volume fits what is allocated for this period, by the frequency of the allocation (iJw 3.2, TR321; IV076–IV079). */
export const volumeInPeriod = ruleOfLine({
  code: '9321',
  rule: 'TR321',
  checks: () => [
    {
      where: `not credit and counted > most_in_period`,
      declared: `'aantal:' || volume || '/' || unit`,
      expected: `'hoogstens:' || case when allocation_unit = '04' and unit = '04' then most_in_period / 60 else most_in_period end || '/' || unit`,
      source: ALLOCATION,
    },
  ],
});
