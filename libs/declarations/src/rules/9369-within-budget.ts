// SPDX-License-Identifier: EUPL-1.2
import { INTO_LINE_FINDINGS, type Rule } from './rule.js';

/** All that was approved on the allocation together fits its budget (iJw 3.2, TR369). Reads the walk of 9322. */
export const withinBudget: Rule = {
  code: '9369',
  rule: 'TR369',
  scope: 'regel',
  sql: () => `
    ${INTO_LINE_FINDINGS}
    select r.no, r.id, '9369', 'TR369', 'cent:' || r.cents, 'budget:' || greatest(r.budget_cents - w.cents_so_far, 0) || '/' || r.budget_cents,
           'toewijzing', r.allocation_id::text, 'Toewijzing ' || r.allocation_number
      from s_walk w join s_rich r on r.id = w.id where w.over_budget;`,
};
