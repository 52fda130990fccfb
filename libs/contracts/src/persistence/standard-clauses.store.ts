// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** The version of a contract that was recorded last; null before the first. */
export async function newestVersionId(tx: Tx, contractId: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`select id from contract_version where region_id = $1 and contract_id = $2 order by no desc limit 1`, [
    tx.regionId,
    contractId,
  ]);
  return row?.id ?? null;
}
