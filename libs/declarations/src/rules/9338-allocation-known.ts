// SPDX-License-Identifier: EUPL-1.2
import { ruleOfLine } from './rule.js';

/** The municipality allocated this number to this provider (iJw 3.2, TR338). */
export const allocationKnown = ruleOfLine({
  code: '9338',
  rule: 'TR338',
  checks: () => [
    {
      where: `not credit and allocation_id is null`,
      declared: `'tekst:' || allocation_number`,
      expected: `'tekst:nummer van een toewijzing van deze gemeente aan u'`,
      source: null,
    },
  ],
});
