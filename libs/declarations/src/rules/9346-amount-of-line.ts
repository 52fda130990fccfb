// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * The amount is the volume times the tariff; for minutes at an hour tariff it is worked out from the unrounded hour tariff and rounded
 * half up once (iJw 3.2, TR346 and IV081). Unit 83 (euros) is a matter of level 2.
 */
export const amountOfLine: Rule = {
  code: '9346',
  rule: 'TR346',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9346', 'TR346', 'cent:' || cents, 'som:' || volume || '*' || tariff_cents || '/' || unit || '=' || expected_cents, null, null, null
      from s_rich where not credit and unit <> '83' and tariff_cents is not null and cents <> expected_cents;`,
};
