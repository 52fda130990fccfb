// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

const FINDING = `${INTO_LINE_FINDINGS}
    select l.no, l.id, '9390', 'TR390', 'tekst:' || l.previous_reference, 'tekst:een regel die nog niet is teruggenomen', 'regel', l.credits_message_id || '/' || l.credits_line_no, 'regel ' || l.credits_line_no`;

/** A line is taken back once (iJw 3.2, TR390); within a batch the first credit counts. */
export const creditedOnce: Rule = {
  code: '9390',
  rule: 'TR390',
  scope: 'regel',
  sql: ({ region }) => `
    ${FINDING}
      from s_rich l
      cross join lateral (select 1 from declaration_line h where h.region_id = ${region} and h.credits_line_id = l.credits_line_id and h.accepted limit 1) h
     where l.credit;
    ${FINDING}
      from s_rich l
     where l.credit and l.credits_line_id is not null and not exists (select 1 from s_finding f where f.line_id = l.id and f.code = '9390')
       and exists (select 1 from s_rich b where b.credits_line_id = l.credits_line_id and b.credit and b.credits_equal and (b.no, b.line_no) < (l.no, l.line_no)
                     and not exists (select 1 from s_finding f where f.line_id = b.id));`,
};
