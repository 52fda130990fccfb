// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';

export interface DemoLogin {
  email: string;
  name: string;
  role: string;
  region: string;
}

/** The accounts of demo regions that may be shown on the login page. */
@Injectable()
export class DemoLoginsQuery {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<DemoLogin[]> {
    const regions = await this.reader.outsideRegion<{ id: number }>('select id from region where demo order by id');
    const found = await Promise.all(regions.map(({ id }) => this.ofRegion(id)));
    return found.flat();
  }

  private ofRegion(regionId: number): Promise<DemoLogin[]> {
    return this.reader.rows<DemoLogin>(
      { regionId, providerId: null, municipalityCode: null },
      `select a.email, a.name, min(g.role) as role, (select r.name from region r where r.id = $1) as region
         from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id and g.valid @> (now() at time zone 'Europe/Amsterdam')::date
        where a.region_id = $1 and a.demo_login and a.active group by a.id, a.email, a.name order by min(a.created_at), a.id`,
      [regionId],
    );
  }
}
