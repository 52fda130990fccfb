// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** Whether a run has ended: done, or cancelled before it began. */
export async function isClosed(tx: Tx, runId: string): Promise<boolean> {
  const [row] = await tx.sql<{ closed: boolean }>(`select closed_at is not null as closed from import_run where region_id = $1 and id = $2`, [
    tx.regionId,
    runId,
  ]);
  return row?.closed ?? false;
}

/** Which of these sums (in hex) the run has already. */
export async function knownSums(tx: Tx, runId: string, sums: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ sum: string }>(
    `select encode(i.sha256, 'hex') as sum from unnest($3::text[]) w (sum)
       join import_file i on i.region_id = $1 and i.run_id = $2 and i.sha256 = decode(w.sum, 'hex')`,
    [tx.regionId, runId, sums],
  );
  return rows.map((r) => r.sum);
}

/** Two hand-ins of the same bytes wait for each other, until the end of the transaction. */
export async function lockHandIn(tx: Tx, sha256: Buffer): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('hand-in ' || $1::text || encode($2::bytea, 'hex'), 0))`, [tx.regionId, sha256]);
}

/** The run in which a machine handed in these bytes before, unless they were turned away or cancelled then. */
export async function earlierHandIn(tx: Tx, sha256: Buffer): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(
    `select r.id from import_file i join import_run r on r.region_id = i.region_id and r.id = i.run_id
      where i.region_id = $1 and i.sha256 = $2 and r.origin = 'api' and r.provider_id is not distinct from $3 and i.state not in ('geweigerd', 'geannuleerd')
      order by i.id limit 1`,
    [tx.regionId, sha256, tx.actor.providerId],
  );
  return row?.id ?? null;
}
