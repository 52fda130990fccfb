// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';

export interface ClassificationItem {
  sleutel: string;
  naam: string;
  versie: string;
  vanaf: LocalDate;
  toelichting: string | null;
  bron: string;
  waarden: { code: string; naam: string; soort: string | null; bron: string }[];
}

@Injectable()
export class ClassificationsQuery {
  constructor(private readonly reader: Reader) {}

  /** Every classification in every version, the newest version of each first, with its values in order. */
  run(actor: Actor): Promise<ClassificationItem[]> {
    return this.reader.rows<ClassificationItem>(
      actor,
      `select c.key as sleutel, c.name as naam, c.version as versie, c.valid_from as vanaf, c.note as toelichting, c.source as bron,
              coalesce((select json_agg(json_build_object('code', v.code, 'naam', v.name, 'soort', v.kind, 'bron', v.source) order by v.sort)
                          from classification_value v where v.region_id = c.region_id and v.classification_id = c.id), '[]') as waarden
         from classification c where c.region_id = $1 order by c.key, c.valid_from desc, c.version desc`,
      [actor.regionId],
      'catalogue.classifications',
    );
  }
}
