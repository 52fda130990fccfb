// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RoundChoice } from '../domain/round.js';

export interface ChosenContract {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
}

/** SQL for what a choice is made of: the day its changes begin, and lists of text. */
export interface ChoiceSql {
  readonly day: string;
  readonly segments: string;
  readonly kinds: string;
  /** Keys of providers, and numbers. */
  readonly providers: string;
  readonly contracts: string;
}

/**
 * The contracts c with their provider p that a choice takes; $1 is the region. A contract that has ended by then is none. Segments, kinds
 * and providers together choose; a contract picked by hand always belongs. A contract is of a segment when one of its products is, by the
 * newest classification, or by its block.
 */
export const chosenBy = ({ day, segments, kinds, providers, contracts }: ChoiceSql): string => `
  from contract c
  join provider p on p.region_id = $1 and p.id = c.provider_id
 where c.region_id = $1 and upper(c.valid) > ${day}
   and (c.number = any(${contracts})
        or (cardinality(${segments}) + cardinality(${kinds}) + cardinality(${providers}) > 0
            and (cardinality(${kinds}) = 0 or c.kind = any(${kinds}))
            and (cardinality(${providers}) = 0 or p.key = any(${providers}))
            and (cardinality(${segments}) = 0 or c.block_key = any(${segments}) or c.block_key is null and exists (
                  select 1 from contract_version_period x
                    join contract_line_term t on t.region_id = $1 and t.version_id = x.version_id
                    join contract_line l on l.region_id = $1 and l.id = t.contract_line_id
                    join product_classification pc on pc.region_id = $1 and pc.product_id = l.product_id and pc.value_code = any(${segments})
                    join (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1) cf
                      on cf.id = pc.classification_id and pc.valid @> greatest(${day}, cf.valid_from)
                   where x.region_id = $1 and x.contract_id = c.id and upper_inf(x.recorded) and x.valid && daterange(${day}, null)))))`;

/** The same by parameters: $2 first day, $3 segments, $4 kinds, $5 keys of providers, $6 numbers. */
export const CHOSEN_CONTRACTS = chosenBy({
  day: '$2::date',
  segments: '$3::text[]',
  kinds: '$4::text[]',
  providers: '$5::text[]',
  contracts: '$6::text[]',
});

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
