// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * The care begins on the first day of a month, or on the first day of the allocation (iJw 3.2, TR387), whenever the help itself
 * began. Before the allocation is a matter of 9307.
 */
export const beginsWithPeriod: Rule = {
  code: '9387',
  rule: 'TR387',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9387', 'TR387', 'datum:' || care_from, 'datum:' || greatest(date_trunc('month', care_from)::date, allocation_from), 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and care_from > allocation_from and extract(day from care_from) <> 1;`,
};
