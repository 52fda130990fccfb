// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { IndexRule } from '../domain/indexation.js';

export async function keepIndexRule(tx: Tx, rule: IndexRule): Promise<void> {
  await tx.execute(
    `insert into index_rule (region_id, key, valid_from, name, parts, source) values ($1, $2, $3, $4, $5, $6)
     on conflict (region_id, key, valid_from) do update set name = excluded.name, parts = excluded.parts, source = excluded.source`,
    [tx.regionId, rule.key, rule.validFrom, rule.name, JSON.stringify(rule.parts), rule.source],
  );
}

/** The rule that holds on a day; null when the region has none. */
export async function indexRuleOn(tx: Tx, day: LocalDate): Promise<IndexRule | null> {
  const [row] = await tx.sql<IndexRule>(
    `select key, valid_from as "validFrom", name, parts, source from index_rule where region_id = $1 and valid_from <= $2 order by valid_from desc, key limit 1`,
    [tx.regionId, day],
  );
  return row ?? null;
}
