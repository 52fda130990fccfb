// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';

/** The Dutch words of the API; the SELECT is the one place where they are made. */
export interface MunicipalityItem {
  code: string;
  sleutel: string;
  naam: string;
  bron: string;
  lidmaatschappen: { van: LocalDate; totEnMet: LocalDate | null; bron: string; toelichting: string | null }[];
  groepen: { sleutel: string; naam: string; van: LocalDate; totEnMet: LocalDate | null; toelichting: string | null }[];
  inwoners: { peildatum: LocalDate; aantal: number | null; bron: string }[];
}

@Injectable()
export class MunicipalitiesQuery {
  constructor(private readonly reader: Reader) {}

  /** All municipalities that ever belonged to the region, with their periods; with `day`, those that belong to it then. */
  run(actor: Actor, day: LocalDate | null): Promise<MunicipalityItem[]> {
    return this.reader.rows<MunicipalityItem>(
      actor,
      `select m.code, m.key as sleutel, m.name as naam, m.source as bron,
              coalesce((select json_agg(json_build_object('van', lower(l.valid), 'totEnMet', upper(l.valid) - 1, 'bron', l.source, 'toelichting', l.note) order by l.valid)
                          from municipality_membership l where l.region_id = m.region_id and l.municipality_code = m.code), '[]') as lidmaatschappen,
              coalesce((select json_agg(json_build_object('sleutel', g.group_key, 'naam', n.name, 'van', lower(g.valid), 'totEnMet', upper(g.valid) - 1, 'toelichting', n.note) order by g.group_key, g.valid)
                          from municipality_group_member g join municipality_group n on n.region_id = g.region_id and n.key = g.group_key where g.region_id = m.region_id and g.municipality_code = m.code), '[]') as groepen,
              coalesce((select json_agg(json_build_object('peildatum', i.reference_date, 'aantal', i.count, 'bron', i.source) order by i.reference_date)
                          from inhabitants i where i.region_id = m.region_id and i.municipality_code = m.code), '[]') as inwoners
         from municipality m
        where m.region_id = $1
          and ($2::date is null or exists (select 1 from municipality_membership l where l.region_id = m.region_id and l.municipality_code = m.code and l.valid @> $2::date))
        order by m.name`,
      [actor.regionId, day],
      'regions.municipalities',
    );
  }
}
