// SPDX-License-Identifier: EUPL-1.2

/** The business day of the region ($1), its demo clock included; one column `day`. */
export const TODAY = `select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as day from region where id = $1`;
