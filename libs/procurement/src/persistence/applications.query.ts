// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';

/** Who looks: an assessor sees only what is in its own hand. */
export interface ApplicationView {
  readonly onlyInHandOf: string | null;
}

export interface ApplicationItem {
  id: string;
  nummer: string;
  procedure: { id: string; nummer: string; titel: string };
  aanbieder: { sleutel: string; naam: string };
  staat: string;
  ingediendOp: string | null;
  /** The last day to answer the open question. */
  antwoordVoor: string | null;
  contract: string | null;
  /** The first day on which a proof no longer holds. */
  hertoetsOp: string | null;
  hertoetsNodig: boolean;
  versie: number;
}

export interface ApplicationDetail extends ApplicationItem {
  bedrijf: { naam: string | null; agb: string | null; kvk: string | null; contactpersoon: string | null; email: string | null };
  verklaring: Record<string, { geldt: boolean; toelichting: string | null }>;
  gekozen: string[];
  antwoorden: { eis: number; tekst: string | null; bestand: { naam: string; grootte: number } | null; geldigTotEnMet: string | null }[];
  /** Per requirement the newest judgement; only for the region. */
  oordelen: { eis: number; oordeel: string; reden: string | null; door: string; op: string; verouderd: boolean }[];
  vragen: { eis: number; vraag: string; op: string; voor: string; antwoord: string | null; beantwoordOp: string | null; gesloten: boolean }[];
  brieven: { soort: string; tekst: string; op: string; bezwaarTotEnMet: string | null }[];
  ontvangst: { op: string; kenmerk: string } | null;
  beoordelaar: string | null;
  gebeurtenissen: { op: string; kant: string; door: string; stap: string; tekst: string }[];
}

const COLUMNS = `a.id, 'A-' || lpad(a.no::text, 4, '0') as nummer, json_build_object('id', p.id, 'nummer', 'IP-' || lpad(p.no::text, 3, '0'), 'titel', p.title) as procedure,
  json_build_object('sleutel', v.key, 'naam', v.name) as aanbieder, a.state as staat, a.submitted_at as "ingediendOp",
  (select min(q.due) from application_question q where q.region_id = a.region_id and q.application_id = a.id and q.closed_at is null) as "antwoordVoor",
  a.contract_number as contract, a.next_check as "hertoetsOp", coalesce(a.next_check <= ${REGION_TODAY}, false) as "hertoetsNodig", a.version as versie`;
const FROM = `from admission_application a join procurement_procedure p on p.region_id = a.region_id and p.id = a.procedure_id
  join provider v on v.region_id = a.region_id and v.id = a.provider_id`;
/** A draft is the provider's own until it is handed in. */
const SEEN = `a.region_id = $1 and ($2::uuid is null or (a.assessor_id = $2 and a.state = 'in-beoordeling')) and ($3::uuid is not null or a.submitted_at is not null)`;
const LIST_MOST = 10_000;

export interface ApplicationFilter {
  readonly procedureId: string | null;
  readonly states: readonly string[] | null;
  readonly due: boolean;
  readonly search: string | null;
}

