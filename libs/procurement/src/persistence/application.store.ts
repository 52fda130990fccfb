// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Answer, ApplicationContent, Company, Declared, Finding, FindingOutcome } from '../domain/application.js';
import { nextNumber } from './procedure.store.js';

export interface StoredApplication {
  readonly id: string;
  readonly no: number;
  readonly procedureId: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly state: string;
  readonly company: Partial<Company>;
  readonly declaration: Readonly<Record<string, Declared>>;
  readonly products: readonly string[];
  readonly assessorId: string | null;
  readonly contractNumber: string | null;
  readonly version: number;
}

/** @returns its id; null when the provider has one that runs */
export async function insertApplication(
  tx: Tx,
  procedureId: string,
  providerId: string,
  state: string,
  company: Partial<Company>,
): Promise<string | null> {
  const [id, no] = [newId(tx.now.getTime()), await nextNumber(tx, 'aanmelding')];
  const kept = await tx.execute(
    `insert into admission_application (region_id, id, no, procedure_id, provider_id, state, company, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, procedure_id, provider_id) where state not in ('ingetrokken','afgewezen','uitgetreden') do nothing`,
    [tx.regionId, id, no, procedureId, providerId, state, JSON.stringify(company), tx.now],
  );
  return kept === 1 ? id : null;
}

