// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { AgreedScore, AwardLot, LotBid } from '../domain/award-model.js';
import type { Exemption } from '../domain/standstill.js';

export interface AssessedBid extends LotBid {
  readonly lotNo: number;
  readonly providerId: string;
  readonly provider: string;
  readonly reason: string | null;
}
export interface Agreed extends AgreedScore {
  readonly lotNo: number;
}
export interface Assessment {
  readonly procedureId: string;
  readonly state: string;
  readonly standstillDays: number;
  readonly maxLots: number | null;
  readonly court: string;
  readonly value: string;
  readonly seed: string;
  readonly mandate: string | null;
  readonly exemption: Exemption | null;
  readonly exemptionReason: string | null;
  readonly proposedById: string | null;
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly version: number;
  readonly lots: readonly AwardLot[];
  readonly bids: readonly AssessedBid[];
  readonly agreed: readonly Agreed[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly done: boolean }[];
}
export interface NewAssessment {
  readonly standstillDays: number;
  readonly maxLots: number | null;
  readonly court: string;
  readonly value: string;
  readonly lots: readonly AwardLot[];
  readonly assessors: readonly { readonly id: string; readonly name: string }[];
  readonly bids: readonly { readonly bidId: string; readonly lotNo: number; readonly providerId: string; readonly priceCents: Cents | null }[];
}

export async function insertAssessment(tx: Tx, procedureId: string, seed: string, a: NewAssessment): Promise<void> {
  const key = [tx.regionId, procedureId];
  await tx.execute(
    `insert into tender_assessment (region_id, procedure_id, state, standstill_days, max_lots, court, value_text, seed, begun_at, begun_by)
     values ($1, $2, 'beoordeling', $3, $4, $5, $6, $7, $8, $9)`,
    [...key, a.standstillDays, a.maxLots, a.court, a.value, seed, tx.now, tx.actor.name],
  );
  await tx.execute(
    `insert into assessment_lot (region_id, procedure_id, no, title, max_contracts) select $1, $2, * from unnest($3::int[], $4::text[], $5::int[])`,
    [...key, a.lots.map((l) => l.no), a.lots.map((l) => l.title), a.lots.map((l) => l.maxContracts)],
  );
  const criteria = a.lots.flatMap((l) => l.criteria.map((c) => ({ lot: l.no, ...c })));
  await tx.execute(
    `insert into assessment_criterion (region_id, procedure_id, lot_no, no, title, kind, weight)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::int[])`,
    [
      ...key,
      criteria.map((c) => c.lot),
      criteria.map((c) => c.no),
      criteria.map((c) => c.title),
      criteria.map((c) => c.kind),
      criteria.map((c) => c.weight),
    ],
  );
  await tx.execute(
    `insert into assessed_bid (region_id, procedure_id, bid_id, lot_no, provider_id, price_cents, state)
     select $1, $2, *, 'doet-mee' from unnest($3::uuid[], $4::int[], $5::uuid[], $6::bigint[])`,
    [...key, a.bids.map((b) => b.bidId), a.bids.map((b) => b.lotNo), a.bids.map((b) => b.providerId), a.bids.map((b) => b.priceCents)],
  );
  await tx.execute(`insert into assessment_member (region_id, procedure_id, account_id, name) select $1, $2, * from unnest($3::uuid[], $4::text[])`, [
    ...key,
    a.assessors.map((m) => m.id),
    a.assessors.map((m) => m.name),
  ]);
}

type Row = Omit<Assessment, 'bids'> & { bids: (Omit<AssessedBid, 'priceCents'> & { priceCents: string | null })[] };

/** The assessment of a tender with all that was agreed; scores of one assessor are not in it. `lock`: for whoever changes it. */
export async function loadAssessment(tx: Tx, procedureId: string, lock: boolean): Promise<Assessment | null> {
  const key = [tx.regionId, procedureId];
  if (lock) await tx.sql(`select 1 from tender_assessment where region_id = $1 and procedure_id = $2 for update`, key);
  const of = (t: string, as: string): string => `from ${t} ${as} where ${as}.region_id = a.region_id and ${as}.procedure_id = a.procedure_id`;
  const [row] = await tx.sql<Row>(
    `select a.procedure_id as "procedureId", a.state, a.standstill_days as "standstillDays", a.max_lots as "maxLots", a.court, a.value_text as value, a.seed, a.mandate,
            a.exemption, a.exemption_reason as "exemptionReason", a.proposed_by_id as "proposedById", a.proposed_by as "proposedBy", a.decided_by as "decidedBy",
            a.decided_on::text as "decidedOn", a.version,
            coalesce((select json_agg(json_build_object('no', l.no, 'title', l.title, 'maxContracts', l.max_contracts, 'criteria',
               (select json_agg(json_build_object('no', c.no, 'title', c.title, 'kind', c.kind, 'weight', c.weight) order by c.no)
                  from assessment_criterion c where c.region_id = l.region_id and c.procedure_id = l.procedure_id and c.lot_no = l.no)) order by l.no)
               ${of('assessment_lot', 'l')}), '[]') as lots,
            coalesce((select json_agg(json_build_object('bidId', b.bid_id, 'lotNo', b.lot_no, 'providerId', b.provider_id, 'provider',
               (select p.name from provider p where p.region_id = b.region_id and p.id = b.provider_id), 'priceCents', b.price_cents::text, 'state', b.state, 'reason', b.reason)
               order by b.lot_no, b.bid_id) ${of('assessed_bid', 'b')}), '[]') as bids,
            coalesce((select json_agg(json_build_object('bidId', g.bid_id, 'lotNo', g.lot_no, 'criterionNo', g.criterion_no, 'points', g.points, 'reason', g.reason))
               ${of('assessment_agreed', 'g')}), '[]') as agreed,
            coalesce((select json_agg(json_build_object('id', m.account_id, 'name', m.name, 'done', m.done_at is not null) order by m.name)
               ${of('assessment_member', 'm')}), '[]') as members
       from tender_assessment a where a.region_id = $1 and a.procedure_id = $2`,
    key,
  );
  return row ? { ...row, bids: row.bids.map((b) => ({ ...b, priceCents: b.priceCents === null ? null : BigInt(b.priceCents) })) } : null;
}

