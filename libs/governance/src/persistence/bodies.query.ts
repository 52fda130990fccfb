// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor, REGION_TODAY } from '#platform';
import type { BodyKind, SubjectKind } from '../domain/body.js';
import type { VoteMode } from '../domain/vote.js';

export interface MandateItem {
  onderwerp: SubjectKind;
  /** null: no limit known. */
  hoogstens: string | null;
  van: string;
  totEnMet: string | null;
  afgeleid: boolean;
  bron: string;
}

export interface BodyItem {
  sleutel: string;
  naam: string;
  soort: BodyKind;
  taak: string;
  bron: string;
  mandaten: MandateItem[];
  zetels: number;
  besluiten: number;
  stemwijze: { wijze: VoteMode; bron: string } | null;
}

export interface SeatItem {
  zetel: string;
  naam: string;
  gemeenten: { code: string; naam: string }[];
  bezetDoor: string | null;
  van: string;
  totEnMet: string | null;
  loopt: boolean;
  bron: string;
}

export interface BodyDetail extends Omit<BodyItem, 'zetels'> {
  zetels: SeatItem[];
}

/** A body `b`: what list and detail both tell; mandates that hold today, the kinds in their own order. */
const COLUMNS = `b.key as sleutel, b.name as naam, b.kind as soort, b.what as taak, b.source as bron,
  case when b.voting_mode is not null then json_build_object('wijze', b.voting_mode, 'bron', b.voting_source) end as stemwijze,
  (select count(*)::int from decision d where d.region_id = b.region_id and d.body_key = b.key) as besluiten,
  coalesce((select json_agg(json_build_object('onderwerp', m.subject_kind, 'hoogstens', (m.max_cents / 100.0)::numeric(20,2)::text, 'van', lower(m.valid),
                                              'totEnMet', upper(m.valid) - 1, 'afgeleid', m.inferred, 'bron', m.source) order by m.subject_kind)
              from body_mandate m where m.region_id = b.region_id and m.body_key = b.key and m.valid @> ${REGION_TODAY}), '[]') as mandaten`;

@Injectable()
export class BodiesQuery {
  constructor(private readonly reader: Reader) {}

  all(actor: Actor): Promise<BodyItem[]> {
    return this.reader.rows<BodyItem>(
      actor,
      `select ${COLUMNS}, (select count(*)::int from body_seat s where s.region_id = b.region_id and s.body_key = b.key and s.valid @> ${REGION_TODAY}) as zetels
         from body b where b.region_id = $1 order by b.sort, b.key`,
      [actor.regionId],
      'governance.bodies',
    );
  }

  /** A body with every seat it had, those of today first. */
  one(actor: Actor, key: string): Promise<BodyDetail | null> {
    return this.reader.one<BodyDetail>(
      actor,
      `select ${COLUMNS},
              coalesce((select json_agg(json_build_object('zetel', s.seat, 'naam', s.name, 'bezetDoor', s.holder, 'van', lower(s.valid), 'totEnMet', upper(s.valid) - 1,
                                                          'loopt', s.valid @> ${REGION_TODAY}, 'bron', s.source,
                                                          'gemeenten', coalesce((select json_agg(json_build_object('code', c, 'naam', coalesce(g.name, c)) order by g.name)
                                                                                   from unnest(s.municipalities) c left join municipality g on g.region_id = s.region_id and g.code = c), '[]'))
                                        order by not (s.valid @> ${REGION_TODAY}), s.name, lower(s.valid))
                          from body_seat s where s.region_id = b.region_id and s.body_key = b.key), '[]') as zetels
         from body b where b.region_id = $1 and b.key = $2`,
      [actor.regionId, key],
    );
  }
}
