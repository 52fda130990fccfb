// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The product is the one allocated, where the allocation names one (iJw 3.2, TR340). */
export const productOfAllocation: Rule = {
  code: '9340',
  rule: 'TR340',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9340', 'TR340', 'product:' || product_code, 'product:' || allocation_product_code, 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and allocation_product_code <> product_code;`,
};
