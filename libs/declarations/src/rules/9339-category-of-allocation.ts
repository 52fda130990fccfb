// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The product category is the one allocated, where the allocation names one (iJw 3.2, TR339). */
export const categoryOfAllocation: Rule = {
  code: '9339',
  rule: 'TR339',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9339', 'TR339', 'categorie:' || category, 'categorie:' || allocation_category, 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and allocation_category <> category;`,
};
