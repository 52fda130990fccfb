// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * The unit is the one allocated; hours allocated may be declared in minutes (iJw 3.2, TR341). An allocation that names no volume
 * (aspecific, generic) leaves the unit to the contract.
 */
export const unitOfAllocation: Rule = {
  code: '9341',
  rule: 'TR341',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9341', 'TR341', 'eenheid:' || unit, 'eenheid:' || allocation_unit, 'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and allocation_unit is not null and not comparable;
    ${INTO_LINE_FINDINGS}
    select no, id, '9341', 'TR341', 'eenheid:' || unit, 'eenheid:' || contract_unit, 'contract', contract_number,
           contract_number || ', versie ' || version_no || ', regel ' || contract_line_no
      from s_rich where not credit and live and allocation_unit is null and not contract_unit_fits;`,
};
