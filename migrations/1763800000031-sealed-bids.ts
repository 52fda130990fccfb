// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const REFUSE = (why: string): string => `raise exception '${why}' using errcode = 'restrict_violation';`;
const opened = (table: string): string =>
  `exists (select 1 from bid_box x where x.region_id = ${table}.region_id and x.procedure_id = ${table}.procedure_id and x.opened_at is not null)`;

/**
 * Sealed bids. Before two persons have opened the box, after the deadline, the region sees no bid and cannot read the key; what is tried
 * too early stays on record and does nothing. What a bid holds lies outside the database, encrypted.
 */
export class SealedBids1763800000031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bid_box (
        region_id smallint not null,
        procedure_id uuid not null,
        -- a whole bid that is handed in up to and with this instant counts
        deadline timestamptz not null,
        lots int not null check (lots between 1 and 99),
        -- whoever hands in encrypts with this; it opens nothing
        public_key bytea not null,
        first_opener_id uuid,
        first_opener text,
        first_at timestamptz,
        opener_id uuid,
        opener text,
        opened_at timestamptz,
        made_by text not null,
        made_at timestamptz not null,
        primary key (region_id, procedure_id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        foreign key (region_id, first_opener_id) references account (region_id, id),
        foreign key (region_id, opener_id) references account (region_id, id),
        check ((first_opener_id is null) = (first_at is null)),
        check ((opener_id is null) = (opened_at is null)),
        check (opened_at is null or (first_at > deadline and opened_at > deadline and first_opener_id <> opener_id))
      );
      -- The key that opens, itself sealed with a key outside the database.
      create table bid_key (
        region_id smallint not null,
        procedure_id uuid not null,
        sealed bytea not null,
        primary key (region_id, procedure_id),
        foreign key (region_id, procedure_id) references bid_box
      );
      create table bid_attempt (
        region_id smallint not null,
        id bigint generated always as identity,
        procedure_id uuid not null,
        at timestamptz not null,
        actor text not null,
        by_name text not null,
        database_role text not null default session_user,
        early boolean not null,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references bid_box
      );
      create index bid_attempt_of on bid_attempt (region_id, procedure_id, id);
      create trigger bid_attempt_append_only before update or delete on bid_attempt for each row execute function refuse_change();

      -- To the millisecond, as whoever asks is told it.
      create function region_now(of_region smallint) returns timestamptz language sql stable set search_path = public, pg_temp as
        $f$ select date_trunc('milliseconds', now() + clock_offset) from region where id = of_region $f$;
      -- Too early does nothing and stays on record: an error would take the record away with it.
      create function box_opens_late() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare t timestamptz := region_now(new.region_id); early boolean;
        begin
          if (to_jsonb(old) - array['deadline','first_opener_id','first_opener','first_at','opener_id','opener','opened_at'])
             <> (to_jsonb(new) - array['deadline','first_opener_id','first_opener','first_at','opener_id','opener','opened_at']) or old.opened_at is not null then
            ${REFUSE('a box stays as it was set out')}
          end if;
          if new.deadline is distinct from old.deadline then
            if new.deadline < old.deadline or t > old.deadline then ${REFUSE('a deadline only moves later, and before it has passed')} end if;
          end if;
          if new.first_at is distinct from old.first_at or new.opened_at is distinct from old.opened_at then
            early := t <= old.deadline;
            insert into bid_attempt (region_id, procedure_id, at, actor, by_name, early)
              values (new.region_id, new.procedure_id, t, coalesce(nullif(current_setting('app.actor', true), ''), 'onbekend'),
                      coalesce(new.opener, new.first_opener, 'onbekend'), early);
            if early then return null; end if;
            if old.first_at is not null and new.first_at is distinct from old.first_at then ${REFUSE('who opened first stays on record')} end if;
            if old.first_at is null and new.opened_at is not null then ${REFUSE('two persons open, one after the other')} end if;
            if coalesce(new.opener_id, new.first_opener_id)::text is distinct from nullif(current_setting('app.actor', true), '') then
              ${REFUSE('everybody opens for itself')}
            end if;
            if coalesce(new.first_at, t) > t or coalesce(new.opened_at, t) > t then ${REFUSE('nobody opens in the time to come')} end if;
            if not interest_cleared(new.region_id, new.procedure_id, coalesce(new.opener_id, new.first_opener_id)) then
              ${REFUSE('who opens signs first that it has no interest')}
            end if;
          end if;
          return new;
        end $f$;
      create trigger bid_box_opens before update on bid_box for each row execute function box_opens_late();
      create function box_begins_closed() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if new.deadline <= region_now(new.region_id) or new.first_at is not null or new.opened_at is not null then ${REFUSE('a box begins closed, before its deadline')} end if;
          return new;
        end $f$;
      create trigger bid_box_begins before insert on bid_box for each row execute function box_begins_closed();

      create table tender_bid (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        provider_id uuid not null,
        lots int[] not null default '{}',
        state text not null check (state in ('concept','ingediend','vervangen','ingetrokken','geopend')),
        submitted_at timestamptz,
        -- what was handed in, by its sums, and the proof that this installation received it
        manifest text,
        receipt text,
        -- prices per lot and remarks, encrypted to the box
        sealed bytea,
        made_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references bid_box,
        foreign key (region_id, provider_id) references provider,
        check (state in ('concept','ingetrokken') or (submitted_at is not null and manifest is not null and receipt is not null and sealed is not null and cardinality(lots) > 0))
      );
      create unique index tender_bid_once on tender_bid (region_id, procedure_id, provider_id, state) where state in ('concept','ingediend');
      create index tender_bid_provider on tender_bid (region_id, provider_id);
      create table bid_file (
        region_id smallint not null,
        id uuid not null,
        bid_id uuid not null,
        procedure_id uuid not null,
        provider_id uuid not null,
        name text not null,
        type text not null,
        size bigint not null check (size > 0),
        -- of the content, before it was encrypted
        sha256 bytea not null,
        -- where its bytes lie, outside the database
        place uuid not null,
        received_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, bid_id) references tender_bid,
        foreign key (region_id, procedure_id) references bid_box,
        foreign key (region_id, provider_id) references provider
      );
      create index bid_file_of on bid_file (region_id, bid_id);
      create index bid_file_procedure on bid_file (region_id, procedure_id);
      create index bid_file_provider on bid_file (region_id, provider_id);

      create function bid_before_deadline() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare box bid_box;
        begin
          select * into box from bid_box where region_id = new.region_id and procedure_id = new.procedure_id;
          if tg_op = 'UPDATE' and new.state = 'geopend' and old.state = 'ingediend' and box.opened_at is not null then
            if (to_jsonb(new) - array['state','version']) <> (to_jsonb(old) - array['state','version']) then ${REFUSE('what was handed in stays as it is')} end if;
            return new;
          end if;
          if new.state = 'geopend' then ${REFUSE('a bid is opened with its box')} end if;
          if box.opened_at is not null or region_now(new.region_id) > box.deadline then ${REFUSE('the deadline of this tender has passed')} end if;
          if new.submitted_at is not null and (tg_op = 'INSERT' or old.submitted_at is null) and new.submitted_at <> region_now(new.region_id) then
            ${REFUSE('a bid is handed in now')}
          end if;
          if tg_op = 'UPDATE' and old.state <> 'concept'
             and (new.state not in ('vervangen','ingetrokken') or old.state <> 'ingediend' or (to_jsonb(new) - array['state','version']) <> (to_jsonb(old) - array['state','version'])) then
            ${REFUSE('what was handed in stays as it is')}
          end if;
          return new;
        end $f$;
      create trigger tender_bid_in_time before insert or update on tender_bid for each row execute function bid_before_deadline();
      create function bid_file_before_deadline() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare r bid_file := coalesce(new, old);
        begin
          if region_now(r.region_id) > (select deadline from bid_box where region_id = r.region_id and procedure_id = r.procedure_id)
             or (select state from tender_bid where region_id = r.region_id and id = r.bid_id) <> 'concept' then
            ${REFUSE('papers are added to a draft, before the deadline')}
          end if;
          return r;
        end $f$;
      create trigger bid_file_in_time before insert or delete on bid_file for each row execute function bid_file_before_deadline();

      ${['bid_box', 'bid_key', 'bid_attempt', 'tender_bid', 'bid_file'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${byProvider('tender_bid')}
      ${byProvider('bid_file')}
      create policy staff_only on bid_attempt as restrictive using (${NO_PROVIDER});
      create policy staff_only on bid_key as restrictive using (${NO_PROVIDER});
      create policy sealed on bid_key as restrictive for select using (${opened('bid_key')});
      ${['tender_bid', 'bid_file'].map((t) => `create policy sealed on ${t} as restrictive using (case when ${NO_PROVIDER} then ${opened(t)} else true end);`).join('\n')}
      create policy published on bid_box as restrictive using (case when ${NO_PROVIDER} then true else exists (select 1 from procurement_procedure p where p.region_id = bid_box.region_id and p.id = bid_box.procedure_id) end);
      grant update (deadline, first_opener_id, first_opener, first_at, opener_id, opener, opened_at) on bid_box to raamwerk_api, raamwerk_worker;
      grant update (state, lots, submitted_at, manifest, receipt, sealed, version) on tender_bid to raamwerk_api, raamwerk_worker;
      ${grant('delete', 'bid_file', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
