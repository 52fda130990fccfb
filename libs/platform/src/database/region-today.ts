// SPDX-License-Identifier: EUPL-1.2

/** SQL for the business day of the region ($1), its demo clock included: one value. */
export const REGION_TODAY = `(select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date from region where id = $1)`;