/** @param lock until the end of the transaction, for whoever changes it */
export async function loadApplication(tx: Tx, id: string, lock: boolean): Promise<StoredApplication | null> {
  const [row] = await tx.sql<StoredApplication>(
    `select a.id, a.no, a.procedure_id as "procedureId", a.provider_id as "providerId", p.name as "providerName", a.state, a.company, a.declaration, a.products,
            a.assessor_id as "assessorId", a.contract_number as "contractNumber", a.version
       from admission_application a join provider p on p.region_id = a.region_id and p.id = a.provider_id where a.region_id = $1 and a.id = $2${lock ? ' for update of a' : ''}`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export const lockApplication = (tx: Tx, id: string): Promise<StoredApplication | null> => loadApplication(tx, id, true);

/** The application that waits longest; null when none waits, or somebody takes the last one right now. */
export async function longestWaiting(tx: Tx): Promise<{ readonly id: string; readonly version: number } | null> {
  const [row] = await tx.sql<{ id: string; version: number }>(
    `select id, version from admission_application where region_id = $1 and state = 'ingediend' order by submitted_at, id limit 1 for update skip locked`,
    [tx.regionId],
  );
  return row ?? null;
}

/** What this person assesses now. */
export async function inHandOf(tx: Tx, accountId: string | null): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(
    `select id from admission_application where region_id = $1 and assessor_id = $2 and state = 'in-beoordeling' limit 1`,
    [tx.regionId, accountId],
  );
  return row?.id ?? null;
}

export async function answersOf(tx: Tx, id: string): Promise<Answer[]> {
  const rows = await tx.sql<{ no: number; text: string | null; name: string | null; sum: string | null; until: LocalDate | null }>(
    `select requirement_no as no, text, file_name as name, encode(file_sha256, 'hex') as sum, valid_until as until
       from application_answer where region_id = $1 and application_id = $2 order by requirement_no`,
    [tx.regionId, id],
  );
  return rows.map((r) => ({
    requirementNo: r.no,
    text: r.text,
    file: r.name && r.sum ? { name: r.name, sha256: r.sum } : null,
    validUntil: r.until,
  }));
}

/** The newest finding of each requirement; outdated when the answer changed after it, or its proof has run out by now. */
export async function findingsOf(tx: Tx, id: string): Promise<Finding[]> {
  return tx.sql<Finding>(
    `select distinct on (f.requirement_no) f.requirement_no as "requirementNo", f.outcome, f.reason,
            coalesce(a.changed_at > f.at or a.valid_until < $3::date, false) as outdated
       from application_finding f
       left join application_answer a on a.region_id = f.region_id and a.application_id = f.application_id and a.requirement_no = f.requirement_no
      where f.region_id = $1 and f.application_id = $2 order by f.requirement_no, f.id desc`,
    [tx.regionId, id, tx.today],
  );
}

export async function saveDraft(tx: Tx, id: string, content: Omit<ApplicationContent, 'answers'>): Promise<void> {
  await tx.execute(`update admission_application set company = $3, declaration = $4, products = $5 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    JSON.stringify(content.company),
    JSON.stringify(content.declaration),
    content.products,
  ]);
}

/** The text and last day of answers; a proof stays as it was sent. Only what is another answer counts as changed. */
export async function saveAnswers(tx: Tx, application: StoredApplication, answers: readonly Omit<Answer, 'file'>[]): Promise<void> {
  await tx.execute(
    `insert into application_answer (region_id, application_id, provider_id, requirement_no, text, valid_until, changed_at)
     select $1, $2, $3, a.no, a.text, a.until, $4 from unnest($5::int[], $6::text[], $7::date[]) as a (no, text, until)
     on conflict (region_id, application_id, requirement_no) do update set text = excluded.text, valid_until = excluded.valid_until, changed_at = excluded.changed_at
       where (application_answer.text, application_answer.valid_until) is distinct from (excluded.text, excluded.valid_until)`,
    [
      tx.regionId,
      application.id,
      application.providerId,
      tx.now,
      answers.map((a) => a.requirementNo),
      answers.map((a) => a.text),
      answers.map((a) => a.validUntil),
    ],
  );
}

export interface NewProof {
  readonly requirementNo: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: Buffer;
}

export async function saveProof(tx: Tx, application: StoredApplication, proof: NewProof): Promise<void> {
  await tx.execute(
    `insert into application_answer (region_id, application_id, provider_id, requirement_no, file_sha256, file_name, file_type, file_size, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, application_id, requirement_no) do update set file_sha256 = excluded.file_sha256, file_name = excluded.file_name,
       file_type = excluded.file_type, file_size = excluded.file_size, changed_at = excluded.changed_at`,
    [tx.regionId, application.id, application.providerId, proof.requirementNo, proof.sha256, proof.name, proof.type, proof.size, tx.now],
  );
}

export async function insertFinding(
  tx: Tx,
  id: string,
  finding: { readonly requirementNo: number; readonly outcome: FindingOutcome; readonly reason: string | null },
): Promise<void> {
  await tx.execute(
    `insert into application_finding (region_id, application_id, requirement_no, outcome, reason, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, id, finding.requirementNo, finding.outcome, finding.reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export interface ApplicationChange {
  readonly state: string;
  readonly submittedAt?: Date;
  readonly receipt?: string;
  readonly assessor?: { readonly id: string | null; readonly name: string | null };
  readonly contractNumber?: string;
  readonly leftOn?: LocalDate;
  readonly nextCheck?: LocalDate | null;
}

export async function saveApplication(tx: Tx, id: string, change: ApplicationChange): Promise<void> {
  await tx.execute(
    `update admission_application set state = $3, submitted_at = coalesce($4, submitted_at), receipt = coalesce($5, receipt),
            assessor_id = case when $6 then $7::uuid else assessor_id end, assessor_name = case when $6 then $8 else assessor_name end,
            contract_number = coalesce($9, contract_number), left_on = coalesce($10, left_on),
            next_check = case when $11 then $12::date else next_check end, version = version + 1
      where region_id = $1 and id = $2`,
    [
      tx.regionId,
      id,
      change.state,
      change.submittedAt ?? null,
      change.receipt ?? null,
      change.assessor !== undefined,
      change.assessor?.id ?? null,
      change.assessor?.name ?? null,
      change.contractNumber ?? null,
      change.leftOn ?? null,
      change.nextCheck !== undefined,
      change.nextCheck ?? null,
    ],
  );
}

/** Another version of what was not moved to another state: a saved draft, a new proof, a judgement. */
export const touchApplication = (tx: Tx, id: string): Promise<number> =>
  tx.execute(`update admission_application set version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, id]);
