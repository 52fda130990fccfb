// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RoundChoice } from '../domain/round.js';

export interface ChosenContract {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
}

/**
 * The contracts c with their provider p that a choice takes: $1 region, $2 first day, $3 segments, $4 kinds, $5 keys of providers, $6
 * numbers. A contract that has ended by then is none. Segments, kinds and providers together choose; a contract picked by hand always belongs.
 * A contract is of a segment when one of its products is, by the newest classification, or by its block.
 */
export const CHOSEN_CONTRACTS = `
  from contract c
  join provider p on p.region_id = $1 and p.id = c.provider_id
 where c.region_id = $1 and upper(c.valid) > $2::date
   and (c.number = any($6::text[])
        or (cardinality($3::text[]) + cardinality($4::text[]) + cardinality($5::text[]) > 0
            and (cardinality($4::text[]) = 0 or c.kind = any($4::text[]))
            and (cardinality($5::text[]) = 0 or p.key = any($5::text[]))
            and (cardinality($3::text[]) = 0 or c.block_key = any($3::text[]) or c.block_key is null and exists (
                  select 1 from contract_version_period x
                    join contract_line_term t on t.region_id = $1 and t.version_id = x.version_id
                    join contract_line l on l.region_id = $1 and l.id = t.contract_line_id
                    join product_classification pc on pc.region_id = $1 and pc.product_id = l.product_id and pc.value_code = any($3::text[])
                    join (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1) cf
                      on cf.id = pc.classification_id and pc.valid @> greatest($2::date, cf.valid_from)
                   where x.region_id = $1 and x.contract_id = c.id and upper_inf(x.recorded) and x.valid && daterange($2::date, null)))))`;

export const choiceValues = (regionId: number, choice: RoundChoice, from: LocalDate): unknown[] => [
  regionId,
  from,
  choice.segments,
  choice.kinds,
  choice.providers,
  choice.contracts,
];

/** The contracts a choice takes on the day its changes begin, by number. */
export function chosenContracts(tx: Tx, choice: RoundChoice, from: LocalDate): Promise<ChosenContract[]> {
  return tx.sql<ChosenContract>(
    `select c.id, c.number, c.provider_id as "providerId" ${CHOSEN_CONTRACTS} order by c.number`,
    choiceValues(tx.regionId, choice, from),
  );
}

/** What of a choice is not there: numbers of contracts and keys of providers that nobody has. */
export async function unknownOf(
  tx: Tx,
  choice: RoundChoice,
): Promise<{ readonly contracts: readonly string[]; readonly providers: readonly string[] }> {
  const [row] = await tx.sql<{ contracts: string[]; providers: string[] }>(
    `select coalesce((select array_agg(n) from unnest($2::text[]) n where not exists (select 1 from contract c where c.region_id = $1 and c.number = n)), '{}') as contracts,
            coalesce((select array_agg(k) from unnest($3::text[]) k where not exists (select 1 from provider p where p.region_id = $1 and p.key = k)), '{}') as providers`,
    [tx.regionId, choice.contracts, choice.providers],
  );
  return row!;
}
