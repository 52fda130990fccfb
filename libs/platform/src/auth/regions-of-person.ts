// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../database/reader.js';
import type { Session } from './identity.js';

/** A region in which a person has a role now, and the account it is held by. */
export interface RegionOfPerson {
  readonly regionId: number;
  readonly key: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName: string;
}

/** The regions of who holds this session, by name; of any other region not even the name. */
export function regionsOf(reader: Reader, session: Session): Promise<RegionOfPerson[]> {
  return reader.outsideRegion<RegionOfPerson>(
    `select region_id as "regionId", region_key as key, region_name as name, account_id as "accountId", account_name as "accountName" from find_regions($1)`,
    [session.tokenHash],
    'raamwerk_regions',
  );
}
