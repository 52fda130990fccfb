// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import type { Tx } from '#platform';
import type { DeclarationPolicyContent, MandateContent } from '../content/declaration-policy-file.js';

export async function keepPolicy(tx: Tx, policy: DeclarationPolicyContent): Promise<void> {
  await tx.execute(
    `insert into declaration_policy (region_id, review_days, exception_days, trajectory_gap_days, source) values ($1, $2, $3, $4, $5)
     on conflict (region_id) do update set review_days = excluded.review_days, exception_days = excluded.exception_days,
        trajectory_gap_days = excluded.trajectory_gap_days, source = excluded.source`,
    [tx.regionId, policy.reviewDays, policy.exceptionDays, policy.trajectoryGapDays, policy.source],
  );
}

/** Keeps a mandate. One of the role that begins earlier and still runs ends the day before. */
export async function keepMandate(tx: Tx, { role, limitCents, from, last, source }: MandateContent): Promise<void> {
  await tx.execute(
    `update decision_mandate set valid = daterange(lower(valid), $3::date) where region_id = $1 and role = $2 and lower(valid) < $3::date and valid @> $3::date`,
    [tx.regionId, role, from],
  );
  const until = last === null ? null : addDays(last, 1);
  const changed = await tx.execute(
    `update decision_mandate set limit_cents = $4::bigint, valid = daterange($3::date, $5::date), source = $6 where region_id = $1 and role = $2 and lower(valid) = $3::date`,
    [tx.regionId, role, from, limitCents, until, source],
  );
  if (changed === 0)
    await tx.execute(
      `insert into decision_mandate (region_id, role, limit_cents, valid, source) values ($1, $2, $4::bigint, daterange($3::date, $5::date), $6)`,
      [tx.regionId, role, from, limitCents, until, source],
    );
}
