// SPDX-License-Identifier: EUPL-1.2
import type { Literals } from '../rules/rule.js';

/**
 * Lines that an open decision may let through: the provider declared anew what was decided on, or declares the tariff that was decided
 * on. One decision a line; a decision on a line lets one line through, one on a tariff lines up to its limit. s_lift says what may be
 * lifted, not that anything is wrong.
 */
export const lifts = ({ region, today }: Literals): string => `
  create temp table s_lift on commit drop as
    select distinct on (q.line_id) q.line_id, q.decision_id, q.codes from (
      select r.id as line_id, d.id as decision_id, d.no as decision_no, d.codes, d.kind, row_number() over w as turn, sum(r.cents) over w as cents, d.limit_cents - d.used_cents as room
        from declaration_decision d
        join s_rich r on not r.credit and r.provider_id = d.provider_id and r.municipality_code = d.municipality_code and r.product_code = d.product_code
         and r.cents <= d.limit_cents - d.used_cents and r.person_id is not null and r.product_id is not null and r.contract_line_id is not null
         and case d.kind when 'regel' then r.allocation_number = d.allocation_number and r.care_from = d.care_from and r.care_until = d.care_until
                         else r.tariff_cents = d.tariff_cents and r.care_from >= d.care_from and r.care_until <= d.care_until end
       where d.region_id = ${region} and d.state = 'genomen' and d.moment = 'na-antwoord' and d.kind in ('regel','tarief') and d.valid @> ${today}
      window w as (partition by d.id order by r.no, r.line_no)) q
     where q.cents <= q.room and (q.kind = 'tarief' or q.turn = 1)
     order by q.line_id, q.decision_no;`;

/** What came of each line with findings: refused, unless a decision lifts every one of them. */
export const VERDICTS = `
  create temp table s_verdict on commit drop as
    select f.line_id, array_agg(distinct f.code order by f.code) as codes, x.decision_id, coalesce(bool_and(f.code = any(x.codes)), false) as lifted
      from s_finding f left join s_lift x using (line_id) where f.line_id is not null group by f.line_id, x.decision_id;
  create unique index on s_verdict (line_id);`;

/**
 * Decisions keep what they let through. One on a late declaration is used by the first declaration of its month; before the answer by
 * the one it is about.
 */
export const useDecisions = ({ region }: Literals): string => `
  update declaration_decision d set used_cents = d.used_cents + u.cents, used_lines = d.used_lines + u.lines,
         state = case when d.kind = 'regel' or d.used_cents + u.cents = d.limit_cents then 'gebruikt' else d.state end
    from (select v.decision_id, sum(r.cents) as cents, count(*) as lines from s_verdict v join s_rich r on r.id = v.line_id where v.lifted group by 1) u
   where d.region_id = ${region} and d.id = u.decision_id;
  update declaration_decision d set state = 'gebruikt', used_cents = d.used_cents + greatest(coalesce(t.cents, 0), 0), used_lines = d.used_lines + coalesce(t.lines, 0)
    from s_message m left join s_total t on t.no = m.no
   where d.region_id = ${region} and d.state = 'genomen' and d.kind = 'te-laat' and d.provider_id = m.provider_id and d.municipality_code = m.municipality_code
     and d.period_from = m.period_from and (d.moment = 'na-antwoord' or d.message_id = m.id) and greatest(coalesce(t.cents, 0), 0) <= d.limit_cents - d.used_cents
     and not exists (select 1 from s_finding f where f.no = m.no and f.line_id is null);`;
