// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface IntegrityFileItem {
  id: string;
  aanbieder: { sleutel: string; naam: string };
  staat: string;
  uitkomst: string | null;
  reden: string | null;
  geopendDoor: string;
  geopendOp: string;
  geslotenDoor: string | null;
  geslotenOp: string | null;
  /** The newest of each topic. */
  bevindingen: {
    onderwerp: string;
    uitkomst: string;
    feitOp: string | null;
    jaren: number | null;
    bron: string | null;
    telt: boolean;
    tekst: string | null;
    bewijs: string | null;
    door: string;
    op: string;
  }[];
  versie: number;
}

@Injectable()
export class IntegrityQuery {
  constructor(private readonly reader: Reader) {}

  of(actor: Actor, procedureId: string): Promise<IntegrityFileItem[]> {
    return this.reader.rows<IntegrityFileItem>(
      actor,
      `select f.id, json_build_object('sleutel', v.key, 'naam', v.name) as aanbieder, f.state as staat, f.outcome as uitkomst, f.reason as reden, f.opened_by as "geopendDoor",
              f.opened_at as "geopendOp", f.closed_by as "geslotenDoor", f.closed_at as "geslotenOp",
              coalesce((select json_agg(json_build_object('onderwerp', x.topic, 'uitkomst', x.outcome, 'feitOp', x.fact_on, 'jaren', x.look_back_years, 'bron', x.look_back_source,
                          'telt', x.counts, 'tekst', x.text, 'bewijs', x.evidence, 'door', x.by_name, 'op', x.at))
                          from (select distinct on (topic) * from integrity_finding n where n.region_id = f.region_id and n.file_id = f.id order by topic, id desc) x), '[]') as bevindingen,
              f.version as versie
         from integrity_file f join provider v on v.region_id = f.region_id and v.id = f.provider_id
        where f.region_id = $1 and f.procedure_id = $2 order by v.name`,
      [actor.regionId, procedureId],
    );
  }

  /** Who applied, and of whom there is no file yet. */
  applicants(actor: Actor, procedureId: string): Promise<{ sleutel: string; naam: string }[]> {
    return this.reader.rows(
      actor,
      `select distinct v.key as sleutel, v.name as naam from admission_application a join provider v on v.region_id = a.region_id and v.id = a.provider_id
        where a.region_id = $1 and a.procedure_id = $2 and a.submitted_at is not null
          and not exists (select 1 from integrity_file f where f.region_id = a.region_id and f.procedure_id = a.procedure_id and f.provider_id = a.provider_id) order by v.name`,
      [actor.regionId, procedureId],
    );
  }
}
