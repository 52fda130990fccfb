// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/**
 * All that was approved on the allocation together fits what is allocated over its whole life (iJw 3.2, TR322).
 *
 * Lines are taken in their order; one that is refused, for whatever reason, leaves its room to the next. So that is a course and not a
 * sum: s_course holds the lines of allocations with a limit, s_walk takes one step a line. Only allocations on which the batch could
 * come over a limit are walked (s_narrow, in which no credit has made room yet); of the others every line fits. 9369 reads the same walk.
 */
export const volumeInAll: Rule = {
  code: '9322',
  rule: 'TR322',
  scope: 'regel',
  sql: () => `
    create temp table s_narrow on commit drop as
      select no, allocation_number from s_rich where not credit and live and (most_in_all is not null or budget_cents is not null) group by 1, 2
      having min(most_in_all) < max(counted_before) + sum(counted) or min(budget_cents) < max(cents_before) + sum(cents);
    create temp table s_course on commit drop as
      select r.no, r.allocation_number, r.id, row_number() over (partition by r.no, r.allocation_number order by r.line_no) as step, r.counted, r.cents, r.most_in_all, r.budget_cents,
             r.counted_before - coalesce(c.counted, 0) as counted_before, r.cents_before + coalesce(c.cents, 0) as cents_before,
             b.line_id is null as sound, coalesce(x.codes && '{9322}', false) as volume_lifted, coalesce(x.codes && '{9369}', false) as budget_lifted
        from s_rich r
        join s_narrow using (no, allocation_number)
        left join (select no, allocation_number, sum(counted) as counted, sum(cents) as cents from s_credited group by 1, 2) c using (no, allocation_number)
        left join (select distinct f.line_id from s_finding f left join s_lift x using (line_id) where f.line_id is not null and not f.code = any(coalesce(x.codes, '{}'))) b on b.line_id = r.id
        left join s_lift x on x.line_id = r.id
       where not r.credit and r.live and (r.most_in_all is not null or r.budget_cents is not null)
         and not exists (select 1 from s_finding f where f.line_id = r.id and f.code in ('8187','0233'));
    create temp table s_walk on commit drop as
      with recursive tight as (
        select no, allocation_number from s_course group by 1, 2
        having min(most_in_all) < max(counted_before) + sum(counted) or min(budget_cents) < max(cents_before) + sum(cents)),
      course as (select c.* from s_course c join tight using (no, allocation_number)),
      walk as (
        select c.no, c.allocation_number, c.id, c.step, c.counted_before as counted_so_far, c.cents_before as cents_so_far,
               c.counted_before + c.counted > c.most_in_all as over_volume, c.cents_before + c.cents > c.budget_cents as over_budget from course c where c.step = 1
        union all
        select c.no, c.allocation_number, c.id, c.step, n.counted, n.cents, n.counted + c.counted > c.most_in_all, n.cents + c.cents > c.budget_cents
          from walk w
          join course p on p.id = w.id
          join course c on c.no = w.no and c.allocation_number = w.allocation_number and c.step = w.step + 1
          cross join lateral (select p.sound and (not coalesce(w.over_volume, false) or p.volume_lifted) and (not coalesce(w.over_budget, false) or p.budget_lifted) as taken) t
          cross join lateral (select w.counted_so_far + case when t.taken then p.counted else 0 end as counted, w.cents_so_far + case when t.taken then p.cents else 0 end as cents) n)
      select * from walk;
    ${INTO_LINE_FINDINGS}
    select r.no, r.id, '9322', 'TR322', 'aantal:' || r.volume || '/' || r.unit, 'over:' || trunc(greatest(r.most_in_all - w.counted_so_far, 0) / f.factor)::bigint || '/' || r.most_in_all / f.factor || '/' || r.unit,
           'toewijzing', r.allocation_id::text, 'Toewijzing ' || r.allocation_number
      from s_walk w join s_rich r on r.id = w.id
      cross join lateral (select case when r.allocation_unit = '04' and r.unit = '04' then 60 else 1 end as factor) f
     where w.over_volume;`,
};
