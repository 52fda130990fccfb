// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';
import type { SourcedText } from './segment-content.query.js';

export interface StrategyItem {
  sleutel: string;
  naam: string;
  vanaf: LocalDate;
  looptijdJaren: number | null;
  feiten: SourcedText[];
  tegenstrijdig: SourcedText[];
  nietInBron: SourcedText[];
  bron: string;
}

const texts = (name: string): string =>
  `coalesce((select json_agg(json_build_object('tekst', e ->> 'text', 'bron', e ->> 'source') order by n) from jsonb_array_elements(s.planned -> '${name}') with ordinality as x (e, n)), '[]')`;

@Injectable()
export class StrategyQuery {
  constructor(private readonly reader: Reader) {}

  /** The purchasing strategies of the region, the newest first. */
  run(actor: Actor): Promise<StrategyItem[]> {
    return this.reader.rows<StrategyItem>(
      actor,
      `select s.key as sleutel, s.name as naam, s.valid_from as vanaf, s.minimum_years as "looptijdJaren",
              ${texts('facts')} as feiten, ${texts('contradictions')} as tegenstrijdig, ${texts('notInSource')} as "nietInBron", s.source as bron
         from strategy s where s.region_id = $1 order by s.valid_from desc, s.key`,
      [actor.regionId],
      'strategy.list',
    );
  }
}
