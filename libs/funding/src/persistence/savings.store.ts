// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel';
import type { Tx } from '#platform';

export interface SavingsFacts {
  readonly segment: string;
  readonly year: number;
  readonly version: number;
  readonly cents: Cents | null;
  readonly changedBy: string;
}

export const savingsKey = (target: { readonly segment: string; readonly year: number }): string => `${target.segment}/${target.year}`;

/** Every target that ever was, in its newest version. */
export async function savingsFacts(tx: Tx): Promise<Map<string, SavingsFacts>> {
  const rows = await tx.sql<Omit<SavingsFacts, 'cents'> & { cents: string | null }>(
    `select distinct on (segment_code, year) segment_code as segment, year, no as version, cents::text as cents, recorded_by as "changedBy"
       from savings_target where region_id = $1 order by segment_code, year, no desc`,
    [tx.regionId],
  );
  return new Map(rows.map((r) => [savingsKey(r), { ...r, cents: r.cents === null ? null : BigInt(r.cents) }]));
}

/** What rests on a decision by targets that still hold, without these. */
export async function savingsOnDecision(tx: Tx, decisionId: string, except: readonly string[]): Promise<Cents> {
  const [row] = await tx.sql<{ cents: string }>(
    `select coalesce(sum(t.cents), 0)::text as cents from savings_target t
      where t.region_id = $1 and t.decision_id = $2 and not (t.segment_code || '/' || t.year = any($3))
        and not exists (select 1 from savings_target n where n.region_id = $1 and n.segment_code = t.segment_code and n.year = t.year and n.no > t.no)`,
    [tx.regionId, decisionId, except],
  );
  return BigInt(row!.cents);
}

export interface NewTarget {
  readonly segment: string;
  readonly year: number;
  readonly cents: Cents | null;
  readonly no: number;
}

export async function insertTargets(tx: Tx, decisionId: string, note: string | null, targets: readonly NewTarget[]): Promise<void> {
  await tx.execute(
    `insert into savings_target (region_id, segment_code, year, no, cents, decision_id, note, recorded_at, recorded_by)
       select $1, g.segment, g.year, g.no, g.cents, $2, $3, $4, $5 from unnest($6::text[], $7::int[], $8::int[], $9::bigint[]) as g (segment, year, no, cents)`,
    [
      tx.regionId,
      decisionId,
      note,
      tx.now,
      tx.actor.name,
      targets.map((t) => t.segment),
      targets.map((t) => t.year),
      targets.map((t) => t.no),
      targets.map((t) => t.cents?.toString() ?? null),
    ],
  );
}
