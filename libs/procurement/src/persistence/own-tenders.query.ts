// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { BidState } from '../domain/bid.js';

/** A tender as its bidder sees it: how long it is open, and how far its own bid is. */
export interface OwnTender {
  id: string;
  nummer: string;
  titel: string;
  percelen: number;
  /** null: announced, and bids are not taken in yet. */
  sluitOp: string | null;
  vragenTot: string | null;
  nu: string;
  gesloten: boolean;
  gestopt: boolean;
  /** The newest bid of this provider; null: none. */
  eigen: { staat: BidState; bestanden: number } | null;
  /** When the bid that counts was handed in; null: none counts. */
  ingediendOp: string | null;
  uitkomst: boolean;
}

const OWN = `from tender_bid b where b.region_id = p.region_id and b.procedure_id = p.id and b.provider_id = $2`;

@Injectable()
export class OwnTendersQuery {
  constructor(private readonly reader: Reader) {}

  /** Tenders in which the actor's provider takes part or still may: those that close first come first, what is over comes last. */
  async of(actor: Actor, limit: number, offset: number): Promise<{ rows: OwnTender[]; total: number }> {
    if (actor.providerId === null) return { rows: [], total: 0 };
    const rows = await this.reader.rows<OwnTender & { total: number }>(
      actor,
      `select o.*, count(*) over ()::int as total from (
         select p.id, 'IP-' || lpad(p.no::text, 3, '0') as nummer, p.title as titel,
                coalesce(x.lots, (select count(*)::int from tender_lot l where l.region_id = p.region_id and l.procedure_id = p.id)) as percelen,
                x.deadline as "sluitOp", t.questions_until as "vragenTot", region_now(p.region_id) as nu,
                x.deadline is not null and region_now(p.region_id) > x.deadline as gesloten, p.ended_reason is not null as gestopt,
                (select json_build_object('staat', b.state, 'bestanden', (select count(*) from bid_file f where f.region_id = b.region_id and f.bid_id = b.id))
                   ${OWN} order by b.made_at desc, b.id desc limit 1) as eigen,
                (select b.submitted_at ${OWN} and b.state in ('ingediend', 'geopend')) as "ingediendOp",
                exists (select 1 from award_letter a where a.region_id = p.region_id and a.procedure_id = p.id and a.provider_id = $2) as uitkomst
           from procurement_procedure p
           left join tender t on t.region_id = p.region_id and t.procedure_id = p.id
           left join bid_box x on x.region_id = p.region_id and x.procedure_id = p.id
          where p.region_id = $1 and p.variant = 'sas-tender' and p.published_at is not null) o
        where o.eigen is not null or not (o.gesloten or o.gestopt)
        order by o.gesloten or o.gestopt, case when o.gesloten then null else o."sluitOp" end nulls last, o."sluitOp" desc nulls last, o.nummer desc
        limit $3 offset $4`,
      [actor.regionId, actor.providerId, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }
}
