// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { agreedPieces } from './agreed-pieces.js';

export interface PrebillOutcome {
  readonly items: number;
  /** Not on the list before. */
  readonly fresh: number;
  /** Mended since the last time. */
  readonly gone: number;
}

/** $1 region, $2 today, $3 the day so many months ago, $4 now. */
const FACTS = `
  segmentation as (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  -- What holds now, or ended since; each is looked at on today, or on its own day nearest to it.
  live as materialized (
    select a.*, p.id as product_id, p.category as product_category
      from (select a.id, a.municipality_code, a.number, a.provider_id, a.person_id, a.category, a.product_code, a.unit, a.valid, lower(a.valid) as starts,
                   greatest(lower(a.valid), least($2::date, coalesce(upper(a.valid) - 1, $2::date))) as day
              from allocation a
             where a.region_id = $1 and a.newest and a.reason_change is distinct from '13' and (upper_inf(a.valid) or upper(a.valid) > $3::date)) a
      left join product p on p.region_id = $1 and p.code = a.product_code and p.valid @> a.day),
  -- The products an allocation may be declared with: its own, any of its category, or any.
  wanted as (
    select id, provider_id, product_id from live where product_id is not null
    union all select l.id, l.provider_id, p.id from live l join product p on p.region_id = $1 and p.category = l.category where l.product_code is null and l.category is not null
    union all select l.id, l.provider_id, p.id from live l join product p on p.region_id = $1 where l.product_code is null and l.category is null),
  agreement as materialized (${agreedPieces('$4::timestamptz')}),
  held as materialized (
    select l.id, g.unit, g.funding_mode, g.in_block, g.contract_number, g.valid @> l.day as current, g.municipalities @> array[l.municipality_code] as here,
           case when upper(g.valid) <= l.day then upper(g.valid) - 1 end as ended, g.unit = l.unit or (g.unit in ('01','04') and l.unit in ('01','04')) as fits
      from wanted w join live l on l.id = w.id join agreement g on g.provider_id = w.provider_id and g.product_id = w.product_id),
  standing as materialized (
    select id, bool_or(current and here) as in_force, min(contract_number) filter (where current and not here) as elsewhere,
           max(ended) filter (where here) as ended, (array_agg(contract_number order by ended desc nulls last, contract_number) filter (where here and ended is not null))[1] as ended_contract,
           bool_or(fits) filter (where current and here) as unit_fits, min(unit) filter (where current and here) as agreed_unit, min(contract_number) filter (where current and here) as contract_number,
           bool_or(in_block) filter (where current and here) as in_block, bool_and(funding_mode = 'taakgericht') filter (where current and here) as taakgericht
      from held group by 1),
  judged as materialized (
    select l.*, coalesce(s.in_force, false) as in_force, s.elsewhere, s.ended, s.ended_contract, s.unit_fits, s.agreed_unit, s.contract_number, coalesce(s.in_block, false) as in_block,
           coalesce(s.taakgericht, false) as taakgericht, l.product_code is not null and l.product_category is distinct from l.category as off_list,
           exists (select 1 from municipality_membership m where m.region_id = $1 and m.municipality_code = l.municipality_code and m.valid @> l.day) as member
      from live l left join standing s on s.id = l.id)`;

