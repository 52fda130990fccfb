// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface DossierItem {
  id: string;
  reden: string;
  staat: string;
  /** Progress of the work that makes it; null once it is made. */
  voortgang: { gedaan: number; totaal: number | null } | null;
  mislukt: boolean;
  stukken: number | null;
  grootte: number | null;
  kenmerk: string | null;
  door: string;
  op: string;
  klaarOp: string | null;
}

@Injectable()
export class DossiersQuery {
  constructor(private readonly reader: Reader) {}

  of(actor: Actor, procedureId: string): Promise<DossierItem[]> {
    return this.reader.rows<DossierItem>(
      actor,
      `select d.id, d.reason as reden, d.state as staat, case when d.state = 'gevraagd' then json_build_object('gedaan', coalesce(j.progress_done, 0), 'totaal', j.progress_total) end as voortgang,
              d.state = 'gevraagd' and j.quarantined_at is not null as mislukt, d.total as stukken, d.file_size::float8 as grootte, encode(d.file_sha256, 'hex') as kenmerk,
              d.requested_by as door, d.requested_at as op, d.made_at as "klaarOp"
         from procurement_dossier d left join job j on j.region_id = d.region_id and j.unique_key = 'procurement.dossier:' || d.id
        where d.region_id = $1 and d.procedure_id = $2 order by d.requested_at desc, d.id desc`,
      [actor.regionId, procedureId],
    );
  }

  file(actor: Actor, procedureId: string, id: string): Promise<{ sha256: Buffer; nummer: string } | null> {
    return this.reader.one(
      actor,
      `select d.file_sha256 as sha256, 'IP-' || lpad(p.no::text, 3, '0') as nummer from procurement_dossier d join procurement_procedure p on p.region_id = d.region_id and p.id = d.procedure_id
        where d.region_id = $1 and d.procedure_id = $2 and d.id = $3 and d.file_sha256 is not null`,
      [actor.regionId, procedureId, id],
    );
  }
}
