// SPDX-License-Identifier: EUPL-1.2
import { newId, type Cents, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { CostElement, ElementEvidence } from '../domain/tariff-evidence.js';

export interface TariffDraft {
  readonly validFrom: LocalDate;
  readonly cents: Cents;
  readonly note: string | null;
  readonly elements: readonly ElementEvidence[];
}

export interface StoredTariffDraft extends TariffDraft {
  readonly id: string;
  readonly no: number;
  readonly version: number;
}

/** The concept of a product's regional tariff, held; null when there is none. */
export async function lockTariffDraft(tx: Tx, productId: string): Promise<StoredTariffDraft | null> {
  const [row] = await tx.sql<Omit<StoredTariffDraft, 'cents' | 'elements'> & { cents: string }>(
    `select id, no, version, valid_from as "validFrom", cents, note from regional_tariff where region_id = $1 and product_id = $2 and state = 'concept' for update`,
    [tx.regionId, productId],
  );
  if (!row) return null;
  const elements = await tx.sql<{ element: CostElement; cents: string | null; source: string | null }>(
    `select element, cents, source from regional_tariff_element where region_id = $1 and tariff_id = $2`,
    [tx.regionId, row.id],
  );
  return { ...row, cents: BigInt(row.cents), elements: elements.map((e) => ({ ...e, cents: e.cents === null ? null : BigInt(e.cents) })) };
}

export async function insertTariffDraft(tx: Tx, productId: string, draft: TariffDraft): Promise<void> {
  const id = newId();
  await tx.execute(
    `insert into regional_tariff (region_id, id, product_id, no, valid_from, cents, state, note, changed_at, changed_by)
     select $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5, 'concept', $6, $7, $8 from regional_tariff where region_id = $1 and product_id = $3`,
    [tx.regionId, id, productId, draft.validFrom, draft.cents.toString(), draft.note, tx.now, tx.actor.name],
  );
  await saveElements(tx, id, draft.elements);
}

export async function changeTariffDraft(tx: Tx, id: string, draft: TariffDraft): Promise<void> {
  await tx.execute(
    `update regional_tariff set valid_from = $3, cents = $4, note = $5, version = version + 1, changed_at = $6, changed_by = $7 where region_id = $1 and id = $2`,
    [tx.regionId, id, draft.validFrom, draft.cents.toString(), draft.note, tx.now, tx.actor.name],
  );
  await saveElements(tx, id, draft.elements);
}

async function saveElements(tx: Tx, id: string, elements: readonly ElementEvidence[]): Promise<void> {
  await tx.execute(
    `insert into regional_tariff_element (region_id, tariff_id, element, cents, source)
     select $1, $2, * from unnest($3::text[], $4::bigint[], $5::text[])
     on conflict (region_id, tariff_id, element) do update set cents = excluded.cents, source = excluded.source`,
    [tx.regionId, id, elements.map((e) => e.element), elements.map((e) => e.cents?.toString() ?? null), elements.map((e) => e.source)],
  );
}

/** Of two published tariffs that begin on one day the later published counts; the other is replaced. */
export async function publishStoredTariff(tx: Tx, productId: string, draft: StoredTariffDraft): Promise<void> {
  await tx.execute(
    `update regional_tariff set state = 'vervangen' where region_id = $1 and product_id = $2 and valid_from = $3 and state = 'gepubliceerd'`,
    [tx.regionId, productId, draft.validFrom],
  );
  await tx.execute(
    `update regional_tariff set state = 'gepubliceerd', version = version + 1, published_at = $3, published_by = $4 where region_id = $1 and id = $2`,
    [tx.regionId, draft.id, tx.now, tx.actor.name],
  );
}

/** What the region asks for a product on a day; null when nothing is published yet. */
export async function regionalTariff(tx: Tx, productId: string, day: LocalDate): Promise<Cents | null> {
  const [row] = await tx.sql<{ cents: string }>(
    `select cents from regional_tariff where region_id = $1 and product_id = $2 and state = 'gepubliceerd' and valid_from <= $3 order by valid_from desc limit 1`,
    [tx.regionId, productId, day],
  );
  return row ? BigInt(row.cents) : null;
}
