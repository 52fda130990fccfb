// SPDX-License-Identifier: EUPL-1.2
import { toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ConversionChoice, ConversionException } from '../domain/conversion.js';
import type { Converted } from '../domain/convert-allocation.js';
import type { AllocationToConvert } from './conversion-facts.js';

/** What the conversion does to one allocation. */
export interface ConversionItem {
  readonly allocation: AllocationToConvert;
  readonly ruleNo: number | null;
  readonly newProviderId: string | null;
  readonly newProduct: string | null;
  readonly newCategory: string | null;
  readonly exception: ConversionException | null;
  readonly converted: Converted | null;
  readonly oldCents: bigint | null;
  readonly newCents: bigint | null;
}

const text = (value: bigint | null | undefined): string | null => (value === null || value === undefined ? null : String(value));
const range = (p: { from: LocalDate; until: LocalDate | null } | null | undefined): string | null => (p ? toRange(p) : null);

const row = ({ allocation: a, converted, ...i }: ConversionItem) => ({
  id: a.id,
  municipality: a.municipality,
  number: a.number,
  provider: a.providerId,
  new_provider: i.newProviderId,
  person: a.personId,
  rule_no: i.ruleNo,
  old_product: a.product,
  new_product: i.newProduct,
  new_category: i.newCategory,
  exception: i.exception,
  held: range(a),
  kept: range(converted?.kept),
  begun: range(converted?.begun),
  old_volume: text(a.volume),
  kept_volume: text(converted?.kept?.volume),
  rest_volume: text(converted?.rest),
  new_volume: text(converted?.begun.volume),
  old_unit: a.unit,
  new_unit: converted?.begun.unit ?? null,
  frequency: a.frequency,
  old_cents: text(i.oldCents),
  new_cents: text(i.newCents),
});

/** Puts what was computed in the place of what was; a choice stays where allocation, exception and new volume are what they were. */
export async function replaceItems(tx: Tx, id: string, items: readonly ConversionItem[]): Promise<void> {
  await tx.execute(
    `with found as (
       select * from jsonb_to_recordset($3::jsonb) as r (id bigint, municipality text, number bigint, provider uuid, new_provider uuid, person bigint, rule_no int, old_product text, new_product text,
         new_category text, exception text, held daterange, kept daterange, begun daterange, old_volume bigint, kept_volume bigint, rest_volume bigint, new_volume bigint, old_unit text, new_unit text,
         frequency text, old_cents bigint, new_cents bigint)),
     gone as (delete from conversion_item i where i.region_id = $1 and i.conversion_id = $2 and not exists (select 1 from found f where f.id = i.allocation_id))
     insert into conversion_item as i (region_id, conversion_id, allocation_id, municipality_code, number, provider_id, new_provider_id, person_id, rule_no, old_product, new_product, new_category, exception, held, kept,
       begun, old_volume, kept_volume, rest_volume, new_volume, old_unit, new_unit, frequency, old_cents, new_cents)
     select $1, $2, id, municipality, number, provider, new_provider, person, rule_no, old_product, new_product, new_category, exception, held, kept, begun, old_volume, kept_volume, rest_volume, new_volume,
            old_unit, new_unit, frequency, old_cents, new_cents from found
     on conflict (region_id, conversion_id, allocation_id) do update set
       new_provider_id = excluded.new_provider_id, rule_no = excluded.rule_no, new_product = excluded.new_product, new_category = excluded.new_category, exception = excluded.exception, held = excluded.held,
       kept = excluded.kept, begun = excluded.begun, old_volume = excluded.old_volume, kept_volume = excluded.kept_volume, rest_volume = excluded.rest_volume, new_volume = excluded.new_volume,
       old_unit = excluded.old_unit, new_unit = excluded.new_unit, frequency = excluded.frequency, old_cents = excluded.old_cents, new_cents = excluded.new_cents,
       (choice, choice_reason, chosen_by, chosen_name, chosen_at) = (
         select case when same then i.choice end, case when same then i.choice_reason end, case when same then i.chosen_by end, case when same then i.chosen_name end, case when same then i.chosen_at end
           from (select i.exception is not distinct from excluded.exception and i.exception is not null and i.rest_volume is not distinct from excluded.rest_volume as same) s)`,
    [tx.regionId, id, JSON.stringify(items.map(row))],
  );
  await tx.execute(`update conversion set counted_at = $3, version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, id, tx.now]);
}

/** Items that a choice is about: named, or all of one kind that have none. */
export interface Chosen {
  readonly allocations: readonly string[] | null;
  readonly exception: ConversionException;
  readonly choice: ConversionChoice;
  readonly reason: string;
}

/** @returns how many items got the choice */
export async function chooseItems(tx: Tx, id: string, c: Chosen): Promise<number> {
  const rows = await tx.sql(
    `update conversion_item set choice = $5, choice_reason = $6, chosen_by = $7, chosen_name = $8, chosen_at = $9
      where region_id = $1 and conversion_id = $2 and exception = $3 and (case when $4::bigint[] is null then choice is null else allocation_id = any($4) end)
     returning allocation_id`,
    [tx.regionId, id, c.exception, c.allocations, c.choice, c.reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return rows.length;
}

/** SQL for: this item is converted. */
export const CONVERTS = `(i.begun is not null and (i.exception is null or i.choice = 'omzetten'))`;

export interface ItemCounts {
  readonly open: number;
  readonly converts: number;
  /** Converted, but the allocation is no longer what it was when it was computed, or another conversion took it. */
  readonly changed: number;
}

export async function countItems(tx: Tx, id: string): Promise<ItemCounts> {
  const [row] = await tx.sql<ItemCounts>(
    `select count(*) filter (where i.exception is not null and i.exception <> 'eindigt-eerder' and i.choice is null)::int as open,
            count(*) filter (where ${CONVERTS})::int as converts,
            count(*) filter (where ${CONVERTS} and (not a.newest or a.valid <> i.held or a.volume is distinct from i.old_volume or exists (
              select 1 from conversion_item o where o.region_id = $1 and o.allocation_id = i.allocation_id and o.conversion_id <> $2 and o.new_number is not null and i.choice is null)))::int as changed
       from conversion_item i join allocation a on a.region_id = $1 and a.id = i.allocation_id where i.region_id = $1 and i.conversion_id = $2`,
    [tx.regionId, id],
  );
  return row!;
}

/** Gives each new allocation its number, per municipality above all that is known. @returns the highest that was given */
export async function numberItems(tx: Tx, id: string, first: number): Promise<number> {
  const [row] = await tx.sql<{ highest: string | null }>(
    `with base as (
       select m.code, greatest($3::bigint - 1, coalesce((select max(a.number) from allocation a where a.region_id = $1 and a.municipality_code = m.code), 0),
              coalesce((select max(o.new_number) from conversion_item o where o.region_id = $1 and o.municipality_code = m.code), 0)) as known
         from (select distinct municipality_code as code from conversion_item where region_id = $1 and conversion_id = $2) m),
     given as (
       select i.allocation_id, b.known + row_number() over (partition by i.municipality_code order by i.number, i.allocation_id) as number
         from conversion_item i join base b on b.code = i.municipality_code where i.region_id = $1 and i.conversion_id = $2 and ${CONVERTS}),
     done as (update conversion_item i set new_number = g.number from given g where i.region_id = $1 and i.conversion_id = $2 and i.allocation_id = g.allocation_id returning i.new_number)
     select max(new_number) as highest from done`,
    [tx.regionId, id, first],
  );
  return Number(row!.highest ?? 0);
}
