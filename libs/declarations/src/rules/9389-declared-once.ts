// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, samePerformance, type Rule } from './rule.js';

/**
 * The same care on the same allocation was not approved before, unless that line was taken back (iJw 3.2, TR389); a credit in this
 * very message has freed it (OP366).
 */
export const declaredOnce: Rule = {
  code: '9389',
  rule: 'TR389',
  scope: 'regel',
  sql: ({ region }) => `
    create temp table s_credited on commit drop as
      select r.no, r.allocation_number, r.category, r.product_code, r.care_from, r.care_until, r.counted, r.cents from s_rich r
       where r.credit and not exists (select 1 from s_finding f where f.line_id = r.id);
    ${INTO_LINE_FINDINGS}
    select l.no, l.id, '9389', 'TR389', 'periode:' || l.care_from || '/' || l.care_until, 'tekst:nog niet gedeclareerd', 'regel', d.message_id || '/' || d.line_no, 'regel ' || d.line_no
      from s_rich l
      cross join lateral (select d.message_id, d.line_no from declaration_line d where d.region_id = ${region} and d.id = l.open_line limit 1) d
     where not l.credit and l.open_before > 0
       and l.open_before > (select count(*) from s_credited c where c.no = l.no and c.allocation_number = l.allocation_number and ${samePerformance('c', 'l')});`,
};