/** One kind at a time, so that each rule stands by itself; of the four about the contract an allocation gets the first that fits. */
const ITEMS = `
  item as materialized (
    select id, 'gemeente' as kind, 'datum:' || day as found, null as expected, null as contract_number from judged where not member
    union all
    select id, 'product', 'tekst:' || product_code || ' in categorie ' || category,
           case when product_id is null then 'tekst:een product van de productlijst' else 'tekst:' || product_code || ' in categorie ' || product_category end, null
      from judged where member and off_list
    union all
    select id, case when elsewhere is not null then 'gemeente' when ended is not null then 'contract-geeindigd' else 'product' end,
           case when elsewhere is not null then 'datum:' || day when ended is not null then null when product_code is not null then 'product:' || product_code
                when category is not null then 'categorie:' || category else 'tekst:jeugdhulp' end,
           case when elsewhere is null and ended is not null then 'totEnMet:' || ended end, coalesce(elsewhere, ended_contract)
      from judged where member and not off_list and not in_force
    union all
    select id, 'eenheid', 'eenheid:' || unit, 'eenheid:' || agreed_unit, contract_number from judged where in_force and unit is not null and not unit_fits
    union all
    select j.id, 'indeling', 'product:' || j.product_code, null, null from judged j, segmentation g
     where j.product_id is not null and not j.in_block
       and not exists (select 1 from product_classification pc where pc.region_id = $1 and pc.classification_id = g.id and pc.product_id = j.product_id and pc.valid @> greatest(j.day, g.valid_from))
    union all
    -- Of what began before the first start was read in, a missing one says nothing: it was told elsewhere.
    select j.id, 'geen-start', 'datum:' || j.starts, null, null from judged j
     where j.starts <= $3::date
       and j.starts >= (select min(m.received_at at time zone 'Europe/Amsterdam')::date from message m where m.region_id = $1 and m.type = 'JW305')
       and not exists (select 1 from care_notice n where n.region_id = $1 and n.municipality_code = j.municipality_code and n.allocation_number = j.number and n.provider_id = j.provider_id and not n.withdrawn)
       and not exists (select 1 from care_notice n where n.region_id = $1 and n.person_id = j.person_id and n.provider_id = j.provider_id and n.municipality_code = j.municipality_code
                          and n.allocation_number is null and not n.withdrawn and n.begins <@ j.valid
                          and coalesce(n.product_code = j.product_code, n.category = j.category, true))
    union all
    -- What is taakgericht is not declared. A line that was taken back is none.
    select j.id, 'geen-declaratie', coalesce('totEnMet:' || (
             select max(d.care_until) from declaration_line d
              where d.region_id = $1 and d.municipality_code = j.municipality_code and d.allocation_number = j.number and d.provider_id = j.provider_id and d.accepted and d.previous_reference is null
                and not exists (select 1 from declaration_line c where c.region_id = $1 and c.credits_line_id = d.id and c.accepted)), 'datum:' || j.starts), null, null
      from judged j
     where j.starts <= $3::date and not j.taakgericht
       and not exists (select 1 from declaration_line d
                        where d.region_id = $1 and d.municipality_code = j.municipality_code and d.allocation_number = j.number and d.provider_id = j.provider_id and d.accepted and d.previous_reference is null
                          and d.care_until >= $3::date
                          and not exists (select 1 from declaration_line c where c.region_id = $1 and c.credits_line_id = d.id and c.accepted)))`;

const REPLACE = `with ${FACTS}, ${ITEMS},
  found as (select i.*, l.municipality_code, l.number, l.provider_id, l.person_id, l.category, l.product_code, l.valid from item i join live l on l.id = i.id),
  gone as (
    delete from prebill_item p where p.region_id = $1
       and not exists (select 1 from found f where f.municipality_code = p.municipality_code and f.number = p.number and f.kind = p.kind) returning 1),
  kept as (
    insert into prebill_item (region_id, kind, municipality_code, number, allocation_id, provider_id, person_id, category, product_code, valid, found, expected, contract_number, since)
    select $1, f.kind, f.municipality_code, f.number, f.id, f.provider_id, f.person_id, f.category, f.product_code, f.valid, f.found, f.expected, f.contract_number, $2::date from found f
    on conflict (region_id, municipality_code, number, kind) do update set allocation_id = excluded.allocation_id, provider_id = excluded.provider_id, person_id = excluded.person_id,
      category = excluded.category, product_code = excluded.product_code, valid = excluded.valid, found = excluded.found, expected = excluded.expected, contract_number = excluded.contract_number
    returning xmax = 0 as fresh)
  select (select count(*) from kept)::int as items, (select count(*) from kept where fresh)::int as fresh, (select count(*) from gone)::int as gone`;

/**
 * Makes the list of a region anew: what is mended leaves it, what stays keeps the day it came on.
 * @param since the day so many months ago
 */
export async function replacePrebillList(tx: Tx, months: number): Promise<PrebillOutcome> {
  // One at a time: two lists made at once would each take away what the other one adds.
  await tx.execute(`select pg_advisory_xact_lock(hashtext('prebill'), $1)`, [tx.regionId]);
  const [day] = await tx.sql<{ since: string }>(`select ($1::date - make_interval(months => $2))::date::text as since`, [tx.today, months]);
  const [outcome] = await tx.sql<PrebillOutcome>(REPLACE, [tx.regionId, tx.today, day!.since, tx.now]);
  await tx.execute(
    `insert into prebill_check (region_id, checked_at, as_of, items) values ($1, $2, $3, $4)
     on conflict (region_id) do update set checked_at = excluded.checked_at, as_of = excluded.as_of, items = excluded.items`,
    [tx.regionId, tx.now, tx.today, outcome!.items],
  );
  return outcome!;
}
