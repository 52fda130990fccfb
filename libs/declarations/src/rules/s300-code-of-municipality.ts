// SPDX-License-Identifier: EUPL-1.2
import { INTO_MESSAGE_FINDINGS, type Rule } from './rule.js';

/**
 * The code of the municipality was in the national list on the day an allocation began: after a merger the old code stays good for old
 * allocations (iJw 3.2, TR378). A code outside the region never gets this far, so only this SQL can show it.
 */
export const codeOfMunicipality: Rule = {
  code: 'S300',
  rule: 'TR378',
  scope: 'kop',
  sql: ({ region }) => `
    ${INTO_MESSAGE_FINDINGS}
    select m.no, 'S300', 'TR378', 'tekst:' || m.municipality_code, 'tekst:een code die gold op ' || to_char(a.starts, 'DD-MM-YYYY'), 'toewijzing', a.id::text, 'Toewijzing ' || a.number
      from s_message m
      join municipality g on g.region_id = ${region} and g.code = m.municipality_code and g.existed <> '(,)'
      cross join lateral (
        select a.id, a.number, lower(a.valid) as starts from s_line l
          join allocation a on a.region_id = ${region} and a.municipality_code = m.municipality_code and a.number = l.allocation_number and a.newest and a.provider_id = m.provider_id
         where l.no = m.no and not g.existed @> lower(a.valid) order by a.number limit 1) a;`,
};
