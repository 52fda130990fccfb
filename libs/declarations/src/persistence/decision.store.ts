// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { DecisionKind, DecisionMoment, DecisionState } from '../domain/decision.js';
import type { DecisionScope, LineToDecide } from '../domain/decision-scope.js';
import { samePerformance } from '../rules/rule.js';

/** A message as far as a decision on it needs. */
export interface MessageToDecide {
  readonly id: string;
  readonly providerId: string;
  readonly municipalityCode: string;
  readonly answered: boolean;
  readonly periodFrom: LocalDate;
  readonly totalCents: bigint;
  /** What refused it as a whole. */
  readonly rules: readonly string[];
}

/** Decisions on one message are proposed one after the other, and get their numbers so. Until the end of the transaction. */
export async function lockDecisions(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(7404, $1)`, [tx.regionId]);
}

export async function messageToDecide(tx: Tx, id: string): Promise<MessageToDecide | null> {
  const [row] = await tx.sql<Omit<MessageToDecide, 'totalCents'> & { totalCents: string }>(
    `select m.id, m.provider_id as "providerId", m.municipality_code as "municipalityCode", m.answered_at is not null as answered, m.period_from as "periodFrom", m.total_cents as "totalCents",
            coalesce((select array_agg(distinct f ->> 'rule') from jsonb_array_elements(m.findings) f), '{}') as rules
       from message m where m.region_id = $1 and m.id = $2 and m.type = 'JW323'`,
    [tx.regionId, id],
  );
  return row ? { ...row, totalCents: BigInt(row.totalCents) } : null;
}

/** SQL for: the same care stands approved on another line, and was not taken back. */
export const APPROVED_ELSEWHERE = `coalesce((
  select sum(case when h.previous_reference is null then 1 else -1 end) from declaration_line h
   where h.region_id = l.region_id and h.municipality_code = l.municipality_code and h.allocation_number = l.allocation_number and h.accepted and h.id <> l.id
     and ${samePerformance('h', 'l')}), 0) > 0`;

const LINE = `
  l.id, l.accepted, l.previous_reference is not null as credit, l.codes, l.person_id is not null as "childKnown", l.product_id is not null as "productKnown",
  l.contract_line_id is not null as contracted, l.product_code as "productCode", l.allocation_number as "allocationNumber", l.care_from as from, l.care_until as until,
  l.tariff_cents as "tariffCents", l.cents, ${APPROVED_ELSEWHERE} as "approvedElsewhere"`;

type LineRow = Omit<LineToDecide, 'tariffCents' | 'cents'> & { readonly tariffCents: string | null; readonly cents: string };
const readLine = (row: LineRow): LineToDecide => ({
  ...row,
  tariffCents: row.tariffCents === null ? null : BigInt(row.tariffCents),
  cents: BigInt(row.cents),
});

export async function lineToDecide(tx: Tx, messageId: string, no: number): Promise<LineToDecide | null> {
  const rows = await tx.sql<LineRow>(`select ${LINE} from declaration_line l where l.region_id = $1 and l.message_id = $2 and l.line_no = $3`, [
    tx.regionId,
    messageId,
    no,
  ]);
  return rows.map(readLine)[0] ?? null;
}

/** The refused lines of a message for the product at the tariff of one of them. */
export async function linesAtTariff(tx: Tx, messageId: string, lineId: string): Promise<LineToDecide[]> {
  const rows = await tx.sql<LineRow>(
    `select ${LINE} from declaration_line l join declaration_line o on o.region_id = l.region_id and o.id = $3
      where l.region_id = $1 and l.message_id = $2 and not l.accepted and l.product_code = o.product_code and l.tariff_cents = o.tariff_cents`,
    [tx.regionId, messageId, lineId],
  );
  return rows.map(readLine);
}

/** The number of an open decision that would let the same through; null: there is none. */
export async function openDecisionOn(tx: Tx, messageId: string, scope: DecisionScope): Promise<number | null> {
  const [row] = await tx.sql<{ no: number }>(
    `select no from declaration_decision
      where region_id = $1 and message_id = $2 and state in ('wacht-op-tweede','genomen')
        and (kind = 'te-laat' and $3 = 'te-laat' or kind = 'regel' and line_id = $4
             or kind = 'tarief' and $3 in ('regel','tarief') and product_code = $5 and tariff_cents = $6 and codes @> $7)
      order by no limit 1`,
    [tx.regionId, messageId, scope.kind, scope.lineId, scope.productCode, scope.tariffCents, scope.codes],
  );
  return row?.no ?? null;
}

export interface NewDecision {
  readonly id: string;
  readonly message: MessageToDecide;
  readonly scope: DecisionScope;
  readonly reason: string;
  readonly state: DecisionState;
  readonly moment: DecisionMoment;
  readonly mandateCents: bigint | null;
  /** Days it holds, both included; null while it waits. */
  readonly valid: string | null;
}

/** @returns the number it got */
export async function insertDecision(tx: Tx, { id, message, scope, ...d }: NewDecision): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `insert into declaration_decision (region_id, id, no, kind, provider_id, municipality_code, message_id, line_id, codes, allocation_number, product_code, care_from, care_until, tariff_cents,
       period_from, limit_cents, reason, state, moment, mandate_cents, proposed_by, proposed_name, proposed_at, valid)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7::bigint, $8::text[], $9::bigint, $10, $11::date, $12::date, $13::bigint, $14::date, $15::bigint, $16, $17, $18, $19::bigint, $20::uuid, $21, $22::timestamptz, $23::daterange
       from declaration_decision where region_id = $1
     returning no`,
    [
      tx.regionId,
      id,
      scope.kind,
      message.providerId,
      message.municipalityCode,
      message.id,
      scope.lineId,
      scope.codes,
      scope.allocationNumber,
      scope.productCode,
      scope.from,
      scope.until,
      scope.tariffCents,
      scope.periodFrom,
      scope.limitCents,
      d.reason,
      d.state,
      d.moment,
      d.mandateCents,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
      d.valid,
    ],
  );
  return row!.no;
}

export interface StoredDecision {
  readonly id: string;
  readonly no: number;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly moment: DecisionMoment;
  readonly messageId: string;
  readonly limitCents: bigint;
  readonly proposedBy: string;
  readonly decidedBy: string | null;
  readonly answered: boolean;
}

/** The decision, held until the end of the transaction. */
export async function lockDecision(tx: Tx, id: string): Promise<StoredDecision | null> {
  const [row] = await tx.sql<Omit<StoredDecision, 'limitCents'> & { limitCents: string }>(
    `select d.id, d.no, d.kind, d.state, d.moment, d.message_id as "messageId", d.limit_cents as "limitCents", d.proposed_by as "proposedBy", d.decided_by as "decidedBy",
            m.answered_at is not null as answered
       from declaration_decision d join message m on m.region_id = d.region_id and m.id = d.message_id
      where d.region_id = $1 and d.id = $2 for update of d`,
    [tx.regionId, id],
  );
  return row ? { ...row, limitCents: BigInt(row.limitCents) } : null;
}

/** What the second person decided. */
export async function saveVerdict(
  tx: Tx,
  id: string,
  verdict: { readonly state: DecisionState; readonly moment: DecisionMoment; readonly note: string | null; readonly valid: string | null },
): Promise<void> {
  await tx.execute(
    `update declaration_decision set state = $3, moment = $4, note = $5, valid = $6::daterange, decided_by = $7, decided_name = $8, decided_at = $9 where region_id = $1 and id = $2`,
    [tx.regionId, id, verdict.state, verdict.moment, verdict.note, verdict.valid, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export async function setDecisionState(tx: Tx, id: string, state: DecisionState, note: string | null): Promise<void> {
  await tx.execute(`update declaration_decision set state = $3, note = coalesce($4, note) where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    state,
    note,
  ]);
}

/** Days that a decision stays open for the provider's new line. */
export async function exceptionDays(tx: Tx): Promise<number> {
  const [policy] = await tx.sql<{ days: number }>(`select exception_days as days from declaration_policy where region_id = $1`, [tx.regionId]);
  return policy?.days ?? 90;
}
