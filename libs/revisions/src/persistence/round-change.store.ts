// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { changeOf, storedContent, type StoredContent } from '../domain/change-content.js';
import type { OrderedChange, RevisionChange } from '../domain/revision-change.js';

/** What somebody writes down as a change of a round. */
export interface ChangeText {
  readonly change: RevisionChange;
  readonly explanation: string;
  readonly ground: string;
  /** The clause of the contracts that the change rests on; null: none is named. */
  readonly clause: string | null;
}

export interface StoredChange extends OrderedChange {
  readonly version: number;
  readonly dropped: boolean;
}

type ChangeRow = Omit<StoredChange, 'change'> & { kind: string; content: StoredContent };

const COLUMNS = `no, position, kind, content, explanation, ground, clause_key as clause, version, dropped_at is not null as dropped`;
const read = ({ kind, content, ...row }: ChangeRow): StoredChange => ({ ...row, change: changeOf(kind, content) });

/** The changes of a round in the order in which they are applied; what was dropped is not among them. */
export async function orderedChanges(tx: Tx, roundId: string): Promise<StoredChange[]> {
  const rows = await tx.sql<ChangeRow>(
    `select ${COLUMNS} from revision_change where region_id = $1 and round_id = $2 and dropped_at is null order by position, no`,
    [tx.regionId, roundId],
  );
  return rows.map(read);
}

export async function lockChange(tx: Tx, roundId: string, no: number): Promise<StoredChange | null> {
  const [row] = await tx.sql<ChangeRow>(`select ${COLUMNS} from revision_change where region_id = $1 and round_id = $2 and no = $3 for update`, [
    tx.regionId,
    roundId,
    no,
  ]);
  return row ? read(row) : null;
}

/** Adds a change behind the others; the round is held by the caller. @returns its number */
export async function insertChange(tx: Tx, roundId: string, text: ChangeText): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `insert into revision_change (region_id, round_id, no, position, kind, content, explanation, ground, clause_key, changed_at, changed_by)
     select $1, $2, coalesce(max(no), 0) + 1, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from revision_change where region_id = $1 and round_id = $2
     returning no`,
    [
      tx.regionId,
      roundId,
      text.change.kind,
      JSON.stringify(storedContent(text.change)),
      text.explanation,
      text.ground,
      text.clause,
      tx.now,
      tx.actor.name,
    ],
  );
  return row!.no;
}

/** Keeps the text of a change as it stood, with why it is altered and by which contribution. */
export async function keepEarlierText(tx: Tx, roundId: string, before: StoredChange, why: string, contributionNo: number | null): Promise<void> {
  await tx.execute(
    `insert into revision_change_history (region_id, round_id, change_no, version, content, explanation, contribution_no, reason, at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.regionId,
      roundId,
      before.no,
      before.version,
      JSON.stringify(storedContent(before.change)),
      before.explanation,
      contributionNo,
      why,
      tx.now,
      tx.actor.name,
    ],
  );
}

export async function saveChangeText(tx: Tx, roundId: string, no: number, text: ChangeText): Promise<void> {
  await tx.execute(
    `update revision_change set content = $4, explanation = $5, ground = $6, clause_key = $7, changed_at = $8, changed_by = $9, version = version + 1
      where region_id = $1 and round_id = $2 and no = $3`,
    [tx.regionId, roundId, no, JSON.stringify(storedContent(text.change)), text.explanation, text.ground, text.clause, tx.now, tx.actor.name],
  );
}

export async function saveDropped(tx: Tx, roundId: string, no: number, reason: string): Promise<void> {
  await tx.execute(
    `update revision_change set dropped_at = $4, dropped_reason = $5, changed_at = $4, changed_by = $6, version = version + 1
      where region_id = $1 and round_id = $2 and no = $3`,
    [tx.regionId, roundId, no, tx.now, reason, tx.actor.name],
  );
}

/** Puts the changes of these numbers in this order. */
export async function saveOrder(tx: Tx, roundId: string, nos: readonly number[]): Promise<void> {
  await tx.execute(
    `update revision_change c set position = o.n from unnest($3::int[]) with ordinality as o (no, n)
      where c.region_id = $1 and c.round_id = $2 and c.no = o.no`,
    [tx.regionId, roundId, nos],
  );
}

/** What a change names that is nowhere in the region: codes of products and municipalities, keys of clauses and KPIs. */
export async function unknownNames(
  tx: Tx,
  names: {
    readonly products: readonly string[];
    readonly municipalities: readonly string[];
    readonly clauses: readonly string[];
    readonly kpis: readonly string[];
  },
): Promise<readonly string[]> {
  const rows = await tx.sql<{ name: string }>(
    `select 'Product ' || n || ' is er niet.' as name from unnest($2::text[]) n where not exists (select 1 from product p where p.region_id = $1 and p.code = n)
     union all select 'Gemeente ' || n || ' is niet van de regio.' from unnest($3::text[]) n where not exists (select 1 from municipality m where m.region_id = $1 and m.code = n)
     union all select 'Clausule ' || n || ' staat niet in de bibliotheek.' from unnest($4::text[]) n where not exists (select 1 from clause k where k.region_id = $1 and k.key = n)
     union all select 'KPI ' || n || ' staat niet in de bibliotheek.' from unnest($5::text[]) n where not exists (select 1 from kpi_definition k where k.region_id = $1 and k.key = n)`,
    [tx.regionId, names.products, names.municipalities, names.clauses, names.kpis],
  );
  return rows.map((row) => row.name);
}

/** Another text of a change, or none, for one contract; an earlier one is replaced. */
export async function saveException(
  tx: Tx,
  roundId: string,
  contractId: string,
  changeNo: number,
  change: RevisionChange | null,
  reason: string,
): Promise<void> {
  await tx.execute(
    `insert into revision_exception (region_id, round_id, contract_id, change_no, content, reason, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, round_id, contract_id, change_no) do update set content = excluded.content, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at`,
    [tx.regionId, roundId, contractId, changeNo, change === null ? null : JSON.stringify(storedContent(change)), reason, tx.actor.name, tx.now],
  );
}

/** @returns whether there was one */
export async function deleteException(tx: Tx, roundId: string, contractId: string, changeNo: number): Promise<boolean> {
  const gone = await tx.execute(`delete from revision_exception where region_id = $1 and round_id = $2 and contract_id = $3 and change_no = $4`, [
    tx.regionId,
    roundId,
    contractId,
    changeNo,
  ]);
  return gone > 0;
}

/** A contribution of this number in a round. */
export async function contributionExists(tx: Tx, roundId: string, no: number): Promise<boolean> {
  const [row] = await tx.sql(`select 1 from revision_contribution where region_id = $1 and round_id = $2 and no = $3`, [tx.regionId, roundId, no]);
  return row !== undefined;
}
