// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { Side } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import { agreementColumns, AGREEMENT_PARTIES, type AgreementItem } from './talk-agreements.query.js';
import { TALK_COLUMNS, TALK_PARTIES, talkNumber, type TalkItem } from './talks.query.js';

export interface TalkDetail extends TalkItem {
  aanwezig: string | null;
  /** The talk before it that was held. */
  vorige: { id: string; nummer: string; datum: string } | null;
  agenda: { id: string; punt: string; toelichting: string | null; kant: Side; door: string }[];
  /** What the region wrote and did not put before the provider yet; never for a provider. */
  concept: { tekst: string; door: string; op: string } | null;
  verslagen: {
    nummer: number;
    tekst: string;
    aanwezig: string | null;
    afspraken: { tekst: string; kant: Side; eigenaar: string | null; datum: string }[];
    door: string;
    op: string;
    reactie: { akkoord: boolean; opmerking: string | null; door: string; op: string } | null;
  }[];
  afspraken: AgreementItem[];
  gebeurtenissen: { op: string; door: string; tekst: string }[];
}

@Injectable()
export class TalkQuery {
  constructor(private readonly reader: Reader) {}

  /** A talk with its agenda, reports (newest first), agreements and history. */
  one(actor: Actor, id: string): Promise<TalkDetail | null> {
    // A provider reads what was agreed once the report lies before it: until then the region is still writing.
    const agreed = sideOf(actor) === 'aanbieder' ? ` and exists (select 1 from talk_report s where s.region_id = $1 and s.talk_id = t.id)` : '';
    return this.reader.one<TalkDetail>(
      actor,
      `select ${TALK_COLUMNS}, ${agreed ? `case when t.state = 'gehouden' and not exists (select 1 from talk_report s where s.region_id = $1 and s.talk_id = t.id) then null else t.attendees end` : 't.attendees'} as aanwezig,
              (select json_build_object('id', v.id, 'nummer', ${talkNumber('v.no')}, 'datum', v.on_date) from account_talk v
                where v.region_id = $1 and v.provider_id = t.provider_id and v.state in ('gehouden','voorgelegd','bevestigd') and v.on_date < t.on_date order by v.on_date desc, v.no desc limit 1) as vorige,
              coalesce((select json_agg(json_build_object('id', i.id::text, 'punt', i.title, 'toelichting', i.note, 'kant', i.side, 'door', i.by_name) order by i.id)
                          from talk_agenda_item i where i.region_id = $1 and i.talk_id = t.id and i.withdrawn_at is null), '[]') as agenda,
              (select json_build_object('tekst', d.text, 'door', d.changed_by, 'op', d.changed_at) from talk_draft d where d.region_id = $1 and d.talk_id = t.id) as concept,
              coalesce((select json_agg(json_build_object('nummer', r.no, 'tekst', r.text, 'aanwezig', r.attendees, 'afspraken', r.agreements, 'door', r.by_name, 'op', r.at,
                          'reactie', case when y.no is not null then json_build_object('akkoord', y.agrees, 'opmerking', y.note, 'door', y.by_name, 'op', y.at) end) order by r.no desc)
                          from talk_report r left join talk_report_reply y on y.region_id = r.region_id and y.talk_id = r.talk_id and y.no = r.no
                         where r.region_id = $1 and r.talk_id = t.id), '[]') as verslagen,
              coalesce((select json_agg(row_to_json(x) order by x.datum, x.id) from (select ${agreementColumns} from talk_agreement a ${AGREEMENT_PARTIES}
                         where a.region_id = $1 and a.talk_id = t.id${agreed}) x), '[]') as afspraken,
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'tekst', e.text) order by e.id) from talk_event e where e.region_id = $1 and e.talk_id = t.id), '[]') as gebeurtenissen
         from account_talk t ${TALK_PARTIES} where t.region_id = $1 and t.id = $2`,
      [actor.regionId, id],
    );
  }
}