@Injectable()
export class ApplicationsQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    view: ApplicationView,
    filter: ApplicationFilter,
    limit: number,
    offset: number,
  ): Promise<{ rows: ApplicationItem[]; total: number }> {
    const rows = await this.reader.rows<ApplicationItem & { total: number }>(
      actor,
      `select ${COLUMNS}, count(*) over ()::int as total ${FROM} where ${SEEN} and ($4::uuid is null or a.procedure_id = $4) and ($5::text[] is null or a.state = any($5))
          and (not $6::boolean or coalesce(a.next_check <= ${REGION_TODAY}, false)) and ($7::text is null or strpos(lower(v.name), $7) > 0)
        order by a.submitted_at desc nulls first, a.id desc limit $8 offset $9`,
      [
        actor.regionId,
        view.onlyInHandOf,
        actor.providerId,
        filter.procedureId,
        filter.states,
        filter.due,
        filter.search?.trim().toLowerCase() || null,
        limit,
        offset,
      ],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  async all(actor: Actor, view: ApplicationView, filter: ApplicationFilter): Promise<ApplicationItem[]> {
    return (await this.page(actor, view, filter, LIST_MOST, 0)).rows;
  }

  one(actor: Actor, view: ApplicationView, id: string): Promise<ApplicationDetail | null> {
    return this.reader.one<ApplicationDetail>(
      actor,
      `select ${COLUMNS}, json_build_object('naam', a.company->>'name', 'agb', a.company->>'agb', 'kvk', a.company->>'kvk', 'contactpersoon', a.company->>'contactName', 'email', a.company->>'contactEmail') as bedrijf,
              coalesce((select json_object_agg(d.key, json_build_object('geldt', d.value->'applies', 'toelichting', d.value->>'note')) from jsonb_each(a.declaration) d), '{}') as verklaring,
              a.products as gekozen,
              coalesce((select json_agg(json_build_object('eis', x.requirement_no, 'tekst', x.text, 'bestand', case when x.file_name is not null then json_build_object('naam', x.file_name, 'grootte', x.file_size) end,
                          'geldigTotEnMet', x.valid_until) order by x.requirement_no) from application_answer x where x.region_id = a.region_id and x.application_id = a.id), '[]') as antwoorden,
              coalesce((select json_agg(json_build_object('eis', f.requirement_no, 'oordeel', f.outcome, 'reden', f.reason, 'door', f.by_name, 'op', f.at,
                          'verouderd', coalesce(x.changed_at > f.at or x.valid_until < ${REGION_TODAY}, false)) order by f.requirement_no)
                          from (select distinct on (requirement_no) * from application_finding where region_id = $1 and application_id = a.id order by requirement_no, id desc) f
                          left join application_answer x on x.region_id = f.region_id and x.application_id = f.application_id and x.requirement_no = f.requirement_no), '[]') as oordelen,
              coalesce((select json_agg(json_build_object('eis', q.requirement_no, 'vraag', q.question, 'op', q.asked_at, 'voor', q.due, 'antwoord', q.answer, 'beantwoordOp', q.answered_at, 'gesloten', q.closed_at is not null) order by q.id)
                          from application_question q where q.region_id = a.region_id and q.application_id = a.id), '[]') as vragen,
              coalesce((select json_agg(json_build_object('soort', l.outcome, 'tekst', l.text, 'op', l.sent_at, 'bezwaarTotEnMet', l.objection_until) order by l.id desc)
                          from application_letter l where l.region_id = a.region_id and l.application_id = a.id), '[]') as brieven,
              case when a.submitted_at is not null then json_build_object('op', a.submitted_at, 'kenmerk', a.receipt) end as ontvangst,
              case when $3::uuid is null then a.assessor_name end as beoordelaar,
              coalesce((select json_agg(json_build_object('op', e.at, 'kant', e.side, 'door', case when $3::uuid is not null and e.side = 'regio' then 'De regio' else e.by_name end, 'stap', e.step, 'tekst', e.text) order by e.id)
                          from application_event e where e.region_id = a.region_id and e.application_id = a.id), '[]') as gebeurtenissen
         ${FROM} where ${SEEN} and a.id = $4`,
      [actor.regionId, view.onlyInHandOf, actor.providerId, id],
    );
  }

  /** The file with one requirement, as far as this reader sees the application. */
  proof(
    actor: Actor,
    view: ApplicationView,
    id: string,
    no: number,
  ): Promise<{ name: string; type: string; sha256: Buffer; procedureId: string } | null> {
    return this.reader.one(
      actor,
      `select x.file_name as name, x.file_type as type, x.file_sha256 as sha256, a.procedure_id as "procedureId" from application_answer x
         join admission_application a on a.region_id = x.region_id and a.id = x.application_id
        where ${SEEN} and a.id = $4 and x.requirement_no = $5 and x.file_sha256 is not null`,
      [actor.regionId, view.onlyInHandOf, actor.providerId, id, no],
    );
  }

  /** How many wait to be assessed: all an assessor is told of what is not in its hand. */
  async waiting(actor: Actor): Promise<number> {
    const row = await this.reader.one<{ n: number }>(
      actor,
      `select count(*)::int as n from admission_application where region_id = $1 and state = 'ingediend'`,
      [actor.regionId],
    );
    return row?.n ?? 0;
  }
}
