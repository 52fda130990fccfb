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
