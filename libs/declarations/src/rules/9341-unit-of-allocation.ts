// SPDX-License-Identifier: EUPL-1.2
import { ALLOCATION, CONTRACT_LINE, ruleOfLine } from './rule.js';

/**
 * The unit is the one allocated; hours allocated may be declared in minutes (iJw 3.2, TR341). An allocation that names no volume
 * (aspecific, generic) leaves the unit to the contract.
 */
export const unitOfAllocation = ruleOfLine({
  code: '9341',
  rule: 'TR341',
  checks: () => [
    {
      where: `not credit and allocation_unit is not null and not comparable`,
      declared: `'eenheid:' || unit`,
      expected: `'eenheid:' || allocation_unit`,
      source: ALLOCATION,
    },
    {
      where: `not credit and live and allocation_unit is null and not contract_unit_fits`,
      declared: `'eenheid:' || unit`,
      expected: `'eenheid:' || contract_unit`,
      source: CONTRACT_LINE,
    },
  ],
});
