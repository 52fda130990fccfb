// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface OccupancyRow {
  regel: number;
  naam: string;
  locatie: string | null;
  eenheid: string;
  op: string;
  bezet: string;
  /** What was agreed for that day. */
  aantal: string;
  /** Percentage of what was agreed. */
  procent: string;
  gemeldOp: string;
  gemeldDoor: string;
  /** Earlier reports about the same day, that this one replaces. */
  eerder: number;
}

/** Of each line and day the report that counts, the newest day first; held against what the contract agreed for that day, as known now. */
const PAGE = `
  with reported as (
    select o.*, c.id as of_contract, count(*) over (partition by o.line, o.on_date) - 1 as before, row_number() over (partition by o.line, o.on_date order by o.reported_at desc) as newest
      from contract c join capacity_occupancy o on o.region_id = $1 and o.contract_id = c.id where c.region_id = $1 and c.number = $2),
  shown as (
  select o.line as regel, a.name as naam, a.location as locatie, a.unit as eenheid, o.on_date as op, trim_scale(o.occupied)::text as bezet, trim_scale(a.amount)::text as aantal,
         round(o.occupied * 100 / a.amount, 1)::text as procent, o.reported_at as "gemeldOp", o.reported_by as "gemeldDoor", o.before::int as eerder
    from reported o
    join contract_version_period p on p.region_id = $1 and p.contract_id = o.of_contract and upper_inf(p.recorded) and p.valid @> o.on_date
    join contract_capacity a on a.region_id = $1 and a.version_id = contract_terms_version($1::smallint, p.version_id) and a.line = o.line
   where o.newest = 1 order by o.on_date desc, o.line limit 400)
  select coalesce((select json_agg(s order by s.op desc, s.regel) from shown s), '[]') as rows from contract c where c.region_id = $1 and c.number = $2`;

@Injectable()
export class OccupancyQuery {
  constructor(private readonly reader: Reader) {}

  /** What was reported of the capacity of a contract; null where there is no such contract. */
  async of(actor: Actor, number: string): Promise<OccupancyRow[] | null> {
    return (await this.reader.one<{ rows: OccupancyRow[] }>(actor, PAGE, [actor.regionId, number], 'contracts.occupancy'))?.rows ?? null;
  }
}
