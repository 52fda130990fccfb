// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';

/** Everything on a provider's page that is its own: no contract, no figure. */
export interface ProviderFacts {
  id: string;
  sleutel: string;
  naam: string;
  namen: { soort: 'statutair' | 'handelsnaam'; naam: string; van: LocalDate; totEnMet: LocalDate | null }[];
  omschrijving: string | null;
  agb: string[];
  kvk: string | null;
  iban: string | null;
  grootte: string;
  contractmanager: { id: string; naam: string } | null;
  opvolging: { soort: 'voorganger' | 'opvolger'; aanbieder: { sleutel: string; naam: string }; op: LocalDate; reden: string }[];
}

const SELECT = `
  select p.id, p.key as sleutel, p.name as naam, p.description as omschrijving, p.kvk, p.iban, p.size_class as grootte,
         coalesce((select json_agg(json_build_object('soort', n.kind, 'naam', n.name, 'van', lower(n.valid), 'totEnMet', upper(n.valid) - 1) order by n.valid, n.kind, n.name)
                     from provider_name n where n.region_id = p.region_id and n.provider_id = p.id), '[]') as namen,
         array(select a.agb from provider_agb a where a.region_id = p.region_id and a.provider_id = p.id order by a.agb) as agb,
         (select json_build_object('id', m.id, 'naam', m.name) from account m where m.region_id = p.region_id and m.id = p.contract_manager_id) as contractmanager,
         coalesce((select json_agg(json_build_object('soort', s.side, 'aanbieder', json_build_object('sleutel', o.key, 'naam', o.name), 'op', s.on_date, 'reden', s.kind) order by s.on_date, o.key)
                     from (select 'voorganger' as side, predecessor_id as other, on_date, kind from provider_succession where region_id = p.region_id and successor_id = p.id
                           union all
                           select 'opvolger', successor_id, on_date, kind from provider_succession where region_id = p.region_id and predecessor_id = p.id) s
                     join provider o on o.region_id = p.region_id and o.id = s.other), '[]') as opvolging
    from provider p`;

@Injectable()
export class ProviderQuery {
  constructor(private readonly reader: Reader) {}

  byKey(actor: Actor, key: string): Promise<ProviderFacts | null> {
    return this.reader.one<ProviderFacts>(actor, `${SELECT} where p.region_id = $1 and p.key = $2`, [actor.regionId, key], 'providers.by-key');
  }

  /** The provider that sends under this AGB code. */
  byAgb(actor: Actor, agb: string): Promise<ProviderFacts | null> {
    const sql = `${SELECT} join provider_agb a on a.region_id = p.region_id and a.provider_id = p.id where p.region_id = $1 and a.agb = $2`;
    return this.reader.one<ProviderFacts>(actor, sql, [actor.regionId, agb], 'providers.by-agb');
  }
}
