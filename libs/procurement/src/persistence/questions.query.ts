// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface NotaItem {
  id: string;
  nummer: number;
  mededeling: string;
  gepubliceerdOp: string;
  grootte: number;
  /** Why it came shortly before the closing; not for a provider. */
  reden: string | null;
  regels: { nummer: number; perceel: number | null; plaats: string | null; vraag: string; antwoord: string }[];
}
export interface QuestionItem {
  id: string;
  perceel: number | null;
  plaats: string | null;
  tekst: string;
  gesteldOp: string;
  teLaat: boolean;
  /** A provider is not told that an answer lies ready: it learns the answer with everybody else. */
  staat: string;
  reden: string | null;
  /** Who asked: for who answers only. */
  vraagsteller: { aanbieder: string; persoon: string } | null;
  concept: { vraag: string; antwoord: string; door: string; op: string } | null;
  nota: { nummer: number; regel: number } | null;
  versie: number;
}
export interface QuestionsItem {
  nummer: string;
  titel: string;
  vragenTot: string | null;
  notaOp: string | null;
  sluitOp: string | null;
  /** Whether a question can be asked now. */
  vragen: 'op-tijd' | 'te-laat' | 'dicht';
  volgt: boolean;
  percelen: { nummer: number; titel: string }[];
  gesteld: QuestionItem[];
  notas: NotaItem[];
}
/** `provider`: its own questions; `answers`: all of them with who asked; `reads`: what was published and nothing else. */
export type QuestionView = 'provider' | 'answers' | 'reads';

const NOTAS = `coalesce((select json_agg(json_build_object('id', n.id, 'nummer', n.no, 'mededeling', n.intro, 'gepubliceerdOp', n.published_at, 'grootte', n.file_size,
     'reden', case when $3 <> 'provider' then n.short_reason end, 'regels', coalesce((select json_agg(json_build_object('nummer', l.no, 'perceel', l.lot_no, 'plaats', l.place, 'vraag', l.question, 'antwoord', l.answer) order by l.no)
       from tender_nota_line l where l.region_id = n.region_id and l.nota_id = n.id), '[]')) order by n.no desc)
   from tender_nota n where n.region_id = p.region_id and n.procedure_id = p.id), '[]')`;

@Injectable()
export class QuestionsQuery {
  constructor(private readonly reader: Reader) {}

  /** Null where there is no such tender, or it is not published. */
  of(actor: Actor, procedureId: string, view: QuestionView): Promise<QuestionsItem | null> {
    return this.reader.one<QuestionsItem>(
      actor,
      `select 'IP-' || lpad(p.no::text, 3, '0') as nummer, p.title as titel, t.questions_until as "vragenTot", t.nota_on as "notaOp", b.deadline as "sluitOp",
              case when p.ended_reason is not null or t.questions_until is null or b.deadline is null or region_now(p.region_id) > b.deadline then 'dicht'
                   when region_now(p.region_id) > t.questions_until then 'te-laat' else 'op-tijd' end as vragen,
              exists (select 1 from tender_follower f where f.region_id = p.region_id and f.procedure_id = p.id and f.account_id = $4) as volgt,
              coalesce((select json_agg(json_build_object('nummer', l.no, 'titel', l.title) order by l.no) from tender_lot l where l.region_id = p.region_id and l.procedure_id = p.id), '[]') as percelen,
              coalesce((select json_agg(json_build_object('id', q.id, 'perceel', q.lot_no, 'plaats', q.place, 'tekst', q.text, 'gesteldOp', q.asked_at, 'teLaat', q.late,
                          'staat', case when q.state = 'beantwoord' and $3 = 'provider' then 'ontvangen' else q.state end, 'reden', q.refused_reason,
                          'vraagsteller', case when $3 = 'answers' then json_build_object('aanbieder', v.name, 'persoon', q.asked_by) end,
                          'concept', case when $3 = 'answers' and a.question_id is not null then json_build_object('vraag', a.public_text, 'antwoord', a.answer, 'door', a.by_name, 'op', a.at) end,
                          'nota', case when q.nota_id is not null then json_build_object('nummer', n.no, 'regel', q.nota_line) end, 'versie', q.version) order by q.id)
                          from tender_question q join provider v on v.region_id = q.region_id and v.id = q.provider_id
                          left join question_answer a on a.region_id = q.region_id and a.question_id = q.id
                          left join tender_nota n on n.region_id = q.region_id and n.id = q.nota_id
                         where q.region_id = p.region_id and q.procedure_id = p.id and $3 <> 'reads'), '[]') as gesteld,
              ${NOTAS} as notas
         from procurement_procedure p join tender t on t.region_id = p.region_id and t.procedure_id = p.id
         left join bid_box b on b.region_id = p.region_id and b.procedure_id = p.id
        where p.region_id = $1 and p.id = $2 and p.published_at is not null`,
      [actor.regionId, procedureId, view, actor.accountId],
    );
  }

  nota(
    actor: Pick<Actor, 'regionId' | 'providerId' | 'municipalityCode'>,
    procedureId: string,
    no: number,
  ): Promise<{ sha256: Buffer; naam: string } | null> {
    return this.reader.one(
      actor,
      `select n.file_sha256 as sha256, 'nota-van-inlichtingen-' || n.no || '-IP-' || lpad(p.no::text, 3, '0') || '.pdf' as naam
         from tender_nota n join procurement_procedure p on p.region_id = n.region_id and p.id = n.procedure_id where n.region_id = $1 and n.procedure_id = $2 and n.no = $3`,
      [actor.regionId, procedureId, no],
    );
  }
}
