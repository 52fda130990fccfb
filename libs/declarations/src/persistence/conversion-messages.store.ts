// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { LocalDate } from '#kernel';
import { CONVERTS } from './conversion-items.store.js';

/** What one message tells about one allocation: the old one as it ends, or the new one. */
export interface ConversionPart {
  readonly allocation: string;
  readonly fresh: boolean;
  readonly number: number;
  readonly reference: string | null;
  readonly category: string;
  readonly product: string;
  readonly from: LocalDate;
  /** Last day. */
  readonly until: LocalDate | null;
  /** The old allocation had not begun. */
  readonly removed: boolean;
  readonly movesProvider: boolean;
  readonly volume: number;
  readonly unit: string;
  readonly frequency: string;
}

/** A message to be made: one client, one municipality, one provider. */
export interface ConversionMessageToMake {
  readonly municipality: string;
  readonly providerId: string;
  readonly agb: string;
  readonly personId: string;
  /** Sum of the message that the old allocation came with; null: it is not kept. */
  readonly earlier: Buffer | null;
  readonly parts: readonly ConversionPart[];
}

/** All parts of a conversion, by message. $1 region, $2 conversion. */
const PARTS = `
  part as (
    select i.*, false as fresh, i.provider_id as receiver from conversion_item i where i.region_id = $1 and i.conversion_id = $2 and i.new_number is not null and ${CONVERTS}
    union all
    select i.*, true, i.new_provider_id from conversion_item i where i.region_id = $1 and i.conversion_id = $2 and i.new_number is not null and ${CONVERTS}),
  addressed as (select distinct municipality_code, receiver, person_id from part)`;

export async function messagesToMake(tx: Tx, id: string, limit: number): Promise<ConversionMessageToMake[]> {
  return tx.sql<ConversionMessageToMake>(
    `with ${PARTS},
     next as (
       select * from addressed g where not exists (select 1 from conversion_message m where m.region_id = $1 and m.conversion_id = $2 and m.municipality_code = g.municipality_code
         and m.provider_id = g.receiver and m.person_id = g.person_id) order by 1, 2, 3 limit $3)
     select n.municipality_code as municipality, n.receiver as "providerId", n.person_id as "personId", (select min(agb) from provider_agb g where g.region_id = $1 and g.provider_id = n.receiver) as agb,
            (select f.sha256 from part p join allocation a on a.region_id = $1 and a.id = p.allocation_id join message m on m.region_id = $1 and m.id = a.message_id
               join import_file f on f.region_id = $1 and f.id = m.file_id
              where p.municipality_code = n.municipality_code and p.receiver = n.receiver and p.person_id = n.person_id order by a.assigned_at desc, a.id desc limit 1) as earlier,
            (select json_agg(json_build_object('allocation', p.allocation_id::text, 'fresh', p.fresh, 'number', case when p.fresh then p.new_number else p.number end,
                      'reference', a.provider_reference, 'category', case when p.fresh then p.new_category else a.category end, 'product', case when p.fresh then p.new_product else a.product_code end,
                      'from', case when p.fresh then lower(p.begun) else lower(p.held) end,
                      'until', case when p.fresh then upper(p.begun) - 1 when p.kept is null then upper(p.held) - 1 else upper(p.kept) - 1 end,
                      'removed', p.kept is null, 'movesProvider', p.provider_id <> p.new_provider_id,
                      'volume', case when p.fresh then p.new_volume when p.kept is null then p.old_volume else p.kept_volume end,
                      'unit', case when p.fresh then p.new_unit else p.old_unit end, 'frequency', p.frequency) order by p.number, p.fresh)
               from part p join allocation a on a.region_id = $1 and a.id = p.allocation_id
              where p.municipality_code = n.municipality_code and p.receiver = n.receiver and p.person_id = n.person_id) as parts
       from next n order by 1, 2, 3`,
    [tx.regionId, id, limit],
  );
}

export interface MadeMessage {
  readonly municipality: string;
  readonly providerId: string;
  readonly personId: string;
  readonly identification: string;
  readonly allocations: number;
  readonly sha256: Buffer;
}

export async function insertMessages(tx: Tx, id: string, made: readonly MadeMessage[]): Promise<void> {
  await tx.execute(
    `insert into conversion_message (region_id, conversion_id, municipality_code, provider_id, person_id, identification, allocations, sha256, made_at)
     select $1, $2, r.municipality, r.provider, r.person, r.identification, r.allocations, decode(r.sha, 'hex'), $4
       from jsonb_to_recordset($3::jsonb) as r (municipality text, provider uuid, person bigint, identification text, allocations int, sha text)`,
    [tx.regionId, id, JSON.stringify(made.map((m) => ({ ...m, provider: m.providerId, person: m.personId, sha: m.sha256.toString('hex') }))), tx.now],
  );
}

/** These clients cannot be told of: their allocations stay as they are, with the reason. */
export async function setApart(tx: Tx, id: string, allocations: readonly string[]): Promise<void> {
  await tx.execute(
    `update conversion_item set exception = 'geen-bericht', new_number = null, choice = null, choice_reason = null, chosen_by = null, chosen_name = null, chosen_at = null
      where region_id = $1 and conversion_id = $2 and allocation_id = any($3::bigint[])`,
    [tx.regionId, id, allocations],
  );
}

/** How many messages are made, of how many. */
export async function messageCounts(tx: Tx, id: string): Promise<{ done: number; total: number }> {
  const [row] = await tx.sql<{ done: number; total: number }>(
    `with ${PARTS} select (select count(*)::int from conversion_message where region_id = $1 and conversion_id = $2) as done, (select count(*)::int from addressed) as total`,
    [tx.regionId, id],
  );
  return row!;
}

/** The messages of a conversion for one municipality, in their order. */
export async function conversionFiles(tx: Tx, id: string, municipality: string): Promise<{ name: string; sha256: Buffer }[]> {
  return tx.sql(
    `select 'JW301-' || municipality_code || '-' || identification || '.xml' as name, sha256 from conversion_message
      where region_id = $1 and conversion_id = $2 and municipality_code = (select code from municipality where region_id = $1 and (key = $3 or code = $3)) order by identification`,
    [tx.regionId, id, municipality],
  );
}
