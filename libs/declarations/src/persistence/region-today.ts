// SPDX-License-Identifier: EUPL-1.2

/** The region's own day in a read, $1 being the region. */
export const REGION_TODAY = `(select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date from region where id = $1)`;
