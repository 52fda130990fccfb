// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const STAFF = ['revision_exception', 'revision_change_history'];

/** Revision rounds: what changes in which contracts, and what was said of it at the ontwikkeltafel. Every earlier text is kept; a table closes answered. */
export class Revisions1763800000035 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table revision_round (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        title text not null check (title <> ''),
        why text not null check (why <> ''),
        effective_from date not null,
        -- null: to the end of each contract
        effective_until date,
        -- which contracts: {"segmenten": [], "soorten": [], "aanbieders": [], "contracten": [], "weergave": null}
        choice jsonb not null,
        -- rounds that prepare one transition carry the same name
        transition text,
        state text not null check (state in ('concept','ontwikkeltafel','besluit','aanbieden','reacties','vastleggen','ingang','afgesloten','gestopt')),
        -- days to answer, and how many days before the end of the term a reminder goes
        response_days int not null check (response_days between 1 and 180),
        reminder_days int[] not null,
        respond_until date,
        decision_id uuid,
        paused_at timestamptz,
        paused_by text,
        paused_reason text,
        ended_reason text,
        prepared_by uuid not null,
        prepared_name text not null,
        prepared_at timestamptz not null,
        released_by uuid,
        released_name text,
        released_at timestamptz,
        closed_at timestamptz,
        report jsonb,
        next_check date,
        -- a provider cannot see how many contributions others gave, so their number is counted here
        contributions int not null default 0,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, prepared_by) references account (region_id, id),
        foreign key (region_id, released_by) references account (region_id, id),
        foreign key (region_id, decision_id) references decision,
        check (effective_until is null or effective_until >= effective_from),
        check (num_nulls(paused_at, paused_by, paused_reason) in (0, 3)),
        -- nothing is offered without a decision and a second person
        check (state in ('concept','ontwikkeltafel','besluit','gestopt') or (decision_id is not null and released_by is not null)),
        check (released_by is null or released_by <> prepared_by)
      );
      create index revision_round_check on revision_round (region_id, next_check) where next_check is not null;

      create table revision_change (
        region_id smallint not null,
        round_id uuid not null,
        no int not null,
        -- the order in which they are applied
        position int not null,
        kind text not null,
        content jsonb not null,
        explanation text not null,
        ground text not null,
        clause_key text,
        dropped_at timestamptz,
        dropped_reason text,
        changed_at timestamptz not null,
        changed_by text not null,
        version int not null default 1,
        primary key (region_id, round_id, no),
        foreign key (region_id, round_id) references revision_round,
        check ((dropped_at is null) = (dropped_reason is null))
      );
      -- Every earlier text of a change, so that the course shows what a contribution altered.
      create table revision_change_history (
        region_id smallint not null,
        id bigint generated always as identity,
        round_id uuid not null,
        change_no int not null,
        version int not null,
        content jsonb not null,
        explanation text not null,
        -- the contribution that led to what came after; null: none
        contribution_no int,
        reason text not null,
        at timestamptz not null,
        by_name text not null,
        primary key (region_id, id),
        foreign key (region_id, round_id, change_no) references revision_change
      );
      create index revision_change_history_of on revision_change_history (region_id, round_id, change_no, id);
      create trigger revision_change_history_append_only before update or delete on revision_change_history for each row execute function refuse_change();
      create table revision_exception (
        region_id smallint not null,
        round_id uuid not null,
        contract_id uuid not null,
        change_no int not null,
        -- null: this change is left out for this contract
        content jsonb,
        reason text not null check (reason <> ''),
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, round_id, contract_id, change_no),
        foreign key (region_id, round_id, change_no) references revision_change,
        foreign key (region_id, contract_id) references contract
      );

      create table revision_consultation (
        region_id smallint not null,
        round_id uuid not null,
        no int not null,
        kind text not null check (kind in ('ontwikkeltafel','deeltafel')),
        title text not null check (title <> ''),
        -- how far those who are asked may decide along
        level text not null check (level in ('informeren','raadplegen','adviseren','coproduceren','meebeslissen')),
        purpose text not null check (purpose <> ''),
        held_on date not null,
        attendance text,
        report text,
        closed_at timestamptz,
        closed_by text,
        primary key (region_id, round_id, no),
        foreign key (region_id, round_id) references revision_round
      );
      create table revision_contribution (
        region_id smallint not null,
        round_id uuid not null,
        no int not null,
        consultation_no int not null,
        -- null: about the round as a whole
        change_no int,
        from_kind text not null check (from_kind in ('aanbieder','clientenraad','gemeente','verwijzer')),
        from_name text not null check (from_name <> ''),
        provider_id uuid,
        text text not null check (text <> ''),
        given_at timestamptz not null,
        given_by text not null,
        answer text,
        outcome text check (outcome in ('overgenomen','deels-overgenomen','niet-overgenomen','beantwoord')),
        answered_at timestamptz,
        answered_by text,
        primary key (region_id, round_id, no),
        foreign key (region_id, round_id, consultation_no) references revision_consultation,
        foreign key (region_id, round_id, change_no) references revision_change,
        foreign key (region_id, provider_id) references provider,
        check (num_nulls(answer, outcome, answered_at, answered_by) in (0, 4)),
        check ((from_kind = 'aanbieder') = (provider_id is not null))
      );
      -- A consultation does not close before every contribution has its answer, and takes none afterwards.
      create function refuse_unanswered() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if new.closed_at is not null and old.closed_at is null and exists (select 1 from revision_contribution c
               where c.region_id = new.region_id and c.round_id = new.round_id and c.consultation_no = new.no and c.answered_at is null) then
            raise exception 'a contribution has no answer yet' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger revision_consultation_answered before update on revision_consultation for each row execute function refuse_unanswered();
      create function refuse_late_contribution() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from revision_consultation c where c.region_id = new.region_id and c.round_id = new.round_id and c.no = new.consultation_no and c.closed_at is not null) then
            raise exception 'the consultation is closed' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger revision_contribution_in_time before insert on revision_contribution for each row execute function refuse_late_contribution();

      -- What a clause says about silence: nothing else makes silence an answer.
      create table revision_silence (
        region_id smallint not null references region,
        clause_key text not null,
        meaning text not null check (meaning in ('aanvaard','geldt-niet')),
        source text not null,
        primary key (region_id, clause_key)
      );
      create table revision_event (
        region_id smallint not null,
        id bigint generated always as identity,
        round_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        step text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, round_id) references revision_round
      );
      create index revision_event_of on revision_event (region_id, round_id, id);
      create trigger revision_event_append_only before update or delete on revision_event for each row execute function refuse_change();

      ${['revision_round', 'revision_change', 'revision_consultation', 'revision_contribution', 'revision_silence', 'revision_event', ...STAFF]
        .map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker'))
        .join('\n')}
      ${STAFF.map((t) => `create policy staff_only on ${t} as restrictive using (${NO_PROVIDER});`).join('\n')}
      -- What a provider does is written in the course, which is the region's to read.
      create policy staff_reads on revision_event as restrictive for select using (${NO_PROVIDER});
      -- A provider sees the rounds that are talked over.
      create policy taking_part on revision_round as restrictive using (case when ${NO_PROVIDER} then true else state not in ('concept') end);
      create policy taking_part on revision_change as restrictive using (case when ${NO_PROVIDER} then true
        else exists (select 1 from revision_round r where r.region_id = revision_change.region_id and r.id = revision_change.round_id) end);
      create policy own_contribution on revision_contribution as restrictive
        using (case when ${NO_PROVIDER} then true else provider_id = (select nullif(current_setting('app.provider', true), '')::uuid) end);
      grant update on revision_round, revision_change, revision_consultation, revision_contribution, revision_silence, revision_exception to raamwerk_api, raamwerk_worker;
      grant delete on revision_change, revision_exception to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
