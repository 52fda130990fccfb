// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/**
 * What the product tells people, one row for each of them: read in the product by who has an account, and sent by mail where a mail server
 * is set. Its message id is fixed when it is written, so that a second try is the same mail to every mail server.
 */
export class Mail1763800000033 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mail (
        region_id smallint not null references region,
        id uuid not null,
        -- null: to an address of somebody without an account, who reads it as mail only
        account_id uuid,
        -- of whose provider the reader is; its colleagues' rows are for them alone, other providers' never
        provider_id uuid,
        address text not null check (address like '%_@_%'),
        to_name text,
        subject text not null check (subject <> '' and subject !~ '[\\r\\n]'),
        paragraphs text[] not null check (cardinality(paragraphs) > 0),
        -- an address within the region's part of the product: 'herzieningen/3'
        link text check (link ~ '^[a-z]'),
        about_kind text not null,
        about_id text not null,
        message_id text not null,
        state text not null default 'klaar' check (state in ('klaar','bezig','verstuurd','geen-server','mislukt')),
        tries int not null default 0,
        error text,
        created_at timestamptz not null,
        created_by text not null,
        sent_at timestamptz,
        read_at timestamptz,
        primary key (region_id, id),
        unique (region_id, message_id),
        foreign key (region_id, account_id) references account (region_id, id),
        check ((state = 'verstuurd') = (sent_at is not null)),
        check (state <> 'mislukt' or error is not null)
      );
      create index mail_newest on mail (region_id, created_at desc, id desc);
      create index mail_of on mail (region_id, account_id, created_at desc, id desc) where account_id is not null;
      create index mail_unread on mail (region_id, account_id) where account_id is not null and read_at is null;
      ${byRegion('mail')}
      -- A provider's user may cause a message to the region, but sees its own provider's only.
      create policy own_provider_reads on mail as restrictive for select using
        (case when (select nullif(current_setting('app.provider', true), '') is null) then true else provider_id = (select nullif(current_setting('app.provider', true), '')::uuid) end);
      create policy own_provider_changes on mail as restrictive for update using
        (case when (select nullif(current_setting('app.provider', true), '') is null) then true else provider_id = (select nullif(current_setting('app.provider', true), '')::uuid) end);
      ${grant('select, insert', 'mail', 'api', 'worker')}
      grant update (state, tries, error, sent_at, read_at) on mail to raamwerk_api, raamwerk_worker;
      -- What was sent stays sent: nothing sends it a second time.
      create function refuse_second_sending() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.state = 'verstuurd' and new.state <> 'verstuurd' then
            raise exception 'a mail that was sent is not sent again' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger mail_sent_once before update on mail for each row execute function refuse_second_sending();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table mail; drop function refuse_second_sending()');
  }
}
