// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/** How a strategy weighs funding and procedure per segment, and what was chosen on which decision. */
export class Assessments1763800000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const tables = ['assessment_frame', 'funding_assessment', 'procedure_assessment', 'assessment_choice'];
    await q.query(`
      -- The criteria, the modes of funding and the kinds of procedure of a strategy, with the place they were read.
      create table assessment_frame (
        region_id smallint not null,
        strategy_id uuid not null,
        funding jsonb not null,
        procedure jsonb not null,
        primary key (region_id, strategy_id),
        foreign key (region_id, strategy_id) references strategy
      );
      -- part '' is the whole segment. own: changed by a person, so that the data file no longer overwrites it.
      create table funding_assessment (
        region_id smallint not null,
        segment_id uuid not null,
        part text not null default '',
        answers jsonb not null,
        explanation text,
        -- what the document itself concludes; null: it says nothing of this part
        document_direction text,
        allowed_on_parts jsonb not null default '[]',
        source text not null,
        own boolean not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        primary key (region_id, segment_id, part),
        foreign key (region_id, segment_id) references segment
      );
      create table procedure_assessment (
        region_id smallint not null,
        segment_id uuid not null,
        weighings jsonb not null,
        direction text[] not null,
        motivation text not null,
        source text not null,
        own boolean not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        primary key (region_id, segment_id),
        foreign key (region_id, segment_id) references segment
      );
      -- What was chosen, each time: the newest holds, the older ones tell how it came about.
      create table assessment_choice (
        region_id smallint not null,
        id uuid not null,
        segment_id uuid not null,
        part text not null default '',
        subject text not null check (subject in ('bekostiging','procedure')),
        chosen text not null,
        -- the direction at that moment, with its explanation
        direction text[] not null,
        explanation text not null,
        motivation text not null,
        -- why it deviates from the direction, or why a procedure that ran was left
        deviation text,
        -- a procedure that turned out unworkable was left for another kind
        fallback boolean not null default false,
        decision_id uuid not null,
        chosen_by uuid,
        chosen_name text not null,
        chosen_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, segment_id) references segment,
        foreign key (region_id, decision_id) references decision,
        check (chosen = any(direction) or cardinality(direction) = 0 or deviation is not null or part <> ''),
        check (not fallback or (subject = 'procedure' and deviation is not null))
      );
      create index assessment_choice_newest on assessment_choice (region_id, segment_id, subject, part, chosen_at desc, id desc);
      create trigger assessment_choice_append_only before update or delete on assessment_choice for each row execute function refuse_change();
      ${tables
        .map(
          (t) =>
            `${byRegion(t)}
             create policy staff_only on ${t} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`,
        )
        .join('\n')}
      ${['assessment_frame', 'funding_assessment', 'procedure_assessment'].map((t) => grant('select, insert, update', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert', 'assessment_choice', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