export interface ScoreKey {
  readonly bidId: string;
  readonly lotNo: number;
  readonly criterionNo: number;
}
export interface GivenScore extends ScoreKey {
  readonly points: number;
  readonly reason: string;
}

export async function putScore(tx: Tx, procedureId: string, s: GivenScore): Promise<void> {
  await tx.execute(
    `insert into assessment_score (region_id, procedure_id, bid_id, lot_no, criterion_no, account_id, points, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, procedure_id, bid_id, lot_no, criterion_no, account_id) do update set points = excluded.points, reason = excluded.reason, at = excluded.at`,
    [tx.regionId, procedureId, s.bidId, s.lotNo, s.criterionNo, tx.actor.accountId, s.points, s.reason, tx.now],
  );
}

export async function putAgreed(tx: Tx, procedureId: string, s: GivenScore): Promise<void> {
  await tx.execute(
    `insert into assessment_agreed (region_id, procedure_id, bid_id, lot_no, criterion_no, points, reason, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, procedure_id, bid_id, lot_no, criterion_no) do update
       set points = excluded.points, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at`,
    [tx.regionId, procedureId, s.bidId, s.lotNo, s.criterionNo, s.points, s.reason, tx.actor.name, tx.now],
  );
}

/** What this person scored so far; by the rule of the database nothing of others before all are done. */
export async function scoresOf(tx: Tx, procedureId: string, accountId: string | null): Promise<GivenScore[]> {
  return tx.sql<GivenScore>(
    `select bid_id as "bidId", lot_no as "lotNo", criterion_no as "criterionNo", points, reason from assessment_score
      where region_id = $1 and procedure_id = $2 and account_id = $3`,
    [tx.regionId, procedureId, accountId],
  );
}

/** What each assessor gave, by name; nothing before all are done. */
export const allScores = (tx: Tx, procedureId: string): Promise<(GivenScore & { readonly name: string })[]> =>
  tx.sql<GivenScore & { readonly name: string }>(
    `select s.bid_id as "bidId", s.lot_no as "lotNo", s.criterion_no as "criterionNo", s.points, s.reason, m.name from assessment_score s
       join assessment_member m on m.region_id = s.region_id and m.procedure_id = s.procedure_id and m.account_id = s.account_id
      where s.region_id = $1 and s.procedure_id = $2 and assessors_done(s.region_id, s.procedure_id) order by m.name`,
    [tx.regionId, procedureId],
  );

export async function markDone(tx: Tx, procedureId: string): Promise<void> {
  await tx.execute(`update assessment_member set done_at = $4 where region_id = $1 and procedure_id = $2 and account_id = $3 and done_at is null`, [
    tx.regionId,
    procedureId,
    tx.actor.accountId,
    tx.now,
  ]);
}

export async function leaveOut(tx: Tx, procedureId: string, bidId: string, state: 'uitgesloten' | 'ingetrokken', reason: string): Promise<void> {
  await tx.execute(`update assessed_bid set state = $4, reason = $5 where region_id = $1 and procedure_id = $2 and bid_id = $3`, [
    tx.regionId,
    procedureId,
    bidId,
    state,
    reason,
  ]);
}

/** Moves the assessment on; what is named is set with it. */
export async function moveAssessment(tx: Tx, procedureId: string, state: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const set = Object.keys(more).map((column, i) => `${column} = $${i + 4}`);
  await tx.execute(
    `update tender_assessment set ${['state = $3', 'version = version + 1', ...set].join(', ')} where region_id = $1 and procedure_id = $2`,
    [tx.regionId, procedureId, state, ...Object.values(more)],
  );
}
