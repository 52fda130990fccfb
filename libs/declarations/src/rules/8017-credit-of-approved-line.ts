// SPDX-License-Identifier: EUPL-1.2
import { ruleOfLine } from './rule.js';

/** A credit takes back an earlier approved debit line and is equal to it in everything but its sign (iJw 3.2, TR323). */
export const creditOfApprovedLine = ruleOfLine({
  code: '8017',
  rule: 'TR323',
  checks: () => [
    {
      where: `credit and (credits_line_id is null or not credits_equal)`,
      declared: `'tekst:' || previous_reference`,
      expected: `case when credits_line_id is null then 'tekst:het nummer van een goedgekeurde regel' else 'tekst:gelijk aan de regel die wordt teruggenomen' end`,
      source: [
        `case when credits_line_id is not null then 'regel' end`,
        `credits_message_id || '/' || credits_line_no`,
        `'regel ' || credits_line_no`,
      ],
    },
  ],
});
