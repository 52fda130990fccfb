// SPDX-License-Identifier: EUPL-1.2
// Words shared by the migrations. Once a migration has landed, what it uses here keeps its meaning.

const REGION = `region_id = (select nullif(current_setting('app.region', true), '')::smallint)`;

/** True unless the setting narrows. CASE and not OR: of an OR the planner thinks that it lets through next to nothing, and joins row by row. */
function narrowed(setting: string, own: string): string {
  return `case when (select nullif(current_setting('${setting}', true), '') is null) then true else ${own} end`;
}

/** Forced row-level security by region, for a table that has region_id. Grants are given per role, apart. */
export function byRegion(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy region on ${table} using (${REGION}) with check (${REGION});
    revoke all on ${table} from public;`;
}

/** Narrows a table for a provider's own users: they see and touch rows of their provider only. */
export function byProvider(table: string, column = 'provider_id'): string {
  const own = narrowed('app.provider', `${column} = (select nullif(current_setting('app.provider', true), '')::uuid)`);
  return `create policy own_provider on ${table} as restrictive using (${own}) with check (${own});`;
}

/** Narrows a table for a municipality's own users. */
export function byMunicipality(table: string, column = 'municipality_code'): string {
  const own = narrowed('app.municipality', `${column} = (select nullif(current_setting('app.municipality', true), ''))`);
  return `create policy own_municipality on ${table} as restrictive using (${own}) with check (${own});`;
}

export function grant(rights: string, table: string, ...roles: ('api' | 'worker' | 'relay')[]): string {
  return `grant ${rights} on ${table} to ${roles.map((r) => `raamwerk_${r}`).join(', ')};`;
}
/**
 * The one place that says to which segment or block a booking counts: the contract's block, else the product's value in the newest
 * version of the segment classification on the month of care; years before that version are shown by its first day.
 */
export const CLASSIFIED_SPEND = `
      create view classified_spend with (security_invoker = true) as
        select r.region_id, r.care_month, r.booked_on, r.provider_id, r.municipality_code, r.product_id, r.contract_line_id, r.cents, r.lines,
               cl.contract_id, coalesce(c.block_key, pc.value_code) as segment_code, p.category = '46' as crisis
          from spend_rollup r
          join contract_line cl on cl.region_id = r.region_id and cl.id = r.contract_line_id
          join contract c on c.region_id = r.region_id and c.id = cl.contract_id
          join product p on p.region_id = r.region_id and p.id = r.product_id
          left join classification cf on cf.region_id = r.region_id and cf.key = 'segment'
               and not exists (select 1 from classification n where n.region_id = cf.region_id and n.key = cf.key and (n.valid_from, n.version) > (cf.valid_from, cf.version))
          left join product_classification pc on pc.region_id = r.region_id and pc.classification_id = cf.id and pc.product_id = r.product_id and pc.valid @> greatest(r.care_month, cf.valid_from);`;
