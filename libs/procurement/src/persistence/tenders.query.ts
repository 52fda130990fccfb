// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface TenderDocumentItem {
  id: string;
  soort: string;
  titel: string;
  naam: string;
  grootte: number;
  door: string;
  op: string;
}
export interface TenderPlace {
  stukken: TenderDocumentItem[];
  /** Days that somebody set, by step. */
  gezet: Record<string, string>;
  /** The closing as it stands at the box; null: not set out. */
  sluiting: string | null;
  /** Where it went on as another kind, and where it came from. */
  naar: { id: string; nummer: string; titel: string; reden: string } | null;
  van: { id: string; nummer: string; titel: string; reden: string } | null;
}
export interface NoticeFacts {
  regio: string;
  sleutel: string;
  ingevuld: Record<string, string>;
  resultaten: { lotNo: number; received: number; winners: string[] }[];
  overeenkomsten: { number: string; provider: string }[];
  beslotenOp: string | null;
}

const switched = (mine: 'from_id' | 'to_id', other: 'from_id' | 'to_id'): string =>
  `(select json_build_object('id', p.id, 'nummer', 'IP-' || lpad(p.no::text, 3, '0'), 'titel', p.title, 'reden', s.reason)
      from procedure_switch s join procurement_procedure p on p.region_id = s.region_id and p.id = s.${other} where s.region_id = $1 and s.${mine} = $2)`;

@Injectable()
export class TendersQuery {
  constructor(private readonly reader: Reader) {}

  /** What stands beside the papers of a tender: files, days set by hand, where it came from and went. */
  place(actor: Actor, id: string): Promise<TenderPlace | null> {
    return this.reader.one<TenderPlace>(
      actor,
      `select coalesce((select json_agg(json_build_object('id', d.id, 'soort', d.kind, 'titel', d.title, 'naam', d.file_name, 'grootte', d.file_size, 'door', d.added_by, 'op', d.added_at) order by d.id)
                          from tender_document d where d.region_id = $1 and d.procedure_id = $2), '[]') as stukken,
              coalesce((select json_object_agg(n.step, n.planned_on) from tender_planning n where n.region_id = $1 and n.procedure_id = $2), '{}') as gezet,
              (select b.deadline from bid_box b where b.region_id = $1 and b.procedure_id = $2) as sluiting,
              ${switched('from_id', 'to_id')} as naar, ${switched('to_id', 'from_id')} as van
         from procurement_procedure p where p.region_id = $1 and p.id = $2`,
      [actor.regionId, id],
    );
  }

  async document(actor: Actor, id: string, documentId: string): Promise<{ name: string; type: string; sha256: Buffer } | null> {
    return this.reader.one<{ name: string; type: string; sha256: Buffer }>(
      actor,
      `select file_name as name, file_type as type, file_sha256 as sha256 from tender_document where region_id = $1 and procedure_id = $2 and id = $3`,
      [actor.regionId, id, documentId],
    );
  }

  /** What a notice is filled from besides the papers. */
  notice(actor: Actor, id: string, type: number): Promise<NoticeFacts | null> {
    return this.reader.one<NoticeFacts>(
      actor,
      `select r.name as regio, r.key as sleutel, a.decided_on as "beslotenOp",
              coalesce((select json_object_agg(f.field, f.value) from tender_notice_field f where f.region_id = $1 and f.procedure_id = $2 and f.notice = $3), '{}') as ingevuld,
              coalesce((select json_agg(x order by x."lotNo") from (
                 select b.lot_no as "lotNo", count(*)::int as received,
                        coalesce(json_agg(p.name order by o.rank) filter (where o.outcome = 'gegund'), '[]') as winners
                   from assessed_bid b join provider p on p.region_id = b.region_id and p.id = b.provider_id
                   left join award_outcome o on o.region_id = b.region_id and o.procedure_id = b.procedure_id and o.bid_id = b.bid_id and o.lot_no = b.lot_no
                  where b.region_id = $1 and b.procedure_id = $2 and a.state in ('besloten','standstill','gegund','niet-gegund') group by b.lot_no) x), '[]') as resultaten,
              coalesce((select json_agg(json_build_object('number', c.contract_number, 'provider', p.name) order by c.contract_number) from award_contract c
                          join provider p on p.region_id = c.region_id and p.id = c.provider_id where c.region_id = $1 and c.procedure_id = $2), '[]') as overeenkomsten
         from region r left join tender_assessment a on a.region_id = $1 and a.procedure_id = $2 where r.id = $1`,
      [actor.regionId, id, type],
    );
  }
}
