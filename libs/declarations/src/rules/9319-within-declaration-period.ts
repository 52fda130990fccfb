// SPDX-License-Identifier: EUPL-1.2
import { ruleOfLine } from './rule.js';

/** The care lies in the month of the declaration or an earlier one (iJw 3.2, TR319). Level 2 asks the same, so only this SQL can show it. */
export const withinDeclarationPeriod = ruleOfLine({
  code: '9319',
  rule: 'TR319',
  checks: () => [
    {
      where: `not credit and care_until > period_until`,
      declared: `'periode:' || care_from || '/' || care_until`,
      expected: `'totEnMet:' || period_until`,
      source: null,
    },
  ],
});
