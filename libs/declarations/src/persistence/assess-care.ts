// SPDX-License-Identifier: EUPL-1.2
import { literals, type BookingScope } from '#ledger';
import { HEADER_RULES } from '../rules/index.js';
import type { Literals } from '../rules/rule.js';
import { all, close, MESSAGES, NO_LINES, saveMessages } from './assess.js';

/** From staged messages about care (requests, allocations, start and stop) to what is kept of them: no lines, nothing to book. */
function keep(scope: BookingScope, save: (l: Literals) => string): string {
  const l = literals(scope);
  return [MESSAGES, all(HEADER_RULES, l), NO_LINES, saveMessages(l), save(l), close(l)].join('\n');
}

const REFUSED = 'exists (select 1 from s_finding f where f.no = m.no)';

/** Who referred the child stands in the request; the allocation that answers it carries the same ReferentieAanbieder. */
const tieRequests = (region: string, allocations: string): string => `
  update allocation a set request_id = q.id, referrer_type = q.referrer_type, referrer_name = q.referrer_name, referrer_code = q.referrer_code
    from (select distinct on (a.id) a.id as allocation_id, r.*
            from allocation a
            join allocation_request r on r.region_id = a.region_id and r.provider_id = a.provider_id and r.provider_reference = a.provider_reference
             and r.municipality_code = a.municipality_code and r.person_id = a.person_id
           where a.region_id = ${region} and ${allocations}
           order by a.id, r.id desc) q
   where a.region_id = ${region} and a.id = q.allocation_id;`;

const saveRequests = ({ region }: Literals): string => `
  insert into allocation_request (region_id, message_id, provider_id, municipality_code, person_id, provider_reference, category, product_code, requested_from, requested_until,
      volume, unit, frequency, budget_cents, referrer_type, referrer_name, referrer_code)
    select ${region}, m.id, m.provider_id, m.municipality_code, p.id, r.provider_reference, r.category, r.product_code, r.requested_from, r.requested_until,
           r.volume, r.unit, r.frequency, r.budget_cents, r.referrer_type, r.referrer_name, r.referrer_code
      from s_request r join s_message m on m.no = r.no
      join person p on p.region_id = ${region} and p.bsn_index = r.bsn_index
     where not ${REFUSED} order by r.no;
  ${tieRequests(region, `a.request_id is null and (a.provider_id, a.provider_reference) in (select m.provider_id, r.provider_reference from s_request r join s_message m on m.no = r.no)`)}`;

/** Of equal numbers the one allocated last wins (IV013), and of those the one that arrived last; earlier ones stay, no longer newest. */
const saveAllocations = ({ region }: Literals): string => `
  create temp table s_ranked on commit drop as
    select m.id as message_id, m.municipality_code, m.provider_id, p.id as person_id, a.*,
           row_number() over (partition by m.municipality_code, a.number order by a.assigned_at desc, a.no desc) = 1
           and not exists (select 1 from allocation h where h.region_id = ${region} and h.municipality_code = m.municipality_code and h.number = a.number and h.newest and h.assigned_at > a.assigned_at) as newest
      from s_allocation a join s_message m on m.no = a.no
      join person p on p.region_id = ${region} and p.bsn_index = a.bsn_index
     where not ${REFUSED};
  update allocation h set newest = false from s_ranked r
   where r.newest and h.region_id = ${region} and h.municipality_code = r.municipality_code and h.number = r.number and h.newest;
  insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, provider_reference, category, product_code, assigned_at, valid,
      reason_change, volume, unit, frequency, budget_cents, newest)
    select ${region}, message_id, municipality_code, number, provider_id, person_id, provider_reference, category, product_code, assigned_at,
           daterange(valid_from, valid_until, '[]'), reason_change, volume, unit, frequency, budget_cents, newest
      from s_ranked order by no;
  ${tieRequests(region, `a.request_id is null and (a.provider_id, a.provider_reference) in (select provider_id, provider_reference from s_ranked where provider_reference is not null)`)}`;

/** The same start or stop: of one allocation, or of one product where there is none. */
const SAME_NOTICE = (one: string, other: string): string =>
  ['kind', 'allocation_number', 'category', 'product_code', 'begins', 'ends']
    .map((c) => `${one}.${c} is not distinct from ${other}.${c}`)
    .join(' and ');

/** A withdrawal (StatusAanlevering 3) takes back what came before it, in this batch or earlier; it is no notice itself. */
const saveNotices = ({ region }: Literals): string => `
  create temp table s_told on commit drop as
    select n.*, m.id as message_id, m.provider_id, m.municipality_code, p.id as person_id
      from s_notice n join s_message m on m.no = n.no
      join person p on p.region_id = ${region} and p.bsn_index = n.bsn_index
     where not ${REFUSED};
  update care_notice c set withdrawn = true from s_told w
   where w.withdraws and c.region_id = ${region} and c.provider_id = w.provider_id and c.municipality_code = w.municipality_code and c.person_id = w.person_id and ${SAME_NOTICE('c', 'w')};
  insert into care_notice (region_id, message_id, kind, provider_id, municipality_code, person_id, allocation_number, category, product_code, allocation_from, begins, ends, end_reason, withdrawn)
    select ${region}, t.message_id, t.kind, t.provider_id, t.municipality_code, t.person_id, t.allocation_number, t.category, t.product_code, t.allocation_from, t.begins, t.ends, t.end_reason,
           exists (select 1 from s_told w where w.withdraws and (w.no, w.item) > (t.no, t.item) and w.provider_id = t.provider_id and w.municipality_code = t.municipality_code
                     and w.person_id = t.person_id and ${SAME_NOTICE('w', 't')})
      from s_told t where not t.withdraws order by t.no, t.item;`;

export const keepRequests = (scope: BookingScope): string => keep(scope, saveRequests);
export const keepAllocations = (scope: BookingScope): string => keep(scope, saveAllocations);
export const keepNotices = (scope: BookingScope): string => keep(scope, saveNotices);
