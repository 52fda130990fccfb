// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The municipality allocated this number to this provider (iJw 3.2, TR338). */
export const allocationKnown: Rule = {
  code: '9338',
  rule: 'TR338',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9338', 'TR338', 'tekst:' || allocation_number, 'tekst:nummer van een toewijzing van deze gemeente aan u', null, null, null
      from s_rich where not credit and allocation_id is null;`,
};
