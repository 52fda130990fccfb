// SPDX-License-Identifier: EUPL-1.2
import { toRange, inclusive, type Period } from '#kernel';
import type { Tx } from '#platform';
import { grainKey, type BestedingsruimteAgreement, type VersionContent } from '../domain/contract.js';
import type { RecordedChange, VersionPeriod } from '../domain/version-periods.js';
import { BestedingsruimteRow, ContractLineTermRow, ContractRow, ContractVersionRow, TariffRow } from './contract.rows.js';

export interface StoredContract {
  readonly id: string;
  readonly providerId: string;
  readonly valid: Period;
  /** false: its kind has no product lines. */
  readonly productLines?: boolean;
}

/** The contract of this number, locked until the end of the transaction; null when there is none. */
export async function lockContract(tx: Tx, number: string): Promise<StoredContract | null> {
  const [row] = await tx.sql<{ id: string; provider_id: string; from: string; until: string | null; product_lines: boolean }>(
    `select c.id, c.provider_id, lower(c.valid) as from, upper(c.valid) as until, coalesce(k.product_lines, true) as product_lines
       from contract c left join contract_kind k on k.region_id = c.region_id and k.key = c.kind where c.region_id = $1 and c.number = $2 for update of c`,
    [tx.regionId, number],
  );
  return row ? { id: row.id, providerId: row.provider_id, valid: { from: row.from, until: row.until }, productLines: row.product_lines } : null;
}

export async function insertContract(tx: Tx, contract: Omit<ContractRow, 'regionId'>): Promise<void> {
  await tx.manager.insert(ContractRow, { ...contract, regionId: tx.regionId });
}

export async function versionPeriods(tx: Tx, contractId: string): Promise<VersionPeriod[]> {
  return tx.sql<VersionPeriod>(
    `select version_id as "versionId", json_build_object('from', lower(valid), 'until', upper(valid)) as valid,
            lower(recorded) as "recordedFrom", upper(recorded) as "recordedUntil"
       from contract_version_period where region_id = $1 and contract_id = $2`,
    [tx.regionId, contractId],
  );
}

export async function nextVersionNo(tx: Tx, contractId: string): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `select coalesce(max(no), 0) + 1 as no from contract_version where region_id = $1 and contract_id = $2`,
    [tx.regionId, contractId],
  );
  return row!.no;
}

/** Ends what is no longer known and opens what is, closed ones first (the exclusion constraint looks at every statement). */
export async function saveVersionPeriods(tx: Tx, contract: StoredContract, change: RecordedChange, at: Date): Promise<void> {
  for (const closed of change.close) {
    await tx.execute(
      `update contract_version_period set recorded = tstzrange(lower(recorded), $5)
        where region_id = $1 and contract_id = $2 and version_id = $3 and valid = $4::daterange and upper_inf(recorded)`,
      [tx.regionId, contract.id, closed.versionId, toRange(closed.valid), at],
    );
  }
  for (const open of change.open) {
    await tx.execute(
      `insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded) values ($1, $2, $3, $4, $5, tstzrange($6, null))`,
      [tx.regionId, open.versionId, contract.id, contract.providerId, toRange(open.valid), at],
    );
  }
}

export async function insertVersion(
  tx: Tx,
  contract: StoredContract,
  version: Pick<ContractVersionRow, 'id' | 'no' | 'ground' | 'summary' | 'recordedAt'> & { agreed: Period },
  content: VersionContent,
): Promise<void> {
  const owner = { regionId: tx.regionId, contractId: contract.id, providerId: contract.providerId };
  await tx.manager.insert(ContractVersionRow, { ...owner, ...version, agreed: toRange(version.agreed), recordedBy: tx.actor.name });
  if (content.lines.length > 0) {
    const lines = await tx.sql<{ id: string; line_no: number }>(
      `insert into contract_line (region_id, contract_id, provider_id, line_no, product_id)
         select $1, $2, $3, line_no, product_id from unnest($4::int[], $5::uuid[]) as l (line_no, product_id)
       on conflict (region_id, contract_id, line_no) do nothing returning id, line_no`,
      [tx.regionId, contract.id, contract.providerId, content.lines.map((l) => l.line), content.lines.map((l) => l.productId)],
    );
    const known =
      lines.length === content.lines.length
        ? lines
        : await tx.sql<{ id: string; line_no: number }>(`select id, line_no from contract_line where region_id = $1 and contract_id = $2`, [
            tx.regionId,
            contract.id,
          ]);
    const idOf = new Map(known.map((l) => [l.line_no, l.id]));
    const terms = content.lines.map((l) => ({
      ...owner,
      versionId: version.id,
      contractLineId: idOf.get(l.line)!,
      unit: l.unit,
      fundingMode: l.fundingMode,
      taakgerichtRule: l.taakgerichtRule,
      municipalities: [...l.municipalities],
    }));
    await tx.manager.insert(ContractLineTermRow, terms);
    const tariffs = content.lines.flatMap((l) =>
      l.tariffs.map((t) => ({
        regionId: tx.regionId,
        providerId: contract.providerId,
        versionId: version.id,
        contractLineId: idOf.get(l.line)!,
        valid: toRange(inclusive(t.from, t.until)),
        cents: t.cents.toString(),
      })),
    );
    if (tariffs.length > 0) await tx.manager.insert(TariffRow, tariffs);
  }
  await insertRooms(tx, contract, version.id, content.bestedingsruimten);
}

export async function insertRooms(tx: Tx, contract: StoredContract, versionId: string, agreed: readonly BestedingsruimteAgreement[]): Promise<void> {
  const rooms = agreed.map((r) => ({
    regionId: tx.regionId,
    contractId: contract.id,
    providerId: contract.providerId,
    versionId,
    year: r.year,
    grain: r.grain,
    segmentCode: r.segmentCode,
    productIds: r.productGroup ? [...r.productGroup.productIds] : null,
    grainKey: grainKey(r),
    cents: r.cents === null ? null : r.cents.toString(),
    consequence: r.consequence,
  }));
  if (rooms.length > 0) await tx.manager.insert(BestedingsruimteRow, rooms);
}
