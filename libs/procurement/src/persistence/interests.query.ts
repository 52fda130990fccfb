// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface InterestItem {
  id: string;
  naam: string;
  belang: boolean;
  toelichting: string | null;
  verklaring: string;
  op: string;
  /** Of this person the newest one. */
  geldt: boolean;
  eigen: boolean;
  oordeel: { uitkomst: string; reden: string; door: string; op: string } | null;
}

export interface ToSign {
  id: string;
  nummer: string;
  titel: string;
  /** What this person said last; null: nothing yet. */
  belang: boolean | null;
  oordeel: string | null;
}

@Injectable()
export class InterestsQuery {
  constructor(private readonly reader: Reader) {}

  /** @param onlyOwn for who only works on it: what others stated is not its business */
  of(actor: Actor, procedureId: string, onlyOwn: boolean): Promise<InterestItem[]> {
    return this.reader.rows<InterestItem>(
      actor,
      `select s.id, s.account_name as naam, s.interest as belang, s.note as toelichting, s.statement as verklaring, s.signed_at as op,
              s.id = max(s.id) over (partition by s.account_id) as geldt, s.account_id = $3 as eigen,
              case when r.statement_id is not null then json_build_object('uitkomst', r.outcome, 'reden', r.reason, 'door', r.by_name, 'op', r.at) end as oordeel
         from procurement_interest s left join procurement_interest_ruling r on r.region_id = s.region_id and r.statement_id = s.id
        where s.region_id = $1 and s.procedure_id = $2 and (not $4::boolean or s.account_id = $3) order by s.id desc`,
      [actor.regionId, procedureId, actor.accountId, onlyOwn],
    );
  }

  /** The procedures that run and that this person may not look into: nothing signed, or an interest that was not allowed. */
  toSign(actor: Actor): Promise<ToSign[]> {
    return this.reader.rows<ToSign>(
      actor,
      `select p.id, 'IP-' || lpad(p.no::text, 3, '0') as nummer, p.title as titel, s.interest as belang, r.outcome as oordeel
         from procurement_procedure p
         left join lateral (select * from procurement_interest x where x.region_id = p.region_id and x.procedure_id = p.id and x.account_id = $2 order by x.id desc limit 1) s on true
         left join procurement_interest_ruling r on r.region_id = s.region_id and r.statement_id = s.id
        where p.region_id = $1 and p.published_at is not null and p.state not in ('beeindigd','ingetrokken') and not interest_cleared(p.region_id, p.id, $2) order by p.no`,
      [actor.regionId, actor.accountId],
    );
  }
}
