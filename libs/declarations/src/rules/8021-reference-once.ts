// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * A provider uses a reference number once, within and over messages and municipalities (iJw 3.2, TR314). The first line keeps it:
 * credits come before debits (OP366), then the order of the batch. A refused line has used its number up.
 */
export const referenceOnce: Rule = {
  code: '8021',
  rule: 'TR314',
  scope: 'regel',
  sql: ({ region }) => `
    ${INTO_LINE_FINDINGS}
    select l.no, l.id, '8021', 'TR314', 'tekst:' || l.reference, 'tekst:nog niet gebruikt', 'regel', e.message_id || '/' || e.line_no, 'regel ' || e.line_no
      from s_rich l
      cross join lateral (select min(h.id) as id from declaration_line h where h.region_id = ${region} and h.provider_id = l.provider_id and h.reference = l.reference) f
      cross join lateral (select h.message_id, h.line_no from declaration_line h where h.region_id = ${region} and h.id = f.id limit 1) e;
    ${INTO_LINE_FINDINGS}
    select l.no, l.id, '8021', 'TR314', 'tekst:' || l.reference, 'tekst:nog niet gebruikt', 'regel', m.id || '/' || l.first_line, 'regel ' || l.first_line
      from (select no, id, reference, row_number() over w as turn, first_value(no) over w as first_no, first_value(line_no) over w as first_line
              from s_rich join (select provider_id, reference from s_rich group by 1, 2 having count(*) > 1) again using (provider_id, reference)
            window w as (partition by provider_id, reference order by no, credit desc, line_no)) l
      join s_message m on m.no = l.first_no
     where l.turn > 1 and not exists (select 1 from s_finding f where f.line_id = l.id and f.code = '8021');`,
};
