// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { Dated } from './coverage.query.js';
import { MOMENT } from './figures.js';

export interface AdmissionStopRow {
  id: string;
  product: { code: string; naam: string } | null;
  gemeente: { code: string; naam: string } | null;
  van: string;
  totEnMet: string | null;
  reden: string;
  /** By the day that is looked at. */
  stand: 'komt' | 'geldt' | 'voorbij';
  vastgelegdDoor: string;
  vastgelegdOp: string;
  versie: number;
}

/** $4 key of the provider. */
const STOPS = `with ${MOMENT}
  select s.id, case when pr.id is not null then json_build_object('code', pr.code, 'naam', pr.name) end as product,
         case when m.code is not null then json_build_object('code', m.code, 'naam', m.name) end as gemeente, lower(s.valid) as van, upper(s.valid) - 1 as "totEnMet", s.reason as reden,
         case when s.valid @> d.as_of then 'geldt' when lower(s.valid) > d.as_of then 'komt' else 'voorbij' end as stand,
         s.recorded_by as "vastgelegdDoor", s.recorded_at as "vastgelegdOp", s.version as versie
    from day d
    join admission_stop s on s.region_id = $1 and s.recorded_at <= d.known_at and (s.superseded_at is null or s.superseded_at > d.known_at)
    join provider p on p.region_id = $1 and p.id = s.provider_id and p.key = $4
    left join product pr on pr.region_id = $1 and pr.id = s.product_id
    left join municipality m on m.region_id = $1 and m.code = s.municipality_code
   order by upper(s.valid) desc nulls first, lower(s.valid) desc, s.id`;

/** The stops of admission of one provider, as they were known on a day. */
@Injectable()
export class AdmissionStopsQuery {
  constructor(private readonly reader: Reader) {}

  of(actor: Actor, provider: string, at: Dated): Promise<AdmissionStopRow[]> {
    return this.reader.rows<AdmissionStopRow>(actor, STOPS, [actor.regionId, at.year, at.asOf, provider], 'funding.admission-stops');
  }
}
