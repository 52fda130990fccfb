// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * The child is the client of the allocation (iJw 3.2, TR304). Put at the client: none of the client's debit lines is assessed then
 * (IV087). Kept with 8187 on the lines that show it and 0233 on the client's others; a credit is refused on technical grounds only (IV085).
 */
export const clientOfAllocation: Rule = {
  code: '8187',
  rule: 'TR304',
  scope: 'client',
  sql: () => `
    create temp table s_wrong_client on commit drop as
      select distinct no, client_no from s_rich where not credit and live and allocation_person_id is distinct from person_id;
    delete from s_finding f using s_rich l, s_wrong_client w where f.line_id = l.id and l.no = w.no and l.client_no = w.client_no and not l.credit;
    ${INTO_LINE_FINDINGS}
    select l.no, l.id, '8187', 'TR304', case when l.person_id is null then 'tekst:onbekend kind' else 'kind:' || l.person_id end,
           'kind:' || l.allocation_person_id, 'toewijzing', l.allocation_id::text, 'Toewijzing ' || l.allocation_number
      from s_rich l where not l.credit and l.live and l.allocation_person_id is distinct from l.person_id;
    ${INTO_LINE_FINDINGS}
    select l.no, l.id, '0233', 'IV087', null, null, null, null, null
      from s_rich l join s_wrong_client w using (no, client_no)
     where not l.credit and not (l.live and l.allocation_person_id is distinct from l.person_id);`,
};
