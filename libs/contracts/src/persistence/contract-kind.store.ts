// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { ContractKindContent } from '../domain/contract-kind.js';
import type { ContractTerm, NoticeUnit, RenewalMode } from '../domain/contract-term.js';

interface KindRow {
  product_lines: boolean;
  renewal_mode: RenewalMode | null;
  renewal_times: number | null;
  renewal_months: number | null;
  notice_length: number | null;
  notice_unit: NoticeUnit | null;
  source: string;
}

export interface StoredKind {
  readonly productLines: boolean;
  /** null: the source does not say how these contracts go on. */
  readonly term: ContractTerm | null;
  readonly source: string;
}

export async function storedKind(tx: Tx, key: string): Promise<StoredKind | null> {
  const [row] = await tx.sql<KindRow>(
    `select product_lines, renewal_mode, renewal_times, renewal_months, notice_length, notice_unit, source from contract_kind where region_id = $1 and key = $2`,
    [tx.regionId, key],
  );
  if (!row) return null;
  const notice = row.notice_length === null ? null : { length: row.notice_length, unit: row.notice_unit! };
  const term = row.renewal_mode === null ? null : { mode: row.renewal_mode, times: row.renewal_times, months: row.renewal_months ?? 12, notice };
  return { productLines: row.product_lines, term, source: row.source };
}

/** The kind as the file has it; contracts that run keep the term they were signed with. */
export async function keepKind(tx: Tx, kind: ContractKindContent, sort: number): Promise<void> {
  await tx.execute(
    `insert into contract_kind (region_id, key, name, what, product_lines, renewal_mode, renewal_times, renewal_months, notice_length, notice_unit, valid_from, source, sort)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (region_id, key) do update set name = excluded.name, what = excluded.what, product_lines = excluded.product_lines, renewal_mode = excluded.renewal_mode,
       renewal_times = excluded.renewal_times, renewal_months = excluded.renewal_months, notice_length = excluded.notice_length, notice_unit = excluded.notice_unit,
       valid_from = excluded.valid_from, source = excluded.source, sort = excluded.sort`,
    [
      tx.regionId,
      kind.key,
      kind.name,
      kind.what,
      kind.productLines,
      kind.term?.mode ?? null,
      kind.term?.times ?? null,
      kind.term?.months ?? null,
      kind.term?.notice?.length ?? null,
      kind.term?.notice?.unit ?? null,
      kind.validFrom,
      kind.source,
      sort,
    ],
  );
}

/** Contracts of before there were terms. */
export async function contractsWithoutTerm(tx: Tx): Promise<{ id: string; number: string; providerId: string; kind: string; last: string }[]> {
  return tx.sql(
    `select c.id, c.number, c.provider_id as "providerId", c.kind, upper(c.valid) - 1 as last from contract c
      where c.region_id = $1 and not upper_inf(c.valid) and not exists (select 1 from contract_term t where t.region_id = $1 and t.contract_id = c.id)`,
    [tx.regionId],
  );
}
