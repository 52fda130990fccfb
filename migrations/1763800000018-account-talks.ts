// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;

/** Talks between region and provider: how often, the agenda, a report that both sides confirm, and what was agreed. */
export class AccountTalks1763800000018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const own = ['account_talk', 'talk_agenda_item', 'talk_report', 'talk_report_reply', 'talk_agreement', 'talk_event'];
    await q.query(`
      create table talk_number (
        region_id smallint primary key references region,
        last int not null
      );
      ${byRegion('talk_number')}
      ${grant('select, insert, update', 'talk_number', 'api', 'worker')}

      -- How many talks a year; the newest row that holds at the end of a year counts, one of the provider before one of the region.
      create table talk_frequency (
        region_id smallint not null references region,
        id bigint generated always as identity,
        -- null: every provider without a row of its own
        provider_id uuid,
        -- of a row for all: only who has a contract of one of these kinds in the year; null: everybody
        contract_kinds text[] check (contract_kinds is null or provider_id is null),
        per_year int not null check (per_year between 0 and 12),
        valid_from date not null,
        reason text not null,
        set_by text not null,
        set_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider
      );
      create index talk_frequency_provider on talk_frequency (region_id, provider_id, valid_from desc, id desc);
      create trigger talk_frequency_append_only before update or delete on talk_frequency for each row execute function refuse_change();
      ${byRegion('talk_frequency')}${STAFF_ONLY('talk_frequency')}
      ${grant('select, insert', 'talk_frequency', 'api', 'worker')}

      create table account_talk (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        provider_id uuid not null,
        kind text not null check (kind in ('accountgesprek','contractgesprek')),
        on_date date not null,
        starts_at time,
        place text,
        -- who of the region holds it
        owner_id uuid,
        attendees text,
        state text not null check (state in ('gepland','gehouden','voorgelegd','bevestigd','afgezegd')),
        made_by text not null,
        made_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, owner_id) references account (region_id, id)
      );
      create unique index account_talk_once on account_talk (region_id, provider_id, kind, on_date) where state <> 'afgezegd';
      create index account_talk_day on account_talk (region_id, on_date);
      create index account_talk_provider on account_talk (region_id, provider_id, on_date desc);

      create table talk_agenda_item (
        region_id smallint not null,
        id bigint generated always as identity,
        talk_id uuid not null,
        provider_id uuid not null,
        title text not null,
        note text,
        side text not null check (side in ('aanbieder','regio')),
        by_name text not null,
        at timestamptz not null,
        withdrawn_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, talk_id) references account_talk
      );
      create index talk_agenda_item_talk on talk_agenda_item (region_id, talk_id, id);

      -- What the region writes before it is put before the provider: nobody else's business.
      create table talk_draft (
        region_id smallint not null,
        talk_id uuid not null,
        provider_id uuid not null,
        text text not null,
        changed_by text not null,
        changed_at timestamptz not null,
        primary key (region_id, talk_id),
        foreign key (region_id, talk_id) references account_talk
      );

      -- The report as it was put before the provider, with what was agreed; the region stands for it by putting it so.
      create table talk_report (
        region_id smallint not null,
        talk_id uuid not null,
        no int not null,
        provider_id uuid not null,
        text text not null,
        attendees text,
        agreements jsonb not null,
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, talk_id, no),
        foreign key (region_id, talk_id) references account_talk
      );
      create trigger talk_report_append_only before update or delete on talk_report for each row execute function refuse_change();
      create table talk_report_reply (
        region_id smallint not null,
        talk_id uuid not null,
        no int not null,
        provider_id uuid not null,
        agrees boolean not null,
        note text,
        by_id uuid,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, talk_id, no),
        foreign key (region_id, talk_id, no) references talk_report,
        check (agrees or note is not null)
      );
      create trigger talk_report_reply_append_only before update or delete on talk_report_reply for each row execute function refuse_change();

      create table talk_agreement (
        region_id smallint not null,
        id uuid not null,
        talk_id uuid not null,
        provider_id uuid not null,
        text text not null,
        -- who does it; of the region a person, of the provider a name where there is one
        side text not null check (side in ('aanbieder','regio')),
        owner_id uuid,
        owner_name text,
        due date not null,
        state text not null default 'open' check (state in ('open','gedaan','vervallen')),
        closed_on date,
        closed_by text,
        note text,
        made_by text not null,
        made_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, talk_id) references account_talk,
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, owner_id) references account (region_id, id),
        check ((state = 'open') = (closed_on is null)),
        check (side = 'regio' or owner_id is null)
      );
      create index talk_agreement_open on talk_agreement (region_id, due) where state = 'open';
      create index talk_agreement_provider on talk_agreement (region_id, provider_id, due);

      create table talk_event (
        region_id smallint not null,
        id bigint generated always as identity,
        talk_id uuid not null,
        provider_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, talk_id) references account_talk
      );
      create index talk_event_talk on talk_event (region_id, talk_id, id);
      create trigger talk_event_append_only before update or delete on talk_event for each row execute function refuse_change();

      ${[...own, 'talk_draft'].map((t) => byRegion(t) + byProvider(t)).join('\n')}
      ${STAFF_ONLY('talk_draft')}
      ${own.map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert, update', 'talk_draft', 'api', 'worker')}
      grant update (on_date, starts_at, place, owner_id, attendees, state, version) on account_talk to raamwerk_api, raamwerk_worker;
      grant update (withdrawn_at) on talk_agenda_item to raamwerk_api, raamwerk_worker;
      grant update (text, side, owner_id, owner_name, due, state, closed_on, closed_by, note, version) on talk_agreement to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
