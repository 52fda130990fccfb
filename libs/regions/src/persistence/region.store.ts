// SPDX-License-Identifier: EUPL-1.2
import { toRange } from '#kernel';
import type { Reader, Tx } from '#platform';
import { periodOf } from '../domain/membership.js';
import type { GroupMember, InhabitantCount, Membership, Municipality, MunicipalityGroup, Region } from '../domain/region.js';

/** Inserts the region's row, which no transaction of a region can do: it comes before the region. @returns what stands there now */
export async function insertRegion(reader: Reader, region: Region): Promise<{ key: string; demo: boolean } | null> {
  await reader.outsideRegion(`insert into region (id, key, name, demo) values ($1, $2, $3, $4) on conflict do nothing`, [
    region.id,
    region.key,
    region.name,
    region.demo,
  ]);
  const [row] = await reader.outsideRegion<{ key: string; demo: boolean }>(`select key, demo from region where id = $1`, [region.id]);
  return row ?? null;
}

export async function saveMunicipality(tx: Tx, m: Municipality): Promise<void> {
  await tx.execute(
    `insert into municipality (region_id, code, key, name, source) values ($1, $2, $3, $4, $5)
     on conflict (region_id, code) do update set key = excluded.key, name = excluded.name, source = excluded.source`,
    [tx.regionId, m.code, m.key, m.name, m.source],
  );
}

/** A period with the same first day is the same membership: its end or note may become known later. */
export async function saveMembership(tx: Tx, m: Membership): Promise<void> {
  const values = [tx.regionId, m.municipality, toRange(periodOf(m)), m.source, m.note, m.from];
  const updated = await tx.execute(
    `update municipality_membership set valid = $3, source = $4, note = $5 where region_id = $1 and municipality_code = $2 and lower(valid) = $6`,
    values,
  );
  if (updated > 0) return;
  await tx.execute(
    `insert into municipality_membership (region_id, municipality_code, valid, source, note) values ($1, $2, $3, $4, $5)`,
    values.slice(0, 5),
  );
}

export async function saveGroup(tx: Tx, g: MunicipalityGroup): Promise<void> {
  await tx.execute(
    `insert into municipality_group (region_id, key, name, note, source) values ($1, $2, $3, $4, $5)
     on conflict (region_id, key) do update set name = excluded.name, note = excluded.note, source = excluded.source`,
    [tx.regionId, g.key, g.name, g.note, g.source],
  );
}

export async function saveGroupMember(tx: Tx, group: string, m: GroupMember): Promise<void> {
  const values = [tx.regionId, group, m.municipality, toRange(periodOf(m))];
  const updated = await tx.execute(
    `update municipality_group_member set valid = $4 where region_id = $1 and group_key = $2 and municipality_code = $3 and lower(valid) = lower($4::daterange)`,
    values,
  );
  if (updated > 0) return;
  await tx.execute(`insert into municipality_group_member (region_id, group_key, municipality_code, valid) values ($1, $2, $3, $4)`, values);
}

/** An unknown figure never wipes out a known one, which somebody may have filled in since. */
export async function saveInhabitants(tx: Tx, i: InhabitantCount): Promise<void> {
  await tx.execute(
    `insert into inhabitants (region_id, municipality_code, reference_date, count, source) values ($1, $2, $3, $4, $5)
     on conflict (region_id, municipality_code, reference_date) do update set count = excluded.count, source = excluded.source
       where excluded.count is not null`,
    [tx.regionId, i.municipality, i.on, i.count, i.source],
  );
}

/** null: none, or no source gives it. */
export async function inhabitantsOf(tx: Tx, municipality: string, on: string): Promise<number | null> {
  const [row] = await tx.sql<{ count: number | null }>(
    `select count from inhabitants where region_id = $1 and municipality_code = $2 and reference_date = $3 for update`,
    [tx.regionId, municipality, on],
  );
  return row?.count ?? null;
}

export async function municipalityExists(tx: Tx, code: string): Promise<boolean> {
  return (await tx.sql(`select 1 from municipality where region_id = $1 and code = $2`, [tx.regionId, code])).length > 0;
}
