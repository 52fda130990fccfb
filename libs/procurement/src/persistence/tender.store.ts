// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { TenderFacts } from '../domain/tender-guards.js';
import type { TenderLot, TenderPapers } from '../domain/tender.js';

type Amounts = 'estimateCents' | 'optionCents' | 'maxCents';
type LotRow = Omit<TenderLot, Amounts> & Record<Amounts, string | null>;
type Row = Omit<TenderPapers, 'lots'> & { lots: LotRow[] };

const cents = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** What a tender announces; null where nothing was written down yet. */
export async function loadTender(tx: Tx, id: string): Promise<TenderPapers | null> {
  const [row] = await tx.sql<Row>(
    `select procedure_code as "procedureCode", framework, framework_reason as "frameworkReason", option_count as "optionCount", option_months as "optionMonths",
            estimate_basis as "estimateBasis", lots_reason as "lotsReason", max_lots as "maxLots", max_contracts as "maxContracts", announce_on as "announceOn",
            questions_until as "questionsUntil", nota_on as "notaOn", deadline, standstill_days as "standstillDays", court, proportionality,
            coalesce((select json_agg(json_build_object('title', l.title, 'description', l.description, 'estimateCents', l.estimate_cents::text,
                        'optionCents', l.option_cents::text, 'maxCents', l.max_cents::text, 'maxContracts', l.max_contracts, 'cpv', l.cpv, 'nuts', l.nuts) order by l.no)
                        from tender_lot l where l.region_id = $1 and l.procedure_id = $2), '[]') as lots,
            coalesce((select json_agg(json_build_object('lotNo', c.lot_no, 'title', c.title, 'kind', c.kind, 'weight', c.weight, 'description', c.description) order by c.no)
                        from tender_criterion c where c.region_id = $1 and c.procedure_id = $2), '[]') as criteria,
            coalesce((select json_agg(json_build_object('key', m.key, 'choice', m.choice, 'motivation', m.motivation) order by m.key)
                        from tender_term m where m.region_id = $1 and m.procedure_id = $2), '[]') as terms
       from tender where region_id = $1 and procedure_id = $2`,
    [tx.regionId, id],
  );
  if (!row) return null;
  const lots = row.lots.map((l) => ({ ...l, estimateCents: cents(l.estimateCents), optionCents: cents(l.optionCents), maxCents: cents(l.maxCents) }));
  return { ...row, lots };
}

const COLUMNS = `procedure_code, framework, framework_reason, option_count, option_months, estimate_basis, lots_reason, max_lots, max_contracts,
  announce_on, questions_until, nota_on, deadline, standstill_days, court, proportionality`;

