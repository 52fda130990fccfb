// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';

export const PROCEEDINGS_KINDS = ['kort-geding', 'hoger-beroep', 'bodemprocedure'] as const;
export type ProceedingsKind = (typeof PROCEEDINGS_KINDS)[number];

export interface NewProceedings {
  readonly procedureId: string;
  readonly objectionId: string | null;
  readonly kind: ProceedingsKind;
  readonly court: string;
  readonly caseNumber: string | null;
  readonly claimant: string;
  readonly holds: boolean;
  readonly beganOn: LocalDate;
}

export async function insertProceedings(tx: Tx, p: NewProceedings): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into procurement_proceedings (region_id, id, procedure_id, objection_id, kind, court, case_number, claimant, holds, began_on, recorded_by_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.regionId,
      id,
      p.procedureId,
      p.objectionId,
      p.kind,
      p.court,
      p.caseNumber,
      p.claimant,
      p.holds,
      p.beganOn,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
    ],
  );
  return id;
}

export async function lockProceedings(
  tx: Tx,
  procedureId: string,
  id: string,
): Promise<{ readonly beganOn: LocalDate; readonly endedOn: LocalDate | null; readonly version: number } | null> {
  const [row] = await tx.sql<{ beganOn: LocalDate; endedOn: LocalDate | null; version: number }>(
    `select began_on as "beganOn", ended_on as "endedOn", version from procurement_proceedings where region_id = $1 and procedure_id = $2 and id = $3 for update`,
    [tx.regionId, procedureId, id],
  );
  return row ?? null;
}

export async function endProceedings(tx: Tx, id: string, ended: { readonly on: LocalDate; readonly outcome: string }): Promise<void> {
  await tx.execute(
    `update procurement_proceedings set ended_on = $3, outcome = $4, ended_by = $5, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, ended.on, ended.outcome, tx.actor.name],
  );
}

/** Whether proceedings about a procedure hold the signing on a day: they hold through the day on which they end. */
export async function proceedingsHold(tx: Tx, procedureId: string): Promise<boolean> {
  const [row] = await tx.sql<{ holds: boolean }>(`select proceedings_hold($1::smallint, $2::uuid, $3::date) as holds`, [
    tx.regionId,
    procedureId,
    tx.today,
  ]);
  return row!.holds;
}
