// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Standstill } from '../domain/standstill.js';

export interface AwardOutcome {
  readonly bidId: string;
  readonly lotNo: number;
  readonly rank: number;
  readonly total: number;
  readonly outcome: 'gegund' | 'afgewezen';
  readonly because: string;
  readonly tie: string | null;
}

/** Puts the ranking of a proposal in the place of an earlier one. */
export async function putOutcomes(tx: Tx, procedureId: string, outcomes: readonly AwardOutcome[]): Promise<void> {
  await tx.execute(`delete from award_outcome where region_id = $1 and procedure_id = $2`, [tx.regionId, procedureId]);
  await tx.execute(
    `insert into award_outcome (region_id, procedure_id, bid_id, lot_no, rank, total, outcome, because, tie)
     select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::int[], $7::text[], $8::text[], $9::text[])`,
    [
      tx.regionId,
      procedureId,
      outcomes.map((o) => o.bidId),
      outcomes.map((o) => o.lotNo),
      outcomes.map((o) => o.rank),
      outcomes.map((o) => o.total),
      outcomes.map((o) => o.outcome),
      outcomes.map((o) => o.because),
      outcomes.map((o) => o.tie),
    ],
  );
}

export const outcomesOf = (tx: Tx, procedureId: string): Promise<AwardOutcome[]> =>
  tx.sql<AwardOutcome>(
    `select bid_id as "bidId", lot_no as "lotNo", rank, total, outcome, because, tie from award_outcome where region_id = $1 and procedure_id = $2 order by lot_no, rank`,
    [tx.regionId, procedureId],
  );

export async function insertAwardLetter(tx: Tx, procedureId: string, providerId: string, text: string, s: Standstill): Promise<void> {
  await tx.execute(
    `insert into award_letter (region_id, procedure_id, provider_id, text, sent_on, sent_at, sent_by, first_day, standstill_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, procedureId, providerId, text, s.sentOn, tx.now, tx.actor.name, s.firstDay, s.until],
  );
}

export const standstillsOf = (tx: Tx, procedureId: string): Promise<(Standstill & { readonly providerId: string })[]> =>
  tx.sql<Standstill & { readonly providerId: string }>(
    `select provider_id as "providerId", sent_on::text as "sentOn", first_day::text as "firstDay", standstill_until::text as until, standstill_until > sent_on + 20 as moved
       from award_letter where region_id = $1 and procedure_id = $2 order by id`,
    [tx.regionId, procedureId],
  );

export async function insertAwardContract(
  tx: Tx,
  procedureId: string,
  c: { readonly providerId: string; readonly number: string; readonly exempt: boolean },
): Promise<void> {
  await tx.execute(
    `insert into award_contract (region_id, procedure_id, provider_id, contract_number, made_on, exempt) values ($1, $2, $3, $4, $5, $6)`,
    [tx.regionId, procedureId, c.providerId, c.number, tx.today, c.exempt],
  );
}

/** In words, for the record of the award: who of those who worked on it stated an interest. */
export async function interestsInWords(tx: Tx, procedureId: string): Promise<string> {
  const rows = await tx.sql<{ name: string; interest: boolean }>(
    `select distinct on (account_id) account_name as name, interest from procurement_interest where region_id = $1 and procedure_id = $2 order by account_id, id desc`,
    [tx.regionId, procedureId],
  );
  const stated = rows.filter((r) => r.interest).map((r) => r.name);
  const free = rows.filter((r) => !r.interest).map((r) => r.name);
  return [
    free.length > 0 ? `Verklaarden geen belang te hebben: ${free.join(', ')}.` : 'Niemand tekende een verklaring.',
    ...(stated.length > 0 ? [`Meldden een belang: ${stated.join(', ')}.`] : []),
  ].join(' ');
}

export interface OwnAward {
  readonly text: string;
  readonly sentOn: LocalDate;
  readonly firstDay: LocalDate;
  readonly until: LocalDate;
  /** Letters to this provider that a newer one took the place of. */
  readonly earlier: number;
  /** Its contract, once there is one. */
  readonly contract: string | null;
}

/** The newest letter with the intention to award to the provider who asks, and what came of it. */
export async function ownAwardLetter(tx: Tx, procedureId: string, providerId: string): Promise<OwnAward | null> {
  const [row] = await tx.sql<OwnAward>(
    `select l.text, l.sent_on::text as "sentOn", l.first_day::text as "firstDay", l.standstill_until::text as until, (count(*) over () - 1)::int as earlier,
            (select c.contract_number from award_contract c where c.region_id = l.region_id and c.procedure_id = l.procedure_id and c.provider_id = l.provider_id) as contract
       from award_letter l where l.region_id = $1 and l.procedure_id = $2 and l.provider_id = $3 order by l.id desc limit 1`,
    [tx.regionId, procedureId, providerId],
  );
  return row ?? null;
}

/** The contracts that were made, and until when the notice of the award has to be sent. */
export async function awardEnd(
  tx: Tx,
  procedureId: string,
): Promise<{
  readonly contracts: { readonly providerId: string; readonly number: string }[];
  readonly noticeDue: string | null;
  readonly noticeSentOn: string | null;
  readonly awardedOn: string | null;
}> {
  const contracts = await tx.sql<{ providerId: string; number: string }>(
    `select provider_id as "providerId", contract_number as number from award_contract where region_id = $1 and procedure_id = $2 order by contract_number`,
    [tx.regionId, procedureId],
  );
  const [due] = await tx.sql<{ noticeDue: string | null; noticeSentOn: string | null; awardedOn: string | null }>(
    `select notice_due::text as "noticeDue", notice_sent_on::text as "noticeSentOn", awarded_on::text as "awardedOn" from tender_assessment where region_id = $1 and procedure_id = $2`,
    [tx.regionId, procedureId],
  );
  return { contracts, noticeDue: due?.noticeDue ?? null, noticeSentOn: due?.noticeSentOn ?? null, awardedOn: due?.awardedOn ?? null };
}
