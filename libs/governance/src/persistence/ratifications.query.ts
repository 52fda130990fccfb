// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface RatifyingSeat {
  zetel: string;
  naam: string;
  bekrachtigt: boolean | null;
  op: string | null;
  toelichting: string | null;
  vastgelegdDoor: string | null;
}

@Injectable()
export class RatificationsQuery {
  constructor(private readonly reader: Reader) {}

  /** Every college or council that must consent to a decision, with its newest word; none when nobody must. */
  of(actor: Actor, decisionId: string): Promise<RatifyingSeat[]> {
    return this.reader.rows<RatifyingSeat>(
      actor,
      `select s.seat as zetel, s.name as naam, r.consents as bekrachtigt, r.decided_on as op, r.note as toelichting, r.recorded_name as "vastgelegdDoor"
         from decision d join body_seat s on s.region_id = d.region_id and s.body_key = d.ratified_by and s.valid @> d.taken_on
         left join lateral (select r.* from ratification r where r.region_id = d.region_id and r.decision_id = d.id and r.seat = s.seat
                             order by r.recorded_at desc, r.id desc limit 1) r on true
        where d.region_id = $1 and d.id = $2 order by s.name, s.seat`,
      [actor.regionId, decisionId],
    );
  }
}
