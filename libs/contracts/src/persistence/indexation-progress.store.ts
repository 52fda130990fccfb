// SPDX-License-Identifier: EUPL-1.2
import type { IndexFactor } from '#catalogue';
import type { Tx } from '#platform';

/** How far a run is, as the jobs page shows it. */
export interface IndexationOutcome {
  readonly overeenkomsten: number;
  readonly vastgelegd: number;
  readonly overgeslagen: number;
}

export async function recordedSoFar(tx: Tx, runId: string): Promise<IndexationOutcome> {
  const [row] = await tx.sql<IndexationOutcome>(
    `select count(*)::int as overeenkomsten, (count(*) filter (where state = 'vastgelegd'))::int as vastgelegd,
            (count(*) filter (where state = 'overgeslagen'))::int as overgeslagen
       from indexation_contract where region_id = $1 and run_id = $2`,
    [tx.regionId, runId],
  );
  return row!;
}

export async function approvedFactor(tx: Tx, runId: string): Promise<IndexFactor> {
  const [row] = await tx.sql<{ numerator: string; denominator: string }>(
    `select numerator::text, denominator::text from indexation_run where region_id = $1 and id = $2`,
    [tx.regionId, runId],
  );
  return { numerator: BigInt(row!.numerator), denominator: BigInt(row!.denominator) };
}
