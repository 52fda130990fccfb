// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The care lies in the month of the declaration or an earlier one (iJw 3.2, TR319). Level 2 asks the same, so only this SQL can show it. */
export const withinDeclarationPeriod: Rule = {
  code: '9319',
  rule: 'TR319',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select r.no, r.id, '9319', 'TR319', 'periode:' || r.care_from || '/' || r.care_until, 'totEnMet:' || m.period_until, null, null, null
      from s_rich r join s_message m on m.no = r.no where not r.credit and r.care_until > m.period_until;`,
};
