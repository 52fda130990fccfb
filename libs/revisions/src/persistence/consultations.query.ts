// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { StoredContent } from '../domain/change-content.js';
import type { ChangeKind } from '../domain/revision-change.js';

export interface ShownContribution {
  nummer: number;
  wijziging: number | null;
  soort: string;
  van: string;
  tekst: string;
  op: string;
  door: string;
  antwoord: { tekst: string; uitkomst: string; op: string; door: string } | null;
}

export interface ShownConsultation {
  nummer: number;
  soort: string;
  titel: string;
  niveau: string;
  doel: string;
  op: string;
  aanwezig: string | null;
  verslag: string | null;
  gesloten: { op: string; door: string } | null;
  inbreng: ShownContribution[];
}

/** A round as a provider sees it while it is talked over: what is proposed, where it can say something, and its own contributions. */
export interface OpenTalk {
  id: string;
  nummer: number;
  titel: string;
  waarom: string;
  ingangsdatum: string;
  bespreekbaar: boolean;
  wijzigingen: { nummer: number; soort: ChangeKind; inhoud: StoredContent; toelichting: string }[];
  tafels: ShownConsultation[];
}

/** Row-level security leaves a provider its own contributions. */
const TABLES = `coalesce((select json_agg(json_build_object('nummer', t.no, 'soort', t.kind, 'titel', t.title, 'niveau', t.level, 'doel', t.purpose, 'op', t.held_on,
    'aanwezig', t.attendance, 'verslag', t.report, 'gesloten', case when t.closed_at is not null then json_build_object('op', t.closed_at, 'door', t.closed_by) end,
    'inbreng', coalesce((select json_agg(json_build_object('nummer', b.no, 'wijziging', b.change_no, 'soort', b.from_kind, 'van', b.from_name, 'tekst', b.text, 'op', b.given_at, 'door', b.given_by,
                   'antwoord', case when b.answered_at is not null then json_build_object('tekst', b.answer, 'uitkomst', b.outcome, 'op', b.answered_at, 'door', b.answered_by) end) order by b.no)
                   from revision_contribution b where b.region_id = t.region_id and b.round_id = t.round_id and b.consultation_no = t.no), '[]')) order by t.no)
    from revision_consultation t where t.region_id = r.region_id and t.round_id = r.id), '[]')`;

@Injectable()
export class ConsultationsQuery {
  constructor(private readonly reader: Reader) {}

  /** The tables of a round with what was said at each and the answers; null: there is no such round. */
  async of(actor: Actor, roundId: string): Promise<ShownConsultation[] | null> {
    const row = await this.reader.one<{ tafels: ShownConsultation[] }>(
      actor,
      `select ${TABLES} as tafels from revision_round r where r.region_id = $1 and r.id = $2`,
      [actor.regionId, roundId],
    );
    return row?.tafels ?? null;
  }

  /** The rounds a provider may say something about, or said something about, newest first. */
  openFor(actor: Actor): Promise<OpenTalk[]> {
    return this.reader.rows<OpenTalk>(
      actor,
      `select r.id, r.no as nummer, r.title as titel, r.why as waarom, r.effective_from as ingangsdatum, r.state = 'ontwikkeltafel' as bespreekbaar,
              coalesce((select json_agg(json_build_object('nummer', c.no, 'soort', c.kind, 'inhoud', c.content, 'toelichting', c.explanation) order by c.position, c.no)
                          from revision_change c where c.region_id = r.region_id and c.round_id = r.id and c.dropped_at is null), '[]') as wijzigingen,
              ${TABLES} as tafels
         from revision_round r
        where r.region_id = $1
          and (r.state = 'ontwikkeltafel'
               or exists (select 1 from revision_contribution b where b.region_id = r.region_id and b.round_id = r.id and b.provider_id = $2))
        order by r.no desc`,
      [actor.regionId, actor.providerId],
    );
  }
}
