// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The care ends on or before the last day of the allocation, if it has one (iJw 3.2, TR308). */
export const endsWithinAllocation: Rule = {
  code: '9308',
  rule: 'TR308',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9308', 'TR308', 'periode:' || care_from || '/' || care_until, 'totEnMet:' || allocation_until, 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and care_until > allocation_until;`,
};
