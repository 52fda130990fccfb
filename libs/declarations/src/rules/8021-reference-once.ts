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
      cross join lateral (
        (select h.message_id, h.line_no from declaration_line h
          where h.region_id = ${region} and h.provider_id = l.provider_id and h.reference = l.reference order by h.id limit 1)
        union all
        (select m.id, b.line_no from s_rich b join s_message m on m.no = b.no
          where b.provider_id = l.provider_id and b.reference = l.reference
            and (b.no, not b.credit, b.line_no) < (l.no, not l.credit, l.line_no) order by b.no, b.credit desc, b.line_no limit 1)
        limit 1) e;`,
};
