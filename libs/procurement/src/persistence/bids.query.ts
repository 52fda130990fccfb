// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { BidState, BoxFacts } from '../domain/bid.js';

export interface BidFileItem {
  id: string;
  /** null while it is sealed. */
  naam: string | null;
  verzegeld: { plaats: string; naam: string } | null;
  soort: string;
  grootte: number;
  sha256: string;
}
export interface BidItem {
  id: string;
  aanbieder: string;
  staat: string;
  percelen: number[];
  ingediendOp: string | null;
  ontvangstbewijs: string | null;
  bestanden: BidFileItem[];
}
export interface BoxItem {
  sluitOp: string;
  nu: string;
  gesloten: boolean;
  percelen: number;
  eersteOpener: string | null;
  geopendOp: string | null;
  geopendDoor: string | null;
  pogingen: { op: string; door: string; teVroeg: boolean }[];
  inschrijvingen: BidItem[];
}

/** A bid of the actor's own provider as it stands, for a paper that begins to arrive. */
export interface BidForPaper extends BoxFacts {
  readonly procedureId: string;
  readonly state: BidState;
  readonly publicKey: Buffer;
  readonly files: number;
}

const BIDS = `select b.id, p.name as aanbieder, b.state as staat, b.lots as percelen, b.submitted_at as "ingediendOp", b.receipt as ontvangstbewijs,
     coalesce((select json_agg(json_build_object('id', f.id, 'naam', f.name, 'verzegeld', case when f.name is null then json_build_object('plaats', f.place, 'naam', encode(f.sealed_name, 'hex')) end,
                     'soort', f.type, 'grootte', f.size, 'sha256', encode(f.sha256, 'hex')) order by f.id)
                 from bid_file f where f.region_id = b.region_id and f.bid_id = b.id), '[]') as bestanden
  from tender_bid b join provider p on p.region_id = b.region_id and p.id = b.provider_id
 where b.region_id = $1 and b.procedure_id = $2 and ($3::boolean or b.state = 'geopend')`;

@Injectable()
export class BidsQuery {
  constructor(private readonly reader: Reader) {}

  /** A provider sees its own bids only, the region those that were opened; the database sees to both. */
  async box(actor: Actor, procedureId: string): Promise<BoxItem | null> {
    const [row] = await this.reader.rows<BoxItem>(
      actor,
      `select x.deadline as "sluitOp", region_now($1) as nu, region_now($1) > x.deadline as gesloten, x.lots as percelen,
              case when $3::boolean then null else x.first_opener end as "eersteOpener", x.opened_at as "geopendOp", case when $3::boolean then null else x.opener end as "geopendDoor",
              coalesce((select json_agg(json_build_object('op', a.at, 'door', a.by_name, 'teVroeg', a.early) order by a.id)
                          from bid_attempt a where a.region_id = x.region_id and a.procedure_id = x.procedure_id), '[]') as pogingen,
              coalesce((select json_agg(i order by i."ingediendOp") from (${BIDS}) i), '[]') as inschrijvingen
         from bid_box x where x.region_id = $1 and x.procedure_id = $2`,
      [actor.regionId, procedureId, actor.providerId !== null],
    );
    return row ?? null;
  }

  /** One read, since a paper of 5 MB comes after it; null as well for who is no provider. */
  async forPaper(actor: Actor, bidId: string): Promise<BidForPaper | null> {
    if (actor.providerId === null) return null;
    const [row] = await this.reader.rows<BidForPaper>(
      actor,
      `select b.procedure_id as "procedureId", b.state, region_now($1) as now, x.deadline, x.opened_at is not null as opened, x.public_key as "publicKey",
              (select count(*)::int from bid_file f where f.region_id = b.region_id and f.bid_id = b.id) as files
         from tender_bid b join bid_box x on x.region_id = b.region_id and x.procedure_id = b.procedure_id
        where b.region_id = $1 and b.id = $2`,
      [actor.regionId, bidId],
      'raamwerk_bid_for_paper',
    );
    return row ?? null;
  }

  async paper(actor: Actor, bidId: string, fileId: string): Promise<{ procedureId: string; place: string; name: string; type: string } | null> {
    const [row] = await this.reader.rows<{ procedureId: string; place: string; name: string; type: string }>(
      actor,
      `select f.procedure_id as "procedureId", f.place, f.name, f.type from bid_file f
        where f.region_id = $1 and f.bid_id = $2 and f.id = $3 and exists (select 1 from tender_bid b where b.region_id = f.region_id and b.id = f.bid_id and b.state = 'geopend')`,
      [actor.regionId, bidId, fileId],
    );
    return row ?? null;
  }

  async content(actor: Actor, bidId: string): Promise<{ procedureId: string; sealed: Buffer } | null> {
    const [row] = await this.reader.rows<{ procedureId: string; sealed: Buffer }>(
      actor,
      `select procedure_id as "procedureId", sealed from tender_bid where region_id = $1 and id = $2 and state = 'geopend'`,
      [actor.regionId, bidId],
    );
    return row ?? null;
  }
}
