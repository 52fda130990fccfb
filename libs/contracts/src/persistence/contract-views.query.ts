// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface ShownView {
  id: string;
  naam: string;
  keuze: Record<string, string>;
  vanMij: boolean;
  gemaaktDoor: string;
  versie: number;
}

const VIEW = `select v.id, v.name as naam, v.choice as keuze, v.account_id is not distinct from $2::uuid as "vanMij", a.name as "gemaaktDoor", v.version as versie
    from contract_view v join account a on a.region_id = $1 and a.id = v.account_id where v.region_id = $1`;

@Injectable()
export class ContractViewsQuery {
  constructor(private readonly reader: Reader) {}

  /** Those of this person, by name. */
  own(actor: Actor): Promise<ShownView[]> {
    return this.reader.rows<ShownView>(actor, `${VIEW} and v.account_id = $2::uuid order by lower(v.name)`, [actor.regionId, actor.accountId]);
  }

  /** One by its address, whoever made it. */
  one(actor: Actor, id: string): Promise<ShownView | null> {
    return this.reader.one<ShownView>(actor, `${VIEW} and v.id = $3`, [actor.regionId, actor.accountId, id]);
  }
}
