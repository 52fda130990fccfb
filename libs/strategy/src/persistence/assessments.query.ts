// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { FundingAnswer, FundingFrame, FundingMode } from '../domain/funding-assessment.js';
import type { ProcedureFrame, ProcedureKind, Weighing } from '../domain/procedure-assessment.js';
import type { Fact } from '../domain/strategy.js';

export interface ChoiceItem {
  id: string;
  keuze: string;
  richting: string[];
  uitleg: string;
  motivering: string;
  afwijking: string | null;
  uitgeweken: boolean;
  vastgelegdDoor: string;
  vastgelegdOp: string;
  besluit: {
    id: string;
    nummer: string;
    titel: string;
    gremium: string;
    genomenOp: LocalDate;
    geldtVanaf: LocalDate;
    geldt: boolean;
    vervangen: boolean;
  };
}

interface Edited {
  eigen: boolean;
  versie: number;
  gewijzigdOp: string;
  gewijzigdDoor: string;
  bron: string;
  /** The newest first. */
  keuzes: ChoiceItem[];
}

export interface FundingRow extends Edited {
  onderdeel: string | null;
  answers: FundingAnswer[];
  toelichting: string | null;
  richtingDocument: FundingMode | null;
  allowedOnParts: (Fact & { mode: FundingMode })[];
}

export interface ProcedureRow extends Edited {
  weighings: Weighing[];
  richting: ProcedureKind[];
  motivering: string;
}

export interface AssessmentRow {
  strategie: { sleutel: string; naam: string; vanaf: LocalDate };
  funding: FundingFrame | null;
  procedureFrame: ProcedureFrame | null;
  sleutel: string;
  nummer: number;
  naam: string;
  bekostiging: FundingRow[];
  procedure: ProcedureRow | null;
}

const NUMBER = `'BB-' || to_char(d.no, case when d.no < 10000 then 'FM0000' else 'FM9999999999' end)`;
/** A choice begins with its strategy, or with the decision where that is later. */
const HOLDS_FROM = `greatest(coalesce(d.effective_from, d.taken_on), n.valid_from)`;
const choices = (subject: string, part: string): string => `
  coalesce((select json_agg(json_build_object(
      'id', c.id, 'keuze', c.chosen, 'richting', c.direction, 'uitleg', c.explanation, 'motivering', c.motivation, 'afwijking', c.deviation, 'uitgeweken', c.fallback,
      'vastgelegdDoor', c.chosen_name, 'vastgelegdOp', c.chosen_at,
      'besluit', json_build_object('id', d.id, 'nummer', ${NUMBER}, 'titel', d.title, 'gremium', b.name, 'genomenOp', d.taken_on,
                                   'geldtVanaf', ${HOLDS_FROM}, 'geldt', ${HOLDS_FROM} <= ${REGION_TODAY},
                                   'vervangen', exists (select 1 from decision r where r.region_id = d.region_id and r.replaces = d.id)))
    order by c.chosen_at desc, c.id desc)
    from assessment_choice c join decision d on d.region_id = c.region_id and d.id = c.decision_id join body b on b.region_id = d.region_id and b.key = d.body_key
   where c.region_id = s.region_id and c.segment_id = s.id and c.subject = '${subject}' and c.part = ${part}), '[]')`;
const edited = (t: string): string =>
  `'eigen', ${t}.own, 'versie', ${t}.version, 'gewijzigdOp', ${t}.changed_at, 'gewijzigdDoor', ${t}.changed_by, 'bron', ${t}.source`;

const SQL = `
  with newest as (select * from strategy where region_id = $1 order by valid_from desc, key limit 1)
  select json_build_object('sleutel', n.key, 'naam', n.name, 'vanaf', n.valid_from) as strategie, f.funding, f.procedure as "procedureFrame",
         s.key as sleutel, s.no as nummer, s.name as naam,
         coalesce((select json_agg(json_build_object('onderdeel', nullif(a.part, ''), 'answers', a.answers, 'toelichting', a.explanation,
                                                     'richtingDocument', a.document_direction, 'allowedOnParts', a.allowed_on_parts, ${edited('a')},
                                                     'keuzes', ${choices('bekostiging', 'a.part')}) order by a.part)
                     from funding_assessment a where a.region_id = s.region_id and a.segment_id = s.id), '[]') as bekostiging,
         (select json_build_object('weighings', p.weighings, 'richting', p.direction, 'motivering', p.motivation, ${edited('p')}, 'keuzes', ${choices('procedure', `''`)})
            from procedure_assessment p where p.region_id = s.region_id and p.segment_id = s.id) as procedure
    from segment s join newest n on n.region_id = s.region_id and n.id = s.strategy_id
    left join assessment_frame f on f.region_id = n.region_id and f.strategy_id = n.id
   where $2::text is null or s.key = $2
   order by s.no`;

@Injectable()
export class AssessmentsQuery {
  constructor(private readonly reader: Reader) {}

  /** What the newest strategy weighs, per segment. @param key of one segment, or null for all */
  rows(actor: Actor, key: string | null): Promise<AssessmentRow[]> {
    return this.reader.rows<AssessmentRow>(actor, SQL, [actor.regionId, key], 'strategy.assessments');
  }
}
