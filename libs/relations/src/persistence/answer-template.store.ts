// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';

export interface TemplateContent {
  readonly name: string;
  /** Return code it is written for; null: for any. */
  readonly causeCode: string | null;
  readonly text: string;
}

export interface StoredTemplate {
  readonly id: string;
  readonly version: number;
}

export async function lockTemplate(tx: Tx, id: string): Promise<StoredTemplate | null> {
  const [row] = await tx.sql<StoredTemplate>(`select id, version from answer_template where region_id = $1 and id = $2 for update`, [
    tx.regionId,
    id,
  ]);
  return row ?? null;
}

/** Whether another template in use has this name. */
export async function nameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const [row] = await tx.sql(
    `select 1 from answer_template where region_id = $1 and lower(name) = lower($2) and not retired and ($3::uuid is null or id <> $3)`,
    [tx.regionId, name, exceptId],
  );
  return row !== undefined;
}

export async function insertTemplate(tx: Tx, t: TemplateContent): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into answer_template (region_id, id, name, cause_code, text, own, changed_at, changed_by) values ($1, $2, $3, $4, $5, true, $6, $7)`,
    [tx.regionId, id, t.name, t.causeCode, t.text, tx.now, tx.actor.name],
  );
  return id;
}

export async function updateTemplate(tx: Tx, id: string, t: TemplateContent & { readonly retired: boolean }): Promise<void> {
  await tx.execute(
    `update answer_template set name = $3, cause_code = $4, text = $5, retired = $6, own = true, version = version + 1, changed_at = $7, changed_by = $8
      where region_id = $1 and id = $2`,
    [tx.regionId, id, t.name, t.causeCode, t.text, t.retired, tx.now, tx.actor.name],
  );
}

/** Brings a template of the data file in. What a person changed, and a name a person gave to another, stay. @returns whether anything was written */
export async function keepFromFile(tx: Tx, key: string, t: TemplateContent): Promise<boolean> {
  const written = await tx.execute(
    `insert into answer_template (region_id, id, key, name, cause_code, text, own, changed_at, changed_by)
     select $1, $2, $3, $4, $5, $6, false, $7, $8
      where not exists (select 1 from answer_template o where o.region_id = $1 and lower(o.name) = lower($4) and not o.retired and o.key is distinct from $3)
     on conflict (region_id, key) do update set name = excluded.name, cause_code = excluded.cause_code, text = excluded.text, version = answer_template.version + 1,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where not answer_template.own and (answer_template.name, answer_template.cause_code, answer_template.text) is distinct from (excluded.name, excluded.cause_code, excluded.text)`,
    [tx.regionId, newId(), key, t.name, t.causeCode, t.text, tx.now, tx.actor.name],
  );
  return written > 0;
}
