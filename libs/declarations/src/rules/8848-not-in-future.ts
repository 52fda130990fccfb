// SPDX-License-Identifier: EUPL-1.2
import { INTO_MESSAGE_FINDINGS, type Rule } from './rule.js';

/** Neither the day of the message nor that of the declaration lies after today (iJw 3.2, TR135). */
export const notInFuture: Rule = {
  code: '8848',
  rule: 'TR135',
  scope: 'kop',
  sql: ({ today }) => `
    ${INTO_MESSAGE_FINDINGS}
    select no, '8848', 'TR135', 'datum:' || greatest(dated, declaration_date), 'datum:' || ${today}, null, null, null
      from s_message where greatest(dated, declaration_date) > ${today};`,
};
