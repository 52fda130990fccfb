// SPDX-License-Identifier: EUPL-1.2
import { ruleOfLine } from './rule.js';

/**
 * The amount is the volume times the tariff; for minutes at an hour tariff it is worked out from the unrounded hour tariff and rounded
 * half up once (iJw 3.2, TR346 and IV081). Unit 83 (euros) is a matter of level 2.
 */
export const amountOfLine = ruleOfLine({
  code: '9346',
  rule: 'TR346',
  checks: () => [
    {
      where: `not credit and unit <> '83' and tariff_cents is not null and cents <> expected_cents`,
      declared: `'cent:' || cents`,
      expected: `'som:' || volume || '*' || tariff_cents || '/' || unit || '=' || expected_cents`,
      source: null,
    },
  ],
});
