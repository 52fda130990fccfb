// SPDX-License-Identifier: EUPL-1.2
import { toRange, type Period } from '#kernel';
import type { Tx } from '#platform';
import type { Consequence } from '../domain/contract.js';
import type { StoredContract } from './contract.store.js';

export interface VersionCopy {
  readonly id: string;
  readonly no: number;
  readonly sourceId: string;
  readonly ground: string;
  readonly summary: string;
  readonly agreed: Period;
  /** New tariffs by line number; the others stay. */
  readonly tariffs: ReadonlyMap<number, bigint>;
  /** Bestedingsruimten that change, by year and grain key ("2026 aanbieder"). The others stay. */
  readonly rooms: ReadonlyMap<string, RoomChange>;
}

export interface RoomChange {
  /** null: none agreed any more. */
  readonly cents: bigint | null;
  /** null: it stays. */
  readonly consequence: Consequence | null;
}

/**
 * A version with what another agreed, save for the tariffs and bestedingsruimten that change. Tariffs are those of the source in the new
 * period; where the new period goes on after the last of them, that one goes on too.
 */
export async function copyVersion(tx: Tx, contract: StoredContract, copy: VersionCopy): Promise<void> {
  const owner = [tx.regionId, contract.id, contract.providerId];
  await tx.execute(
    `insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
     values ($1, $4, $2, $3, $5, $6, $7, $8, $9, $10)`,
    [...owner, copy.id, copy.no, copy.ground, copy.summary, toRange(copy.agreed), tx.now, tx.actor.name],
  );
  await tx.execute(
    `insert into contract_line_term (region_id, version_id, contract_line_id, contract_id, provider_id, unit, funding_mode, taakgericht_rule, municipalities)
     select $1, $4, contract_line_id, $2, $3, unit, funding_mode, taakgericht_rule, municipalities from contract_line_term where region_id = $1 and version_id = $5`,
    [...owner, copy.id, copy.sourceId],
  );
  const lines = [...copy.tariffs.keys()];
  await tx.execute(
    `with changed as (select * from unnest($6::int[], $7::bigint[]) as x (line_no, cents)),
          source as (
            select t.contract_line_id, c.cents as changed, t.cents,
                   case when t.valid = last_value(t.valid) over (partition by t.contract_line_id order by t.valid rows between unbounded preceding and unbounded following)
                        then daterange(lower(t.valid), greatest(upper(t.valid), upper($5::daterange))) else t.valid end as valid
              from tariff t join contract_line l on l.region_id = t.region_id and l.id = t.contract_line_id left join changed c on c.line_no = l.line_no
             where t.region_id = $1::smallint and t.version_id = $4)
     insert into tariff (region_id, version_id, contract_line_id, provider_id, valid, cents)
     select $1::smallint, $3::uuid, contract_line_id, $2::uuid, valid * $5::daterange, cents from source where changed is null and not isempty(valid * $5::daterange)
     union all
     select distinct on (contract_line_id) $1::smallint, $3::uuid, contract_line_id, $2::uuid, $5::daterange, changed from source where changed is not null`,
    [tx.regionId, contract.providerId, copy.id, copy.sourceId, toRange(copy.agreed), lines, lines.map((l) => copy.tariffs.get(l)!.toString())],
  );
  const rooms = [...copy.rooms];
  await tx.execute(
    `with changed as (select * from unnest($6::text[], $7::bigint[], $8::text[]) as x (key, cents, consequence))
     insert into bestedingsruimte (region_id, version_id, contract_id, provider_id, year, grain, segment_code, product_ids, grain_key, cents, consequence)
     select b.region_id, $4, $2, $3, b.year, b.grain, b.segment_code, b.product_ids, b.grain_key, case when c.key is null then b.cents else c.cents end, coalesce(c.consequence, b.consequence)
       from bestedingsruimte b left join changed c on c.key = b.year || ' ' || b.grain_key
      where b.region_id = $1 and b.version_id = $5`,
    [
      ...owner,
      copy.id,
      copy.sourceId,
      rooms.map(([key]) => key),
      rooms.map(([, r]) => r.cents?.toString() ?? null),
      rooms.map(([, r]) => r.consequence),
    ],
  );
}

/** What a version has: its line numbers with a tariff, and its bestedingsruimten by year and grain key. */
export async function changeable(tx: Tx, versionId: string): Promise<{ lines: Set<number>; rooms: Set<string> }> {
  const lines = await tx.sql<{ no: number }>(
    `select distinct l.line_no as no from tariff t join contract_line l on l.region_id = t.region_id and l.id = t.contract_line_id where t.region_id = $1 and t.version_id = $2`,
    [tx.regionId, versionId],
  );
  const rooms = await tx.sql<{ key: string }>(
    `select year || ' ' || grain_key as key from bestedingsruimte where region_id = $1 and version_id = $2`,
    [tx.regionId, versionId],
  );
  return { lines: new Set(lines.map((l) => l.no)), rooms: new Set(rooms.map((r) => r.key)) };
}
