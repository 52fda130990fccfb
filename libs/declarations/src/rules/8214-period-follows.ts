// SPDX-License-Identifier: EUPL-1.2
import { INTO_MESSAGE_FINDINGS, type Rule } from './rule.js';

/**
 * A declaration is of the month after the previous one of this provider to this municipality (iJw 3.2, TR318). Months may be left out,
 * and the latest month may be used again for late lines and corrections (IV090, OP284); going back may not, unless a decision lets
 * this month through: one before the answer the message it is about, one after it the first that comes. Manual declarations stand
 * outside this order.
 */
export const periodFollows: Rule = {
  code: '8214',
  rule: 'TR318',
  scope: 'declaratie',
  sql: ({ region, today }) => `
    ${INTO_MESSAGE_FINDINGS}
    select m.no, '8214', 'TR318', 'maand:' || m.period_from, 'maand:' || p.period_from, 'bericht', p.id::text, p.identification
      from s_message m
      cross join lateral (
        select h.id, h.identification, h.period_from from message h
         where h.region_id = ${region} and h.provider_id = m.provider_id and h.municipality_code = m.municipality_code and h.type = 'JW323' and h.claims
           and h.manual_id is null and (h.declaration_code is null or h.declaration_code not in ('9333','8214')) and h.period_from > m.period_from
         order by h.period_from desc limit 1) p
     where m.manual_id is null
       and not exists (select 1 from s_finding f where f.no = m.no)
       and not exists (select 1 from declaration_decision d where d.region_id = ${region} and d.state = 'genomen' and d.kind = 'te-laat' and d.provider_id = m.provider_id
                         and d.municipality_code = m.municipality_code and d.period_from = m.period_from and (d.moment = 'na-antwoord' or d.message_id = m.id) and d.valid @> ${today} and d.limit_cents - d.used_cents >= m.total_cents);`,
};
