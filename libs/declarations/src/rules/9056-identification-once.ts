// SPDX-License-Identifier: EUPL-1.2
import { INTO_MESSAGE_FINDINGS, type Rule } from './rule.js';

/**
 * A sender uses an identification once for a type of message (iJw 3.2, TR056). A message that was itself refused in its header
 * does not use it up: the sender mends it and sends it again.
 */
export const identificationOnce: Rule = {
  code: '9056',
  rule: 'TR056',
  scope: 'kop',
  sql: ({ region }) => `
    ${INTO_MESSAGE_FINDINGS}
    select m.no, '9056', 'TR056', 'tekst:' || m.identification, null, 'bericht', e.id::text, e.identification
      from s_message m
      cross join lateral (
        select id, identification from message h
         where h.region_id = ${region} and h.type = m.type and h.sender = m.sender and h.identification = m.identification and h.claims limit 1) e;
    ${INTO_MESSAGE_FINDINGS}
    select distinct on (m.no) m.no, '9056', 'TR056', 'tekst:' || m.identification, null, 'bericht', b.id::text, b.identification
      from s_message m join s_message b on b.type = m.type and b.sender = m.sender and b.identification = m.identification and b.no < m.no
     where not exists (select 1 from s_finding f where f.no = b.no) and not exists (select 1 from s_finding f where f.no = m.no and f.code = '9056')
     order by m.no, b.no;`,
};
