// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { IndexationChoice, LeftOut } from '../domain/indexation-run.js';

/** In which choice a run looks: $1 region, $2 run, $3 first day, $4 year of forecast, $5 of settlement, $6 kinds, $7 segments, $8 products, $9 contracts or null for all. */
export type BasisParameters = readonly [number, string, string, number | null, number | null, ...(readonly string[] | null)[]];

/**
 * What is agreed from a day on, as known now: a row per line and stretch of tariff, with why it is left out where it is (`left_out`
 * null: it is indexed). A line counts once a year: a run that was put before somebody already keeps it.
 */
const CHOSEN = `
  cf as (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  piece as (
    select contract_id, provider_id, version_id, valid * daterange($3::date, null) as valid
      from contract_version_period
     where region_id = $1 and upper_inf(recorded) and valid && daterange($3::date, null) and ($9::uuid[] is null or contract_id = any($9))),
  kept as (
    select distinct l.contract_line_id
      from indexation_run r
      join indexation_contract k on k.region_id = r.region_id and k.run_id = r.id and k.state <> 'overgeslagen' and ($9::uuid[] is null or k.contract_id = any($9))
      join indexation_line l on l.region_id = k.region_id and l.run_id = k.run_id and l.contract_id = k.contract_id
     where r.region_id = $1 and r.id <> $2 and r.state in ('voorgelegd','goedgekeurd','vastgelegd') and (r.forecast_year = $4::int or r.settlement_year = $5::int)),
  chosen as (
    select p.contract_id, p.provider_id, p.version_id, t.contract_line_id, tf.valid * p.valid as valid, tf.cents,
           case when t.funding_mode = 'taakgericht' or tf.valid is null then 'taakgericht' when t.unit = '83' then 'euros'
                when kept.contract_line_id is not null then 'al-geindexeerd' end as left_out
      from piece p
      join contract c on c.region_id = $1 and c.id = p.contract_id
      join contract_line_term t on t.region_id = $1 and t.version_id = p.version_id
      join contract_line cl on cl.region_id = $1 and cl.id = t.contract_line_id
      left join tariff tf on tf.region_id = $1 and tf.version_id = t.version_id and tf.contract_line_id = t.contract_line_id and tf.valid && p.valid
      left join kept on kept.contract_line_id = t.contract_line_id
      left join cf on true
      left join product_classification pc on pc.region_id = $1 and pc.classification_id = cf.id and pc.product_id = cl.product_id and pc.valid @> greatest($3::date, cf.valid_from)
     where ($6::text[] is null or c.kind = any($6)) and ($7::text[] is null or coalesce(c.block_key, pc.value_code) = any($7)) and ($8::text[] is null or cl.product_id in (select id from product where region_id = $1 and code = any($8))))`;

export function basisParameters(tx: Tx, runId: string, choice: IndexationChoice, contracts: readonly string[] | null): BasisParameters {
  const { effectiveFrom, forecastYear, settlementYear, kinds, segments, productCodes } = choice;
  return [tx.regionId, runId, effectiveFrom, forecastYear, settlementYear, kinds, segments, productCodes, contracts];
}

/** Calculates every line of a run once, and keeps it as the preview. A tariff × the factor, rounded half up to the cent, in whole numbers. */
export async function keepPreview(tx: Tx, runId: string, choice: IndexationChoice): Promise<void> {
  await tx.execute(`delete from indexation_contract where region_id = $1 and run_id = $2`, [tx.regionId, runId]);
  const parameters = basisParameters(tx, runId, choice, null);
  await tx.execute(
    `with ${CHOSEN},
       line as (select * from chosen where left_out is null),
       contracts as (
         insert into indexation_contract (region_id, run_id, contract_id, provider_id, lines, state)
           select $1, $2, contract_id, provider_id, count(distinct contract_line_id), 'wacht' from line group by contract_id, provider_id
         returning contract_id),
       lines as (
         insert into indexation_line (region_id, run_id, contract_id, provider_id, source_version_id, contract_line_id, valid, old_cents, new_cents)
           select $1, $2, l.contract_id, l.provider_id, l.version_id, l.contract_line_id, l.valid, l.cents,
                  div(2 * l.cents * r.numerator + r.denominator, 2 * r.denominator)
             from line l join indexation_run r on r.region_id = $1 and r.id = $2)
     update indexation_run set left_out =
       (select coalesce(json_object_agg(reason, n), '{}')
          from (select left_out as reason, count(distinct contract_line_id) as n from chosen where left_out is not null group by left_out
                union all
                select 'eindigt-eerder', count(*) from contract c
                 where c.region_id = $1 and upper(c.valid) <= $3::date and upper(c.valid) > $3::date - 366 and ($6::text[] is null or c.kind = any($6)) having count(*) > 0) x)
      where region_id = $1 and id = $2`,
    parameters,
  );
}

/** The contracts of a preview that are not what they were when it was calculated: another version, another tariff, or indexed meanwhile. */
export async function changedSince(tx: Tx, runId: string, choice: IndexationChoice, contracts: readonly string[] | null): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>(
    `with ${CHOSEN},
       live as (select contract_id, version_id, contract_line_id, valid, cents from chosen where left_out is null),
       frozen as (select contract_id, source_version_id, contract_line_id, valid, old_cents from indexation_line
                   where region_id = $1 and run_id = $2 and ($9::uuid[] is null or contract_id = any($9)))
     select distinct contract_id as id from ((select * from live except select * from frozen) union all (select * from frozen except select * from live)) x`,
    basisParameters(tx, runId, choice, contracts),
  );
  return new Set(rows.map((row) => row.id));
}

export type LeftOutCounts = Readonly<Partial<Record<LeftOut, number>>>;
