// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const STAFF_ONLY = (table: string): string => `create policy staff_only on ${table} as restrictive using (${NO_PROVIDER});`;
const APPEND_ONLY = (table: string): string =>
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();`;
const STAFF = [
  'procurement_proceedings',
  'procurement_interest',
  'procurement_interest_ruling',
  'integrity_file',
  'integrity_finding',
  'integrity_event',
  'procurement_dossier',
];
const OBJECTIONS = ['procurement_objection', 'objection_event'];

/**
 * Around a procedure: who works on it has nothing to gain by it and says so before the first look; objections, complaints and what runs at
 * a court; what was found of the integrity of who applies; and the whole of it in one file for a court.
 */
export class IntegrityObjections1763800000034 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table procurement_objection (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        procedure_id uuid not null,
        -- null: from somebody who is no provider of the region
        provider_id uuid,
        from_name text not null check (from_name <> ''),
        kind text not null check (kind in ('klacht','bezwaar-stukken','bezwaar-besluit')),
        subject text not null check (subject <> ''),
        text text not null check (text <> ''),
        received_at timestamptz not null,
        received_on date not null,
        -- the last day on which this could be brought forward; null: no term was stated
        term_until date,
        in_time boolean,
        answer_due date not null,
        state text not null check (state in ('ontvangen','in-behandeling','beantwoord','ingetrokken')),
        handler_id uuid,
        handler_name text,
        outcome text check (outcome in ('gegrond','deels-gegrond','ongegrond','niet-ontvankelijk')),
        answer text,
        answered_at timestamptz,
        answered_by text,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, handler_id) references account (region_id, id),
        check ((state = 'beantwoord') = (outcome is not null and coalesce(answer, '') <> '' and answered_at is not null)),
        check ((term_until is null) = (in_time is null))
      );
      create index procurement_objection_of on procurement_objection (region_id, procedure_id, id);
      create table objection_event (
        region_id smallint not null,
        id bigint generated always as identity,
        objection_id uuid not null,
        provider_id uuid,
        at timestamptz not null,
        by_name text not null,
        step text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, objection_id) references procurement_objection
      );
      create index objection_event_of on objection_event (region_id, objection_id, id);
      ${APPEND_ONLY('objection_event')}
      -- What was brought forward, when, and what was answered stands.
      create function refuse_change_of_objection() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.state in ('beantwoord','ingetrokken') then
            raise exception 'what was answered cannot be changed' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger procurement_objection_answered before update on procurement_objection for each row execute function refuse_change_of_objection();

      -- What runs at a court about a procedure. While one holds, nothing of it is signed.
      create table procurement_proceedings (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        -- from an objection, where it began with one
        objection_id uuid,
        kind text not null check (kind in ('kort-geding','hoger-beroep','bodemprocedure')),
        court text not null check (court <> ''),
        case_number text,
        claimant text not null check (claimant <> ''),
        -- signing waits for it: always in summary proceedings (Aw 2.131)
        holds boolean not null check (holds or kind <> 'kort-geding'),
        began_on date not null,
        ended_on date,
        outcome text,
        recorded_by_id uuid,
        recorded_by text not null,
        recorded_at timestamptz not null,
        ended_by text,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, objection_id) references procurement_objection,
        check (ended_on is null or ended_on >= began_on),
        check ((ended_on is null) = (outcome is null))
      );
      create index procurement_proceedings_of on procurement_proceedings (region_id, procedure_id) where ended_on is null;
      create function refuse_change_of_proceedings() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.ended_on is not null then raise exception 'proceedings that ended stay as they are' using errcode = 'restrict_violation'; end if;
          return new;
        end $f$;
      create trigger procurement_proceedings_ended before update on procurement_proceedings for each row execute function refuse_change_of_proceedings();
      create function proceedings_hold(of_region smallint, of_procedure uuid, on_day date) returns boolean language sql stable set search_path = public, pg_temp as
        $f$ select exists (select 1 from procurement_proceedings where region_id = of_region and procedure_id = of_procedure and holds
                             and began_on <= on_day and (ended_on is null or ended_on >= on_day)) $f$;

      -- Whether somebody who works on a procedure has an interest in it, in its own words, before the first look. The newest counts.
      create table procurement_interest (
        region_id smallint not null,
        id bigint generated always as identity,
        procedure_id uuid not null,
        account_id uuid not null,
        account_name text not null,
        interest boolean not null,
        note text,
        -- what was signed, to the letter
        statement text not null,
        signed_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, account_id) references account (region_id, id),
        check (not interest or coalesce(note, '') <> '')
      );
      create index procurement_interest_of on procurement_interest (region_id, procedure_id, account_id, id desc);
      ${APPEND_ONLY('procurement_interest')}
      create table procurement_interest_ruling (
        region_id smallint not null,
        statement_id bigint not null,
        outcome text not null check (outcome in ('toegestaan','uitgesloten')),
        reason text not null check (reason <> ''),
        by_id uuid not null,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, statement_id),
        foreign key (region_id, statement_id) references procurement_interest
      );
      ${APPEND_ONLY('procurement_interest_ruling')}
      create function ruling_by_another() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from procurement_interest s where s.region_id = new.region_id and s.id = new.statement_id and s.account_id = new.by_id) then
            raise exception 'nobody decides on an interest of its own' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger procurement_interest_ruling_another before insert on procurement_interest_ruling for each row execute function ruling_by_another();
      create function interest_cleared(of_region smallint, of_procedure uuid, of_account uuid) returns boolean language sql stable set search_path = public, pg_temp as
        $f$ select coalesce((select not s.interest or coalesce(r.outcome = 'toegestaan', false)
               from procurement_interest s left join procurement_interest_ruling r on r.region_id = s.region_id and r.statement_id = s.id
              where s.region_id = of_region and s.procedure_id = of_procedure and s.account_id = of_account order by s.id desc limit 1), false) $f$;
      -- No statement, no application in hand, no judgement and no decision.
      create function needs_statement() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare person uuid; of_procedure uuid; actor text := nullif(current_setting('app.actor', true), '');
        begin
          if tg_table_name = 'application_finding' then
            person := new.by_id;
            select a.procedure_id into of_procedure from admission_application a where a.region_id = new.region_id and a.id = new.application_id;
          else
            of_procedure := new.procedure_id;
            if new.assessor_id is not null and (tg_op = 'INSERT' or new.assessor_id is distinct from old.assessor_id) then person := new.assessor_id;
            elsif tg_op = 'UPDATE' and new.state is distinct from old.state and new.state in ('toegelaten','afgewezen','geschorst') and actor ~ '^[0-9a-f-]{36}$' then person := actor::uuid;
            end if;
          end if;
          if person is not null and not interest_cleared(new.region_id, of_procedure, person) then
            raise exception 'who assesses or decides signs first that it has no interest' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger application_finding_statement before insert on application_finding for each row execute function needs_statement();
      create trigger admission_application_statement before insert or update on admission_application for each row execute function needs_statement();

      create table integrity_file (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        provider_id uuid not null,
        state text not null check (state in ('open','afgesloten')),
        outcome text check (outcome in ('geen-bezwaar','met-voorwaarden','uitsluiten')),
        reason text,
        opened_by_id uuid,
        opened_by text not null,
        opened_at timestamptz not null,
        closed_by_id uuid,
        closed_by text,
        closed_at timestamptz,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, procedure_id, provider_id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, provider_id) references provider,
        check ((state = 'afgesloten') = (outcome is not null and coalesce(reason, '') <> '' and closed_at is not null))
      );
      -- What was looked at on one ground or question; the newest of a ground counts, none is taken away.
      create table integrity_finding (
        region_id smallint not null,
        id bigint generated always as identity,
        file_id uuid not null,
        topic text not null,
        outcome text not null check (outcome in ('niets-gevonden','bevinding','nog-uit-te-zoeken')),
        -- the day of what was found; the look-back is counted from it
        fact_on date,
        -- the years and their source as they held when this was written down
        look_back_years int,
        look_back_source text,
        counts boolean not null,
        text text,
        evidence text,
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, file_id) references integrity_file,
        check (outcome <> 'bevinding' or (coalesce(text, '') <> '' and coalesce(evidence, '') <> ''))
      );
      create index integrity_finding_of on integrity_finding (region_id, file_id, topic, id desc);
      ${APPEND_ONLY('integrity_finding')}
      create table integrity_event (
        region_id smallint not null,
        id bigint generated always as identity,
        file_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, file_id) references integrity_file
      );
      create index integrity_event_of on integrity_event (region_id, file_id, id);
      ${APPEND_ONLY('integrity_event')}

      create table procurement_dossier (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        reason text not null check (reason <> ''),
        state text not null check (state in ('gevraagd','klaar')),
        done int not null default 0,
        total int,
        file_sha256 bytea,
        file_size bigint,
        requested_by_id uuid,
        requested_by text not null,
        requested_at timestamptz not null,
        made_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, file_sha256) references stored_file (region_id, sha256),
        check ((state = 'klaar') = (file_sha256 is not null))
      );

      -- For which day a provider was told that a proof runs out: once per day.
      alter table admission_application add column reminded_for date;
      alter table procurement_number drop constraint procurement_number_kind_check;
      alter table procurement_number add constraint procurement_number_kind_check check (kind in ('procedure','aanmelding','bezwaar'));

      ${[...STAFF, ...OBJECTIONS].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${STAFF.map(STAFF_ONLY).join('\n')}
      ${OBJECTIONS.map((t) => byProvider(t)).join('\n')}
      grant update (reminded_for) on admission_application to raamwerk_api, raamwerk_worker;
      grant update (state, handler_id, handler_name, outcome, answer, answered_at, answered_by, version) on procurement_objection to raamwerk_api, raamwerk_worker;
      grant update (ended_on, outcome, ended_by, version) on procurement_proceedings to raamwerk_api, raamwerk_worker;
      grant update (state, outcome, reason, closed_by_id, closed_by, closed_at, version) on integrity_file to raamwerk_api, raamwerk_worker;
      grant update (state, done, total, file_sha256, file_size, made_at) on procurement_dossier to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
