// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** The volume fits what is allocated for this period, by the frequency of the allocation (iJw 3.2, TR321; IV076–IV079). */
export const volumeInPeriod: Rule = {
  code: '9321',
  rule: 'TR321',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select no, id, '9321', 'TR321', 'aantal:' || volume || '/' || unit,
           'hoogstens:' || case when allocation_unit = '04' and unit = '04' then most_in_period / 60 else most_in_period end || '/' || unit,
           'toewijzing', allocation_id::text, 'Toewijzing ' || allocation_number
      from s_rich where not credit and counted > most_in_period;`,
};
