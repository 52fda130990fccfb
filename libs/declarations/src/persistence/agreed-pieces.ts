// SPDX-License-Identifier: EUPL-1.2

/**
 * What is agreed with every provider, as known at a moment: one row per product line and stretch of days, as the check of lines reads it
 * (persistence/rich.ts). A line that is paid by declaration counts where it has a tariff. Columns provider_id, product_id, category,
 * municipalities, unit, funding_mode, in_block, contract_number, valid. $1 region.
 * @param now SQL of the moment
 */
export const agreedPieces = (now: string): string => `
  select cl.provider_id, cl.product_id, pr.category, t.municipalities, t.unit, t.funding_mode, c.block_key is not null as in_block, c.number as contract_number,
         case when tf.valid is null then vp.valid else vp.valid * tf.valid end as valid
    from contract_line cl
    join product pr on pr.region_id = $1 and pr.id = cl.product_id
    join contract c on c.region_id = $1 and c.id = cl.contract_id
    join contract_version_period vp on vp.region_id = $1 and vp.contract_id = c.id and vp.recorded @> ${now}
    join contract_line_term t on t.region_id = $1 and t.version_id = vp.version_id and t.contract_line_id = cl.id
    left join tariff tf on tf.region_id = $1 and tf.version_id = vp.version_id and tf.contract_line_id = cl.id and tf.valid && vp.valid
   where cl.region_id = $1 and (t.funding_mode = 'taakgericht' or tf.valid is not null)`;
