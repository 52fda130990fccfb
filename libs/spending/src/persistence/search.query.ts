// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface SearchHit {
  soort: 'aanbieder' | 'contract' | 'bericht';
  titel: string;
  toelichting: string;
  link: string;
}

/** Finds providers by name, AGB or KvK, contracts by number and messages by identification or declaration number; never a child. */
@Injectable()
export class SearchQuery {
  constructor(private readonly reader: Reader) {}

  hits(actor: Actor, text: string, sees: { providers: boolean; contracts: boolean; messages: boolean }): Promise<SearchHit[]> {
    return this.reader.rows<SearchHit>(
      actor,
      `(select 'aanbieder' as soort, p.name as titel, 'Aanbieder, ' || p.size_class as toelichting, '/aanbieders/' || p.key as link
          from provider p
         where p.region_id = $1 and $3::boolean and (p.name ilike '%' || $2 || '%' or p.kvk = $2
               or exists (select 1 from provider_agb a where a.region_id = $1 and a.provider_id = p.id and a.agb like $2 || '%'))
         order by p.name ilike $2 || '%' desc, p.name limit 6)
       union all
       (select 'contract', c.number, p.name, '/contracten/' || c.number from contract c join provider p on p.region_id = $1 and p.id = c.provider_id
         where c.region_id = $1 and $4::boolean and c.number ilike '%' || $2 || '%' order by c.number limit 4)
       union all
       (select 'bericht', coalesce(m.declaration_number, m.identification), p.name || ', ' || m.type, '/declaraties/' || m.id from message m join provider p on p.region_id = $1 and p.id = m.provider_id
         where m.region_id = $1 and $5::boolean and (m.declaration_number = $2 or m.identification = $2) order by m.seq desc limit 4)
       limit 10`,
      [actor.regionId, text.replace(/[\\%_]/g, '\\$&'), sees.providers, sees.contracts, sees.messages],
    );
  }
}
