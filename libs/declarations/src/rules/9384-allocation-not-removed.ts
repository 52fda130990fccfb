// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, ruleOfLine } from './rule.js';

/** The allocation was not taken back (RedenWijziging 13; iJw 3.2, TR384). Of one that was, nothing of its content is compared. */
export const allocationNotRemoved = ruleOfLine({
  code: '9384',
  rule: 'TR384',
  checks: () => [
    {
      where: `not credit and allocation_id is not null and not live`,
      declared: `'tekst:' || allocation_number`,
      expected: `'tekst:een toewijzing die niet is ingetrokken'`,
      source: ALLOCATION,
    },
  ],
});
