// SPDX-License-Identifier: EUPL-1.2
import { BOOKING_TABLE, bookStatement } from '#ledger';
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { APPROVED_ELSEWHERE } from './decision.store.js';
import { addFiles, insertRun } from './import.store.js';

export interface Lifted {
  readonly lines: number;
  readonly cents: bigint;
  /** Years of care that were booked on. */
  readonly years: readonly number[];
}

/** The refused lines of the message that this decision lets through, as they stand now. */
async function linesOf(tx: Tx, decisionId: string): Promise<{ id: string; cents: string; year: number }[]> {
  return tx.sql(
    `select l.id, l.cents, extract(year from l.care_from)::int as year
       from declaration_decision d
       join declaration_line l on l.region_id = d.region_id and l.message_id = d.message_id
      where d.region_id = $1 and d.id = $2 and not l.accepted and l.previous_reference is null and l.codes <@ d.codes and cardinality(l.codes) > 0
        and l.person_id is not null and l.product_id is not null and l.contract_line_id is not null
        and case d.kind when 'regel' then l.id = d.line_id
                        when 'tarief' then l.product_code = d.product_code and l.tariff_cents = d.tariff_cents and l.care_from >= d.care_from and l.care_until <= d.care_until
                        else false end
        and not ${APPROVED_ELSEWHERE}
      order by l.line_no`,
    [tx.regionId, decisionId],
  );
}

/** Lets the lines of a decision through: approved, booked, and in the totals of their message. The booking lock must be held. */
export async function liftLines(tx: Tx, decisionId: string, messageId: string): Promise<Lifted> {
  const lines = await linesOf(tx, decisionId);
  if (lines.length === 0) return { lines: 0, cents: 0n, years: [] };
  const ids = lines.map((l) => l.id);
  const cents = lines.reduce((sum, l) => sum + BigInt(l.cents), 0n);
  await tx.execute(`update declaration_line set accepted = true, decision_id = $3 where region_id = $1 and id = any($2::bigint[])`, [
    tx.regionId,
    ids,
    decisionId,
  ]);
  await tx.execute(`update line_finding set lifted_by = $3 where region_id = $1 and line_id = any($2::bigint[])`, [tx.regionId, ids, decisionId]);
  const client = await tx.client();
  await client.query(BOOKING_TABLE);
  await tx.execute(
    `insert into s_booking
       select id, date_trunc('month', care_from)::date, booked_for($1::smallint, provider_id, $3::date), municipality_code, product_id, contract_line_id, person_id, volume, cents
         from declaration_line where region_id = $1 and id = any($2::bigint[])`,
    [tx.regionId, ids, tx.today],
  );
  await client.query(bookStatement({ regionId: tx.regionId, now: tx.now, today: tx.today }));
  await client.query('drop table s_booking');
  await tx.execute(
    `update message set accepted_lines = accepted_lines + $3::int, accepted_cents = accepted_cents + $4::bigint, refused_lines = refused_lines - $3::int, refused_cents = refused_cents - $4::bigint,
            state = case when refused_lines = $3::int then 'goedgekeurd' else 'deels-goedgekeurd' end,
            declaration_code = case when refused_lines = $3::int then '8001' else declaration_code end
      where region_id = $1 and id = $2`,
    [tx.regionId, messageId, lines.length, cents],
  );
  return { lines: lines.length, cents, years: [...new Set(lines.map((l) => l.year))].sort() };
}

export interface MessageNow {
  readonly answered: boolean;
  readonly reassess: boolean;
  readonly declarationCode: string | null;
  /** Whether an answer is still to be made. */
  readonly toAnswer: boolean;
}

export async function lockMessage(tx: Tx, id: string): Promise<MessageNow> {
  const [row] = await tx.sql<MessageNow>(
    `select answered_at is not null as answered, reassess, declaration_code as "declarationCode", answer_due is not null and answered_at is null as "toAnswer"
       from message where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row!;
}

/**
 * Sets a message open to be assessed anew, and puts its file in an import of its own. What it held, its identification among it, it
 * holds no more until then. @returns the import
 */
export async function reopenMessage(tx: Tx, messageId: string, run: { id: string; label: string }): Promise<void> {
  await tx.execute(`update message set reassess = true, claims = false where region_id = $1 and id = $2`, [tx.regionId, messageId]);
  const [file] = await tx.sql<{ name: string; sha256: Buffer; size: string }>(
    `select i.name, i.sha256, i.size from message m join import_file i on i.region_id = m.region_id and i.id = m.file_id where m.region_id = $1 and m.id = $2`,
    [tx.regionId, messageId],
  );
  await insertRun(tx, { ...run, origin: 'pagina' });
  await addFiles(tx, { id: run.id, providerId: null, jobId: null, hasFiles: false }, [{ ...file!, size: Number(file!.size) }]);
}

export async function markUsed(tx: Tx, id: string, { lines, cents }: Lifted): Promise<void> {
  await tx.execute(
    `update declaration_decision set state = 'gebruikt', used_lines = used_lines + $3, used_cents = used_cents + $4::bigint where region_id = $1 and id = $2`,
    [tx.regionId, id, lines, cents],
  );
}

/** The answer was made first: the decision goes on as an exception for a new line. */
export async function makeException(tx: Tx, id: string, valid: string): Promise<void> {
  await tx.execute(`update declaration_decision set moment = 'na-antwoord', valid = $3::daterange where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    valid,
  ]);
}

/** Ends what was not used in its days, and what nobody decided on within as many. @returns what ended */
export async function endDecisions(tx: Tx, waitedSince: LocalDate): Promise<{ id: string; no: number }[]> {
  return tx.sql(
    `update declaration_decision set state = 'vervallen'
      where region_id = $1 and (state = 'genomen' and upper(valid) <= $2::date or state = 'wacht-op-tweede' and (proposed_at at time zone 'Europe/Amsterdam')::date <= $3::date)
     returning id, no`,
    [tx.regionId, tx.today, waitedSince],
  );
}
