// SPDX-License-Identifier: EUPL-1.2
import { REGION_TODAY } from '#platform';

/**
 * Products without a value today, per classification in its newest version: columns product_id, code, name, category,
 * classification_id, key, classification_name, version. $1 region, $2 key of a classification or null for all. The ledger joins what
 * was booked on them.
 */
export const UNMAPPED = `
  select p.id as product_id, p.code, p.name, p.category, c.id as classification_id, c.key, c.name as classification_name, c.version
    from (select distinct on (key) * from classification where region_id = $1 order by key, valid_from desc, version desc) c
   cross join (select ${REGION_TODAY} as day) t
    join product p on p.region_id = c.region_id and p.valid @> t.day
   where ($2::text is null or c.key = $2)
     and not exists (select 1 from product_classification pc
                      where pc.region_id = c.region_id and pc.classification_id = c.id and pc.product_id = p.id and pc.valid @> t.day)`;
