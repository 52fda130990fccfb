// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byProvider, byRegion, grant } from './support.js';

/** Question threads between region and provider about a line, a message or a contract, who has read what, and templates for answers. */
export class QuestionThreads1763800000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Numbers go up per region, whoever asks: a provider cannot see the highest one of others, so it cannot be counted.
      create table question_number (
        region_id smallint primary key references region,
        last int not null
      );
      ${byRegion('question_number')}
      ${grant('select, insert, update', 'question_number', 'api')}

      create table question_thread (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        -- an opaque reference: the message and the line ('<uuid>/31'), the message, or the number of the contract
        subject_kind text not null check (subject_kind in ('regel','bericht','contract')),
        subject_id text not null,
        provider_id uuid not null,
        -- of the message; null for a contract, which is of the whole region: a municipality's own users do not see those
        municipality_code text,
        title text not null,
        state text not null check (state in ('open','wacht-op-aanbieder','wacht-op-regio','gesloten')),
        owner_id uuid,
        due date not null,
        opened_side text not null check (opened_side in ('aanbieder','regio')),
        opened_name text not null,
        opened_at timestamptz not null,
        last_at timestamptz not null,
        closed_at timestamptz,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, municipality_code) references municipality,
        foreign key (region_id, owner_id) references account (region_id, id),
        check ((subject_kind = 'contract') = (municipality_code is null)),
        check ((state = 'gesloten') = (closed_at is not null))
      );
      create index question_thread_due on question_thread (region_id, due) where state <> 'gesloten';
      create index question_thread_provider on question_thread (region_id, provider_id, last_at desc);
      create index question_thread_subject on question_thread (region_id, subject_kind, subject_id text_pattern_ops);
      ${byRegion('question_thread')}${byProvider('question_thread')}${byMunicipality('question_thread')}
      ${grant('select, insert', 'question_thread', 'api')}
      grant update (state, owner_id, due, last_at, closed_at, version) on question_thread to raamwerk_api;

      -- What was written stays as it was written.
      create table question_message (
        region_id smallint not null,
        id bigint generated always as identity,
        thread_id uuid not null,
        provider_id uuid not null,
        municipality_code text,
        side text not null check (side in ('aanbieder','regio')),
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, thread_id) references question_thread
      );
      create index question_message_thread on question_message (region_id, thread_id, id);
      create trigger question_message_append_only before update or delete on question_message for each row execute function refuse_change();
      create table question_event (
        region_id smallint not null,
        id bigint generated always as identity,
        thread_id uuid not null,
        provider_id uuid not null,
        municipality_code text,
        at timestamptz not null,
        by_name text not null,
        kind text not null check (kind in ('staat','eigenaar','termijn')),
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, thread_id) references question_thread
      );
      create index question_event_thread on question_event (region_id, thread_id, id);

      -- Up to which message an account has read a thread.
      create table question_read (
        region_id smallint not null,
        thread_id uuid not null,
        account_id uuid not null,
        provider_id uuid not null,
        municipality_code text,
        message_id bigint not null,
        primary key (region_id, thread_id, account_id),
        foreign key (region_id, thread_id) references question_thread,
        foreign key (region_id, account_id) references account (region_id, id)
      );
      ${['question_message', 'question_event', 'question_read'].map((t) => byRegion(t) + byProvider(t) + byMunicipality(t)).join('\n')}
      ${['question_message', 'question_event'].map((t) => grant('select, insert', t, 'api')).join('\n')}
      ${grant('select, insert', 'question_read', 'api')}
      grant update (message_id) on question_read to raamwerk_api;

      create table answer_template (
        region_id smallint not null references region,
        id uuid not null,
        -- of the data file it came from; null when a person made it
        key text,
        name text not null,
        cause_code text,
        text text not null,
        retired boolean not null default false,
        -- changed by a person: the data file no longer overwrites it
        own boolean not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        primary key (region_id, id),
        unique (region_id, key)
      );
      create unique index answer_template_name on answer_template (region_id, lower(name)) where not retired;
      ${byRegion('answer_template')}
      create policy staff_only on answer_template as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));
      ${grant('select, insert', 'answer_template', 'api', 'worker')}
      grant update (name, cause_code, text, retired, own, version, changed_at, changed_by) on answer_template to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
