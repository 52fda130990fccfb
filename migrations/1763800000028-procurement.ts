// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const PAPERS = ['procedure_requirement', 'procedure_window', 'procedure_product'];
const OF_APPLICATION = ['admission_application', 'application_answer', 'application_question', 'application_letter', 'application_event'];

/**
 * Procedures to let providers in, and their applications. No column holds a score, a rank or a largest number: who meets the published
 * requirements is admitted. What is published stays as it was published, and a refusal needs a failed requirement with its reason.
 */
export class Procurement1763800000028 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table procurement_number (
        region_id smallint not null references region,
        kind text not null check (kind in ('procedure','aanmelding')),
        last int not null,
        primary key (region_id, kind)
      );
      ${byRegion('procurement_number')}
      ${grant('select, insert, update', 'procurement_number', 'api', 'worker')}

      create table procurement_procedure (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        -- which table of transitions it follows
        variant text not null,
        title text not null,
        summary text not null,
        segment_code text,
        motivation text not null,
        contract_kind text not null,
        contract_from date not null,
        contract_last date not null,
        municipalities text[] not null,
        -- days a provider has to answer a question, and to object after the letter
        clarification_days int not null check (clarification_days between 1 and 90),
        objection_days int not null check (objection_days between 1 and 90),
        -- who has no contract yet may only ask for products decided as missing supply
        closed_to_newcomers boolean not null,
        source text,
        state text not null,
        published_at timestamptz,
        published_by text,
        ended_reason text,
        made_by text not null,
        made_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        check (contract_last > contract_from)
      );

      create table procedure_requirement (
        region_id smallint not null,
        procedure_id uuid not null,
        no int not null,
        title text not null,
        text text not null,
        proof_kind text not null check (proof_kind in ('bewijsstuk','verklaring')),
        -- what shows that it is met
        proof text not null check (proof <> ''),
        -- a proof with a last day is asked for again when it passes
        expires boolean not null,
        primary key (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references procurement_procedure
      );
      create table procedure_window (
        region_id smallint not null,
        procedure_id uuid not null,
        no int not null,
        opens_on date not null,
        -- null: open until the procedure ends
        last_day date,
        primary key (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references procurement_procedure,
        check (last_day is null or last_day >= opens_on)
      );
      create table procedure_product (
        region_id smallint not null,
        procedure_id uuid not null,
        product_id uuid not null,
        unit text not null,
        -- the same for everybody
        cents bigint not null check (cents >= 0),
        -- missing supply: newcomers may ask for it, by this decision
        decision_id uuid,
        primary key (region_id, procedure_id, product_id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, product_id) references product,
        foreign key (region_id, decision_id) references decision
      );
      create table procedure_event (
        region_id smallint not null,
        id bigint generated always as identity,
        procedure_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        step text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references procurement_procedure
      );
      create index procedure_event_of on procedure_event (region_id, procedure_id, id);
      create trigger procedure_event_append_only before update or delete on procedure_event for each row execute function refuse_change();

      create function refuse_change_of_papers() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from procurement_procedure p where p.region_id = coalesce(new.region_id, old.region_id)
                       and p.id = coalesce(new.procedure_id, old.procedure_id) and p.published_at is not null) then
            raise exception 'what was published of a procedure cannot be changed' using errcode = 'restrict_violation';
          end if;
          return coalesce(new, old);
        end $f$;
      ${PAPERS.map((t) => `create trigger ${t}_published before insert or update or delete on ${t} for each row execute function refuse_change_of_papers();`).join('\n')}
      create function refuse_change_of_procedure() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.published_at is not null and (to_jsonb(old) - array['state','ended_reason','version']) <> (to_jsonb(new) - array['state','ended_reason','version']) then
            raise exception 'what was published of a procedure cannot be changed' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger procurement_procedure_published before update on procurement_procedure for each row execute function refuse_change_of_procedure();

      create table admission_application (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        procedure_id uuid not null,
        provider_id uuid not null,
        state text not null,
        -- who applies, as it says itself; the self-declaration by topic
        company jsonb not null default '{}',
        declaration jsonb not null default '{}',
        products uuid[] not null default '{}',
        submitted_at timestamptz,
        receipt text,
        assessor_id uuid,
        assessor_name text,
        -- who is admitted: its contract
        contract_number text,
        left_on date,
        next_check date,
        made_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, assessor_id) references account (region_id, id),
        check ((submitted_at is null) = (receipt is null))
      );
      create unique index admission_application_once on admission_application (region_id, procedure_id, provider_id) where state not in ('ingetrokken','afgewezen','uitgetreden');
      create index admission_application_provider on admission_application (region_id, provider_id);
      create index admission_application_check on admission_application (region_id, next_check) where next_check is not null;

      create table application_answer (
        region_id smallint not null,
        application_id uuid not null,
        provider_id uuid not null,
        requirement_no int not null,
        text text,
        file_sha256 bytea,
        file_name text,
        file_type text,
        file_size bigint,
        valid_until date,
        changed_at timestamptz not null,
        primary key (region_id, application_id, requirement_no),
        foreign key (region_id, application_id) references admission_application,
        foreign key (region_id, file_sha256) references stored_file (region_id, sha256),
        check ((file_sha256 is null) = (file_name is null))
      );
      -- What was judged of one requirement; the newest counts, none is taken away.
      create table application_finding (
        region_id smallint not null,
        id bigint generated always as identity,
        application_id uuid not null,
        requirement_no int not null,
        outcome text not null check (outcome in ('voldoet','voldoet-niet')),
        reason text,
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, application_id) references admission_application,
        check (outcome = 'voldoet' or coalesce(reason, '') <> '')
      );
      create index application_finding_of on application_finding (region_id, application_id, requirement_no, id desc);
      create trigger application_finding_append_only before update or delete on application_finding for each row execute function refuse_change();
      create table application_question (
        region_id smallint not null,
        id bigint generated always as identity,
        application_id uuid not null,
        provider_id uuid not null,
        requirement_no int not null,
        question text not null,
        asked_by text not null,
        asked_at timestamptz not null,
        due date not null,
        answer text,
        answered_by text,
        answered_at timestamptz,
        closed_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, application_id) references admission_application
      );
      create index application_question_of on application_question (region_id, application_id, id);
      create table application_letter (
        region_id smallint not null,
        id bigint generated always as identity,
        application_id uuid not null,
        provider_id uuid not null,
        outcome text not null,
        text text not null,
        sent_by text not null,
        sent_at timestamptz not null,
        -- the last day to object
        objection_until date,
        primary key (region_id, id),
        foreign key (region_id, application_id) references admission_application
      );
      create index application_letter_of on application_letter (region_id, application_id, id);
      create trigger application_letter_append_only before update or delete on application_letter for each row execute function refuse_change();
      create table application_event (
        region_id smallint not null,
        id bigint generated always as identity,
        application_id uuid not null,
        provider_id uuid not null,
        at timestamptz not null,
        side text not null check (side in ('aanbieder','regio')),
        by_name text not null,
        step text not null,
        text text not null,
        -- who of the region assesses is nobody else's business
        internal boolean not null,
        primary key (region_id, id),
        foreign key (region_id, application_id) references admission_application
      );
      create index application_event_of on application_event (region_id, application_id, id);
      create trigger application_event_append_only before update or delete on application_event for each row execute function refuse_change();

      -- Everybody who meets the published requirements is admitted, and nobody is refused without one that failed, with its reason.
      create function admission_follows_findings() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare unmet int; unjudged int;
        begin
          select count(*) filter (where f.outcome = 'voldoet-niet'), count(*) filter (where f.outcome is null) into unmet, unjudged
            from procedure_requirement r
            left join lateral (select x.outcome from application_finding x where x.region_id = r.region_id and x.application_id = new.id
                                  and x.requirement_no = r.no order by x.id desc limit 1) f on true
           where r.region_id = new.region_id and r.procedure_id = new.procedure_id;
          if new.state = 'toegelaten' and (unmet > 0 or unjudged > 0) then
            raise exception 'admission needs every published requirement met' using errcode = 'restrict_violation';
          end if;
          if new.state = 'afgewezen' and unmet = 0 then
            raise exception 'refusal needs a published requirement that failed' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger admission_application_begins before insert on admission_application for each row
        when (new.state in ('toegelaten','afgewezen')) execute function admission_follows_findings();
      create trigger admission_application_follows before update on admission_application for each row
        when (new.state in ('toegelaten','afgewezen') and new.state is distinct from old.state) execute function admission_follows_findings();

      ${['procurement_procedure', ...PAPERS, 'procedure_event', ...OF_APPLICATION, 'application_finding'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${OF_APPLICATION.map((t) => byProvider(t)).join('\n')}
      create policy staff_only on application_finding as restrictive using (${NO_PROVIDER});
      create policy staff_only on procedure_event as restrictive using (${NO_PROVIDER});
      create policy published on procurement_procedure as restrictive using (case when ${NO_PROVIDER} then true else published_at is not null end);
      create policy own_event on application_event as restrictive for select using (case when ${NO_PROVIDER} then true else not internal end);
      ${PAPERS.map(
        (t) =>
          `create policy published on ${t} as restrictive using (case when ${NO_PROVIDER} then true else exists (select 1 from procurement_procedure p where p.region_id = ${t}.region_id and p.id = ${t}.procedure_id) end);
           ${grant('delete', t, 'api', 'worker')}`,
      ).join('\n')}
      grant update on procurement_procedure to raamwerk_api, raamwerk_worker;
      grant update (state, company, declaration, products, submitted_at, receipt, assessor_id, assessor_name, contract_number, left_on, next_check, version)
        on admission_application to raamwerk_api, raamwerk_worker;
      grant update (text, file_sha256, file_name, file_type, file_size, valid_until, changed_at) on application_answer to raamwerk_api, raamwerk_worker;
      grant update (answer, answered_by, answered_at, closed_at) on application_question to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
