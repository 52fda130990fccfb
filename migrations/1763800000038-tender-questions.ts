// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const REFUSE = (why: string): string => `raise exception '${why}' using errcode = 'restrict_violation';`;
const PUBLISHED = (table: string): string =>
  `create policy published on ${table} as restrictive using (case when ${NO_PROVIDER} then true else exists (select 1 from procurement_procedure p where p.region_id = ${table}.region_id and p.id = ${table}.procedure_id) end);`;

/**
 * Questions about a tender and the nota van inlichtingen that answers them. Who asked stands with the question, which only that provider
 * and the region read; the nota has the words without the asker, for everybody at one moment, and stays.
 */
export class TenderQuestions1763800000038 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table tender_nota (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        no int not null check (no >= 1),
        -- what the region tells besides the answers
        intro text not null,
        lines int not null check (lines >= 0),
        -- why it comes so shortly before the closing
        short_reason text,
        file_sha256 bytea not null,
        file_size bigint not null check (file_size > 0),
        published_by text not null,
        published_at timestamptz not null,
        primary key (region_id, id),
        unique (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references tender,
        foreign key (region_id, file_sha256) references stored_file (region_id, sha256),
        check (lines > 0 or intro <> '')
      );
      create table tender_nota_line (
        region_id smallint not null,
        nota_id uuid not null,
        procedure_id uuid not null,
        no int not null check (no >= 1),
        lot_no int,
        place text,
        question text not null check (question <> ''),
        answer text not null check (answer <> ''),
        primary key (region_id, nota_id, no),
        foreign key (region_id, nota_id) references tender_nota,
        foreign key (region_id, procedure_id) references tender
      );
      create index tender_nota_line_of on tender_nota_line (region_id, procedure_id);

      create table tender_question (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        provider_id uuid not null,
        asked_by_id uuid not null,
        asked_by text not null,
        asked_at timestamptz not null,
        -- after the last moment for questions
        late boolean not null,
        lot_no int,
        -- the paper and the place in it that it is about
        place text,
        text text not null check (text <> ''),
        state text not null default 'ontvangen' check (state in ('ontvangen','beantwoord','gepubliceerd','niet-behandeld','ingetrokken')),
        -- why a late question is not answered
        refused_reason text,
        nota_id uuid,
        nota_line int,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references tender,
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, asked_by_id) references account (region_id, id),
        foreign key (region_id, procedure_id, lot_no) references tender_lot,
        foreign key (region_id, nota_id, nota_line) references tender_nota_line,
        unique (region_id, nota_id, nota_line),
        check ((state = 'gepubliceerd') = (nota_id is not null and nota_line is not null)),
        check ((state = 'niet-behandeld') = (coalesce(refused_reason, '') <> '')),
        -- what was asked in time is answered
        check (late or state <> 'niet-behandeld')
      );
      create index tender_question_of on tender_question (region_id, procedure_id, id);
      create index tender_question_provider on tender_question (region_id, provider_id);
      -- The answer as it is being written, in words from which nobody knows who asked: of the region, until the nota.
      create table question_answer (
        region_id smallint not null,
        question_id uuid not null,
        public_text text not null check (public_text <> ''),
        answer text not null check (answer <> ''),
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, question_id),
        foreign key (region_id, question_id) references tender_question,
        foreign key (region_id, by_id) references account (region_id, id)
      );
      -- Who asked to be told when something is published. Asking a question does so too.
      create table tender_follower (
        region_id smallint not null,
        procedure_id uuid not null,
        account_id uuid not null,
        provider_id uuid not null,
        since timestamptz not null,
        primary key (region_id, procedure_id, account_id),
        foreign key (region_id, procedure_id) references tender,
        foreign key (region_id, account_id) references account (region_id, id),
        foreign key (region_id, provider_id) references provider
      );
      create index tender_follower_provider on tender_follower (region_id, provider_id);

      -- A question is asked now, while bids can still be handed in; whether it is late, the clock says.
      create function question_asked() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare t timestamptz := region_now(new.region_id); closes timestamptz; until timestamptz;
        begin
          select b.deadline into closes from bid_box b where b.region_id = new.region_id and b.procedure_id = new.procedure_id;
          select n.questions_until into until from tender n where n.region_id = new.region_id and n.procedure_id = new.procedure_id;
          if closes is null or until is null then ${REFUSE('this tender takes no questions')} end if;
          if t > closes then ${REFUSE('the deadline of this tender has passed')} end if;
          if new.asked_at <> t or new.late <> (t > until) then ${REFUSE('a question is asked now')} end if;
          if new.state <> 'ontvangen' then ${REFUSE('a question begins unanswered')} end if;
          return new;
        end $f$;
      create trigger tender_question_asked before insert on tender_question for each row execute function question_asked();
      create trigger tender_question_goes_on before insert on tender_question for each row execute function procedure_goes_on();
      create function question_stays() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.state in ('gepubliceerd','niet-behandeld','ingetrokken') then ${REFUSE('this question has had its end')} end if;
          if (to_jsonb(new) - array['state','refused_reason','nota_id','nota_line','version']) <> (to_jsonb(old) - array['state','refused_reason','nota_id','nota_line','version']) then
            ${REFUSE('what was asked stays as it was asked')}
          end if;
          return new;
        end $f$;
      create trigger tender_question_stays before update on tender_question for each row execute function question_stays();
      create function answer_before_nota() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if (select state from tender_question where region_id = new.region_id and id = new.question_id) not in ('ontvangen','beantwoord') then
            ${REFUSE('this question has had its end')}
          end if;
          return new;
        end $f$;
      create trigger question_answer_before_nota before insert or update on question_answer for each row execute function answer_before_nota();

      -- Everybody gets the same at the same moment: a nota is whole, comes while bids can be handed in, and leaves no question of before it open.
      create function nota_published() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare t timestamptz := region_now(new.region_id);
        begin
          if new.published_at <> t then ${REFUSE('a nota is published now')} end if;
          if not exists (select 1 from bid_box where region_id = new.region_id and procedure_id = new.procedure_id and deadline >= t) then
            ${REFUSE('a nota comes before the deadline of its tender')}
          end if;
          if exists (select 1 from tender_question where region_id = new.region_id and procedure_id = new.procedure_id and not late and state = 'ontvangen') then
            ${REFUSE('a nota leaves no question unanswered')}
          end if;
          return new;
        end $f$;
      create trigger tender_nota_published before insert on tender_nota for each row execute function nota_published();
      create trigger tender_nota_goes_on before insert on tender_nota for each row execute function procedure_goes_on();
      create function nota_is_whole() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare n tender_nota;
        begin
          select * into n from tender_nota where region_id = new.region_id and id = case tg_table_name when 'tender_nota' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'nota_id')::uuid end;
          if (select count(*) from tender_nota_line where region_id = n.region_id and nota_id = n.id) <> n.lines
             or (select count(*) from tender_question where region_id = n.region_id and nota_id = n.id) <> n.lines then
            ${REFUSE('a nota is published whole')}
          end if;
          return null;
        end $f$;
      create constraint trigger tender_nota_whole after insert on tender_nota deferrable initially deferred for each row execute function nota_is_whole();
      create constraint trigger tender_nota_line_whole after insert on tender_nota_line deferrable initially deferred for each row execute function nota_is_whole();
      ${['tender_nota', 'tender_nota_line']
        .map((t) => `create trigger ${t}_append_only before update or delete on ${t} for each row execute function refuse_change();`)
        .join('\n')}

      ${['tender_nota', 'tender_nota_line', 'tender_question', 'question_answer', 'tender_follower'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${['tender_nota', 'tender_nota_line'].map(PUBLISHED).join('\n')}
      ${['tender_nota', 'tender_nota_line'].map((t) => `create policy staff_writes on ${t} as restrictive for insert with check (${NO_PROVIDER});`).join('\n')}
      ${byProvider('tender_question')}
      ${byProvider('tender_follower')}
      create policy staff_only on question_answer as restrictive using (${NO_PROVIDER});
      grant update (state, refused_reason, nota_id, nota_line, version) on tender_question to raamwerk_api, raamwerk_worker;
      grant update (public_text, answer, by_id, by_name, at) on question_answer to raamwerk_api, raamwerk_worker;
      ${grant('delete', 'tender_follower', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
