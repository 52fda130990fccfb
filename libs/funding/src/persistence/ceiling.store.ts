// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel';
import type { Tx } from '#platform';
import type { CeilingFacts, CeilingWish } from '../domain/budget-ceiling.js';

/** Whoever sets ceilings or targets of a segment waits for whoever does so already; so does whoever rests on the same decision. */
export async function lockAmounts(tx: Tx, subject: string, decisionId: string | null): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(7415, hashtext($1))`, [`${tx.regionId}/${subject}`]);
  if (decisionId !== null) await tx.sql(`select pg_advisory_xact_lock(7416, hashtext($1))`, [decisionId]);
}

/** Whether the newest version of the segment classification has this segment or block. */
export async function isSegment(tx: Tx, segment: string): Promise<boolean> {
  const [row] = await tx.sql(
    `select 1 from classification_value v
      where v.region_id = $1 and v.code = $2
        and v.classification_id = (select id from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1)`,
    [tx.regionId, segment],
  );
  return row !== undefined;
}

/** Of every municipality the region ever had: what matters to a ceiling of this segment and year. */
export async function ceilingFacts(tx: Tx, segment: string, year: number): Promise<Map<string, CeilingFacts>> {
  const rows = await tx.sql<Omit<CeilingFacts, 'bookedCents' | 'cents'> & { bookedCents: string; cents: string | null }>(
    `with whole_year as (select daterange(make_date($3, 1, 1), make_date($3 + 1, 1, 1)) as days),
          plan as (select s.id, y.valid_from from strategy y join segment s on s.region_id = $1 and s.strategy_id = y.id and s.key = $2, whole_year w
                    where y.region_id = $1 and y.valid_from < upper(w.days) order by y.valid_from desc, y.key limit 1),
          booked as (select s.municipality_code, sum(s.cents) as cents from classified_spend s, whole_year w
                      where s.region_id = $1 and s.segment_code = $2 and s.care_month >= lower(w.days) and s.care_month < upper(w.days) group by 1)
     select m.code as municipality, m.name,
            exists (select 1 from municipality_membership l, whole_year w where l.region_id = $1 and l.municipality_code = m.code and l.valid && w.days) as member,
            (not exists (select 1 from plan) or exists (select 1 from plan p join segment_participation t on t.region_id = $1 and t.segment_id = p.id, whole_year w
                where t.municipality_code = m.code and t.valid && w.days)) as "takesPart",
            coalesce((select b.cents from booked b where b.municipality_code = m.code), 0)::text as "bookedCents",
            coalesce(c.no, 0) as version, c.cents::text as cents, c.recorded_by as "changedBy"
       from municipality m
       left join lateral (select no, cents, recorded_by from budget_ceiling c where c.region_id = $1 and c.segment_code = $2 and c.municipality_code = m.code and c.year = $3
                           order by no desc limit 1) c on true
      where m.region_id = $1`,
    [tx.regionId, segment, year],
  );
  return new Map(rows.map((r) => [r.municipality, { ...r, bookedCents: BigInt(r.bookedCents), cents: r.cents === null ? null : BigInt(r.cents) }]));
}

/** What rests on a decision by ceilings that still hold, without those of this segment and year for these municipalities. */
export async function ceilingsOnDecision(tx: Tx, decisionId: string, segment: string, year: number, except: readonly string[]): Promise<Cents> {
  const [row] = await tx.sql<{ cents: string }>(
    `select coalesce(sum(c.cents), 0)::text as cents from budget_ceiling c
      where c.region_id = $1 and c.decision_id = $2 and not (c.segment_code = $3 and c.year = $4 and c.municipality_code = any($5))
        and not exists (select 1 from budget_ceiling n where n.region_id = $1 and n.segment_code = c.segment_code and n.municipality_code = c.municipality_code
                           and n.year = c.year and n.no > c.no)`,
    [tx.regionId, decisionId, segment, year, except],
  );
  return BigInt(row!.cents);
}

export interface NewCeilings {
  readonly segment: string;
  readonly year: number;
  readonly decisionId: string;
  readonly note: string | null;
  readonly ceilings: readonly CeilingWish[];
}

export async function insertCeilings(tx: Tx, n: NewCeilings): Promise<void> {
  await tx.execute(
    `insert into budget_ceiling (region_id, segment_code, municipality_code, year, no, cents, decision_id, note, recorded_at, recorded_by)
       select $1, $2, g.municipality, $3, g.no, g.cents, $4, $5, $6, $7 from unnest($8::text[], $9::int[], $10::bigint[]) as g (municipality, no, cents)`,
    [
      tx.regionId,
      n.segment,
      n.year,
      n.decisionId,
      n.note,
      tx.now,
      tx.actor.name,
      n.ceilings.map((c) => c.municipality),
      n.ceilings.map((c) => c.version + 1),
      n.ceilings.map((c) => c.cents?.toString() ?? null),
    ],
  );
}
