// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The care begins on or after the first day of the allocation (iJw 3.2, TR307). */
export const beginsWithinAllocation: Rule = {
  code: '9307',
  rule: 'TR307',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9307', 'TR307', 'datum:' || care_from, 'vanaf:' || allocation_from, 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and care_from < allocation_from;`,
};
