// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Session } from '../../auth/identity.js';
import { regionsOf, type RegionOfPerson } from '../../auth/regions-of-person.js';
import { Reader } from '../../database/reader.js';

export interface SessionFacts {
  email: string;
  regionName: string;
  demo: boolean;
  today: string;
  scopeName: string | null;
}

/** What the page shows of the person, the region and its day. */
@Injectable()
export class SessionQuery {
  constructor(private readonly reader: Reader) {}

  /** The regions between which this person may switch. */
  regions(session: Session): Promise<RegionOfPerson[]> {
    return regionsOf(this.reader, session);
  }

  facts(session: Session, scope: { kind: string; id: string | null }): Promise<SessionFacts | null> {
    return this.reader.one<SessionFacts>(
      { regionId: session.regionId, providerId: null, municipalityCode: null },
      `select a.email, r.name as "regionName", r.demo, ((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date as today,
              case $3 when 'aanbieder' then (select p.name from provider p where p.region_id = $1 and p.id::text = $4)
                      when 'gemeente' then (select m.name from municipality m where m.region_id = $1 and m.code = $4) end as "scopeName"
         from account a join region r on r.id = a.region_id where a.region_id = $1 and a.id = $2`,
      [session.regionId, session.accountId, scope.kind, scope.id],
      'platform.session',
    );
  }
}
