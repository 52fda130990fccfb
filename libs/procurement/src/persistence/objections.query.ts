// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';

export interface ObjectionItem {
  id: string;
  nummer: string;
  soort: string;
  van: string;
  onderwerp: string;
  tekst: string;
  ontvangenOp: string;
  termijn: string | null;
  opTijd: boolean | null;
  antwoordVoor: string;
  teLaat: boolean;
  staat: string;
  behandelaar: string | null;
  uitkomst: string | null;
  antwoord: string | null;
  beantwoordOp: string | null;
  gebeurtenissen: { op: string; door: string; tekst: string }[];
  versie: number;
}

export interface ProceedingsItem {
  id: string;
  soort: string;
  rechter: string;
  zaaknummer: string | null;
  eiser: string;
  houdtTegen: boolean;
  begonnenOp: string;
  afgelopenOp: string | null;
  uitkomst: string | null;
  bezwaar: string | null;
  versie: number;
}

const NUMBER = `'BZ-' || lpad(o.no::text, 4, '0')`;

@Injectable()
export class ObjectionsQuery {
  constructor(private readonly reader: Reader) {}

  /** A provider sees its own, and not who of the region works on it. */
  of(actor: Actor, procedureId: string): Promise<ObjectionItem[]> {
    return this.reader.rows<ObjectionItem>(
      actor,
      `select o.id, ${NUMBER} as nummer, o.kind as soort, o.from_name as van, o.subject as onderwerp, o.text as tekst, o.received_on as "ontvangenOp", o.term_until as termijn,
              o.in_time as "opTijd", o.answer_due as "antwoordVoor", o.state in ('ontvangen','in-behandeling') and o.answer_due < ${REGION_TODAY} as "teLaat", o.state as staat,
              case when $3::uuid is null then o.handler_name end as behandelaar, o.outcome as uitkomst, o.answer as antwoord, o.answered_at as "beantwoordOp",
              coalesce((select json_agg(json_build_object('op', e.at, 'door', case when $3::uuid is not null and e.step in ('oppakken','beantwoorden') then 'De regio' else e.by_name end, 'tekst', e.text) order by e.id)
                          from objection_event e where e.region_id = o.region_id and e.objection_id = o.id), '[]') as gebeurtenissen, o.version as versie
         from procurement_objection o where o.region_id = $1 and o.procedure_id = $2 order by o.no desc`,
      [actor.regionId, procedureId, actor.providerId],
    );
  }

  proceedings(actor: Actor, procedureId: string): Promise<ProceedingsItem[]> {
    return this.reader.rows<ProceedingsItem>(
      actor,
      `select z.id, z.kind as soort, z.court as rechter, z.case_number as zaaknummer, z.claimant as eiser, z.holds as "houdtTegen", z.began_on as "begonnenOp",
              z.ended_on as "afgelopenOp", z.outcome as uitkomst, (select ${NUMBER} from procurement_objection o where o.region_id = z.region_id and o.id = z.objection_id) as bezwaar, z.version as versie
         from procurement_proceedings z where z.region_id = $1 and z.procedure_id = $2 order by z.began_on desc, z.id desc`,
      [actor.regionId, procedureId],
    );
  }

  /** What was done to a procedure and its applications, newest first: from the audit trail. */
  trail(actor: Actor, procedureId: string): Promise<{ op: string; door: string; wat: string; nummer: string | null }[]> {
    return this.reader.rows(
      actor,
      `select e.at as op, e.actor_name as door, e.action as wat, (select 'A-' || lpad(a.no::text, 4, '0') from admission_application a where a.region_id = e.region_id and a.id::text = e.object_id) as nummer
         from audit_event e where e.region_id = $1 and (e.object_kind = 'inkoopprocedure' and e.object_id = $2
              or e.object_kind = 'aanmelding' and e.object_id in (select id::text from admission_application where region_id = $1 and procedure_id = $2::uuid))
        order by e.id desc limit 200`,
      [actor.regionId, procedureId],
    );
  }
}