/** Writes it down whole; lots, criteria and terms take the place of what was there. */
export async function saveTender(tx: Tx, id: string, p: TenderPapers): Promise<void> {
  const key = [tx.regionId, id];
  await tx.execute(
    `insert into tender (region_id, procedure_id, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict (region_id, procedure_id) do update set (${COLUMNS}) = row ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...key,
      p.procedureCode,
      p.framework,
      p.frameworkReason,
      p.optionCount,
      p.optionMonths,
      p.estimateBasis,
      p.lotsReason,
      p.maxLots,
      p.maxContracts,
      p.announceOn,
      p.questionsUntil,
      p.notaOn,
      p.deadline,
      p.standstillDays,
      p.court,
      p.proportionality,
    ],
  );
  for (const table of ['tender_criterion', 'tender_lot', 'tender_term'])
    await tx.execute(`delete from ${table} where region_id = $1 and procedure_id = $2`, key);
  await tx.execute(
    `insert into tender_lot (region_id, procedure_id, no, title, description, estimate_cents, option_cents, max_cents, max_contracts, cpv, nuts)
     select $1, $2, n, title, description, "estimateCents", "optionCents", "maxCents", "maxContracts", cpv, nuts
       from rows from (jsonb_to_recordset($3::jsonb) as (title text, description text, "estimateCents" bigint, "optionCents" bigint, "maxCents" bigint,
                         "maxContracts" int, cpv text[], nuts text[])) with ordinality as l (title, description, "estimateCents", "optionCents", "maxCents", "maxContracts", cpv, nuts, n)`,
    [...key, JSON.stringify(p.lots, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))],
  );
  await tx.execute(
    `insert into tender_criterion (region_id, procedure_id, no, lot_no, title, kind, weight, description)
     select $1, $2, n, lot_no, title, kind, weight, description
       from unnest($3::int[], $4::text[], $5::text[], $6::int[], $7::text[]) with ordinality as c (lot_no, title, kind, weight, description, n)`,
    [
      ...key,
      p.criteria.map((c) => c.lotNo),
      p.criteria.map((c) => c.title),
      p.criteria.map((c) => c.kind),
      p.criteria.map((c) => c.weight),
      p.criteria.map((c) => c.description),
    ],
  );
  await tx.execute(
    `insert into tender_term (region_id, procedure_id, key, choice, motivation) select $1, $2, * from unnest($3::text[], $4::text[], $5::text[])`,
    [...key, p.terms.map((t) => t.key), p.terms.map((t) => t.choice), p.terms.map((t) => t.motivation)],
  );
}

type Course = Pick<TenderFacts, 'box' | 'bids' | 'award' | 'documents'>;

/** What bids and award have come to, for the conditions of the procedure. */
export async function tenderCourse(tx: Tx, id: string): Promise<Course> {
  const [row] = await tx.sql<{
    deadline: Date | null;
    opened: boolean;
    bids: number;
    state: string | null;
    leftWinners: number;
    documents: { kind: string }[];
  }>(
    `select x.deadline, x.opened_at is not null as opened, a.state,
            (select count(*)::int from tender_bid b where b.region_id = $1 and b.procedure_id = $2 and b.state = 'geopend') as bids,
            (select count(*)::int from award_outcome o join assessed_bid s using (region_id, procedure_id, bid_id, lot_no)
              where o.region_id = $1 and o.procedure_id = $2 and o.outcome = 'gegund' and s.state <> 'doet-mee') as "leftWinners",
            coalesce((select json_agg(json_build_object('kind', d.kind)) from tender_document d where d.region_id = $1 and d.procedure_id = $2), '[]') as documents
       from (values (1)) one (n)
       left join bid_box x on x.region_id = $1 and x.procedure_id = $2
       left join tender_assessment a on a.region_id = $1 and a.procedure_id = $2`,
    [tx.regionId, id],
  );
  const { deadline, opened, bids, state, leftWinners, documents } = row!;
  return { box: deadline === null ? null : { deadline, opened }, bids, award: state === null ? null : { state, leftWinners }, documents };
}

export interface NewDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sha256: Buffer;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export async function insertDocument(tx: Tx, procedureId: string, d: NewDocument): Promise<void> {
  await tx.execute(
    `insert into tender_document (region_id, procedure_id, id, kind, title, file_sha256, file_name, file_type, file_size, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.regionId, procedureId, d.id, d.kind, d.title, d.sha256, d.name, d.type, d.size, tx.actor.name, tx.now],
  );
}

/** @returns false when there is no such document */
export async function deleteDocument(tx: Tx, procedureId: string, id: string): Promise<boolean> {
  return (await tx.execute(`delete from tender_document where region_id = $1 and procedure_id = $2 and id = $3`, [tx.regionId, procedureId, id])) > 0;
}

export async function setPlannedDays(tx: Tx, procedureId: string, days: ReadonlyMap<string, LocalDate>): Promise<void> {
  await tx.execute(`delete from tender_planning where region_id = $1 and procedure_id = $2`, [tx.regionId, procedureId]);
  await tx.execute(`insert into tender_planning (region_id, procedure_id, step, planned_on) select $1, $2, * from unnest($3::text[], $4::date[])`, [
    tx.regionId,
    procedureId,
    [...days.keys()],
    [...days.values()],
  ]);
}

/** Values that somebody gave for fields of a notice; an empty one is taken away. */
export async function setNoticeFields(tx: Tx, procedureId: string, notice: number, values: ReadonlyMap<string, string>): Promise<void> {
  await tx.execute(`delete from tender_notice_field where region_id = $1 and procedure_id = $2 and notice = $3`, [tx.regionId, procedureId, notice]);
  const filled = [...values].filter(([, value]) => value.trim() !== '');
  await tx.execute(
    `insert into tender_notice_field (region_id, procedure_id, notice, field, value, by_name, at) select $1, $2, $3, *, $6, $7 from unnest($4::text[], $5::text[])`,
    [tx.regionId, procedureId, notice, filled.map(([field]) => field), filled.map(([, value]) => value.trim()), tx.actor.name, tx.now],
  );
}

export async function insertSwitch(tx: Tx, fromId: string, toId: string, reason: string): Promise<void> {
  await tx.execute(`insert into procedure_switch (region_id, from_id, to_id, reason, by_name, at) values ($1, $2, $3, $4, $5, $6)`, [
    tx.regionId,
    fromId,
    toId,
    reason,
    tx.actor.name,
    tx.now,
  ]);
}
