// SPDX-License-Identifier: EUPL-1.2
import { INTO_MESSAGE_FINDINGS, type Rule } from './rule.js';

/**
 * A provider uses a declaration number once, over all its municipalities (iJw 3.2, TR333). A declaration that was refused as a whole
 * does not use it up.
 */
export const declarationNumberOnce: Rule = {
  code: '9333',
  rule: 'TR333',
  scope: 'declaratie',
  sql: ({ region }) => `
    ${INTO_MESSAGE_FINDINGS}
    select m.no, '9333', 'TR333', 'tekst:' || m.declaration_number, null, 'bericht', e.id::text, e.identification
      from s_message m
      cross join lateral (
        select id, identification from message h
         where h.region_id = ${region} and h.provider_id = m.provider_id and h.declaration_number = m.declaration_number and h.declaration_number is not null and h.claims
           and (h.declaration_code is null or h.declaration_code not in ('9333','8214')) limit 1) e
     where not exists (select 1 from s_finding f where f.no = m.no and f.code <> '8214');
    ${INTO_MESSAGE_FINDINGS}
    select distinct on (m.no) m.no, '9333', 'TR333', 'tekst:' || m.declaration_number, null, 'bericht', b.id::text, b.identification
      from s_message m join s_message b on b.provider_id = m.provider_id and b.declaration_number = m.declaration_number and b.no < m.no
     where not exists (select 1 from s_finding f where f.no = b.no) and not exists (select 1 from s_finding f where f.no = m.no and f.code <> '8214')
     order by m.no, b.no;`,
};
