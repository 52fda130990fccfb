// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { StoredContent } from '../domain/change-content.js';
import type { ChangeKind } from '../domain/revision-change.js';

/** A change as it is shown, with its stored content: the controller gives that the words of the API. */
export interface ShownChange {
  nummer: number;
  soort: ChangeKind;
  inhoud: StoredContent;
  toelichting: string;
  grond: string;
  herzieningsclausule: string | null;
  geschrapt: { op: string; reden: string } | null;
  eerder: { versie: number; inhoud: StoredContent; toelichting: string; reden: string; inbreng: number | null; door: string; op: string }[];
  uitzonderingen: { contract: string; aanbieder: string; inhoud: StoredContent | null; reden: string }[];
  inbrengen: number;
  versie: number;
}

@Injectable()
export class RoundChangesQuery {
  constructor(private readonly reader: Reader) {}

  /** The changes of a round in their order, those that were dropped last; with every earlier text and the exceptions. */
  of(actor: Actor, roundId: string): Promise<ShownChange[]> {
    return this.reader.rows<ShownChange>(
      actor,
      `select c.no as nummer, c.kind as soort, c.content as inhoud, c.explanation as toelichting, c.ground as grond, c.clause_key as herzieningsclausule,
              case when c.dropped_at is not null then json_build_object('op', c.dropped_at, 'reden', c.dropped_reason) end as geschrapt,
              coalesce((select json_agg(json_build_object('versie', h.version, 'inhoud', h.content, 'toelichting', h.explanation, 'reden', h.reason, 'inbreng', h.contribution_no, 'door', h.by_name, 'op', h.at) order by h.id)
                          from revision_change_history h where h.region_id = $1 and h.round_id = c.round_id and h.change_no = c.no), '[]') as eerder,
              coalesce((select json_agg(json_build_object('contract', k.number, 'aanbieder', p.name, 'inhoud', x.content, 'reden', x.reason) order by k.number)
                          from revision_exception x join contract k on k.region_id = $1 and k.id = x.contract_id join provider p on p.region_id = $1 and p.id = k.provider_id
                         where x.region_id = $1 and x.round_id = c.round_id and x.change_no = c.no), '[]') as uitzonderingen,
              (select count(*)::int from revision_contribution b where b.region_id = $1 and b.round_id = c.round_id and b.change_no = c.no) as inbrengen,
              c.version as versie
         from revision_change c where c.region_id = $1 and c.round_id = $2 order by c.dropped_at is not null, c.position, c.no`,
      [actor.regionId, roundId],
    );
  }
}
