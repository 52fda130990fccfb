// SPDX-License-Identifier: EUPL-1.2
import { CONTRACT_LINE, ruleOfLine } from './rule.js';

/**
 * The tariff is the one agreed on the first day of the care (iJw 3.2, TR418). An hour tariff that is declared in minutes is the
 * hour tariff divided by 60, rounded half up to the cent (IV081). For a unit the contract does not know no tariff was agreed; a unit
 * that the allocation does not know either is a matter of 9341.
 */
export const contractTariff = ruleOfLine({
  code: '0611',
  rule: 'TR418',
  checks: () => [
    {
      where: `not credit and unit <> '83' and (tariff_cents <> expected_tariff_cents or expected_tariff_cents is not null and not contract_unit_fits and comparable)`,
      declared: `'tarief:' || tariff_cents || '/' || unit`,
      expected: `'tarief:' || expected_tariff_cents || '/' || case when contract_unit_fits then unit else contract_unit end`,
      source: CONTRACT_LINE,
    },
  ],
});
