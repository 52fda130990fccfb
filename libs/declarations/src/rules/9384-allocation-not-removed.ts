// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The allocation was not taken back (RedenWijziging 13; iJw 3.2, TR384). Of one that was, nothing of its content is compared. */
export const allocationNotRemoved: Rule = {
  code: '9384',
  rule: 'TR384',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9384', 'TR384', 'tekst:' || allocation_number, 'tekst:een toewijzing die niet is ingetrokken', 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and allocation_id is not null and not live;`,
};
