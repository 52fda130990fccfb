// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/** Regions, accounts and sessions, the audit trail, the outbox of jobs, schedules, idempotency and stored files. */
export class PlatformFoundation1763800000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;
      grant usage on schema public to raamwerk_api, raamwerk_worker, raamwerk_relay;

      -- Names of regions are public; everything inside one is not. Only a demo region has a clock of its own.
      create table region (
        id smallint primary key,
        key text not null unique check (key ~ '^[a-z][a-z0-9-]*$'),
        name text not null,
        demo boolean not null default false,
        clock_offset interval not null default '0',
        check (demo or clock_offset = '0')
      );
      ${grant('select', 'region', 'api', 'worker', 'relay')}
      grant insert on region to raamwerk_worker;
      grant update (name, clock_offset) on region to raamwerk_worker;
      grant update (clock_offset) on region to raamwerk_api;

      create table account (
        region_id smallint not null references region,
        id uuid not null,
        email text not null check (email = lower(email)),
        name text not null,
        password_hash text,
        active boolean not null default true,
        demo_login boolean not null default false,
        created_at timestamptz not null default now(),
        primary key (region_id, id)
      );
      create unique index account_email on account (email);
      ${byRegion('account')}
      ${grant('select, insert, update', 'account', 'api', 'worker')}

      create table role_grant (
        region_id smallint not null,
        id uuid not null,
        account_id uuid not null,
        role text not null check (role in ('contractmanager','inkoopadviseur','controller','aanbieder','gemeente','bestuurder',
          'clientvertegenwoordiger','verwijzer','beoordelaar','tekenbevoegde','beheerder','auditor')),
        scope_kind text not null default 'regio' check (scope_kind in ('regio','gemeente','aanbieder','gremium','procedure')),
        scope_id text,
        valid daterange not null check (not isempty(valid)),
        primary key (region_id, id),
        foreign key (region_id, account_id) references account,
        check ((scope_kind = 'regio') = (scope_id is null)),
        exclude using gist (region_id with =, account_id with =, role with =, scope_kind with =, (coalesce(scope_id, '')) with =, valid with &&)
      );
      ${byRegion('role_grant')}
      ${grant('select, insert, update', 'role_grant', 'api', 'worker')}

      create table session (
        region_id smallint not null,
        token_hash bytea not null,
        account_id uuid not null,
        csrf text not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        origin text not null,
        primary key (region_id, token_hash),
        foreign key (region_id, account_id) references account
      );
      create unique index session_token on session (token_hash);
      ${byRegion('session')}
      ${grant('select, insert, update, delete', 'session', 'api')}
      ${grant('select, delete', 'session', 'worker')}

      -- Bearer tokens for machines, one or more per organisation; only the hash is kept.
      create table api_token (
        region_id smallint not null references region,
        id uuid not null,
        token_hash bytea not null,
        name text not null,
        role text not null,
        scope_kind text not null default 'regio',
        scope_id text,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        primary key (region_id, id)
      );
      create unique index api_token_hash on api_token (token_hash);
      ${byRegion('api_token')}
      ${grant('select, insert, update', 'api_token', 'api', 'worker')}

      -- Before a region is known: who has this address, this session, this token. Three narrow doors past row-level security.
      create function find_login(login text) returns table (region_id smallint, id uuid, name text, password_hash text, active boolean)
        language sql stable security definer set search_path = public, pg_temp as
        'select a.region_id, a.id, a.name, a.password_hash, a.active from account a where a.email = lower(login)';
      create function find_session(hash bytea) returns table (region_id smallint, region_key text, account_id uuid, name text, csrf text, grants jsonb, clock_offset interval, demo boolean)
        language sql stable security definer set search_path = public, pg_temp as $f$
        select s.region_id, r.key, a.id, a.name, s.csrf,
               coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) order by g.role, g.scope_id)
                           from role_grant g where g.region_id = s.region_id and g.account_id = s.account_id and g.valid @> (now() at time zone 'Europe/Amsterdam')::date), '[]'),
               r.clock_offset, r.demo
          from session s join account a on a.region_id = s.region_id and a.id = s.account_id join region r on r.id = s.region_id
         where s.token_hash = hash and s.expires_at > now() and a.active $f$;
      create function find_token(hash bytea) returns table (region_id smallint, region_key text, id uuid, name text, role text, scope_kind text, scope_id text)
        language sql stable security definer set search_path = public, pg_temp as $f$
        select t.region_id, r.key, t.id, t.name, t.role, t.scope_kind, t.scope_id from api_token t join region r on r.id = t.region_id
         where t.token_hash = hash and t.revoked_at is null and t.expires_at > now() $f$;
      revoke all on function find_login(text), find_session(bytea), find_token(bytea) from public;
      grant execute on function find_login(text), find_session(bytea), find_token(bytea) to raamwerk_api;

      -- Failed log-ins by hash of address and by origin; no region is known yet, no personal data is kept.
      create table login_attempt (
        id bigint generated always as identity primary key,
        subject_hash bytea not null,
        at timestamptz not null default now()
      );
      create index login_attempt_subject on login_attempt (subject_hash, at);
      ${grant('select, insert, delete', 'login_attempt', 'api')}
      revoke all on login_attempt from public;

      create table audit_event (
        region_id smallint not null references region,
        id bigint generated always as identity,
        at timestamptz not null,
        recorded_at timestamptz not null default now(),
        xid xid8 not null default pg_current_xact_id(),
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        origin text not null,
        action text not null,
        object_kind text not null,
        object_id text,
        result text not null check (result in ('gelukt','geweigerd')),
        detail jsonb not null default '{}',
        primary key (region_id, id)
      );
      create index audit_event_object on audit_event (region_id, object_kind, object_id, id);
      create index audit_event_actor on audit_event (region_id, actor_id, id);
      ${byRegion('audit_event')}
      ${grant('select, insert', 'audit_event', 'api', 'worker')}
      create function refuse_change() returns trigger language plpgsql set search_path = public, pg_temp as
        $f$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $f$;
      create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
      create trigger audit_event_no_truncate before truncate on audit_event execute function refuse_change();

      -- The outbox: a job exists from the commit of what asked for it until its effect is committed. The queue only points here.
      create table job (
        region_id smallint not null references region,
        id uuid not null,
        name text not null,
        queue text not null,
        payload jsonb not null,
        subject text,
        unique_key text,
        gen int not null default 0,
        attempts int not null default 0,
        max_attempts int not null,
        available_at timestamptz not null default now(),
        dispatched_at timestamptz,
        started_at timestamptz,
        lease_token bigint not null default 0,
        lease_until timestamptz,
        done_at timestamptz,
        quarantined_at timestamptz,
        cancel_asked_at timestamptz,
        cancelled_at timestamptz,
        progress_done bigint not null default 0,
        progress_total bigint,
        progress_note text,
        outcome jsonb,
        error text,
        created_by text not null,
        created_at timestamptz not null default now(),
        primary key (region_id, id)
      );
      create unique index job_waiting_once on job (region_id, unique_key) where unique_key is not null and started_at is null and done_at is null and cancelled_at is null;
      create index job_due on job (available_at) where dispatched_at is null and done_at is null and quarantined_at is null and cancelled_at is null;
      create index job_open on job (dispatched_at) where done_at is null and quarantined_at is null and cancelled_at is null;
      create index job_newest on job (region_id, created_at desc, id);
      create index job_subject on job (region_id, subject);
      ${byRegion('job')}
      create policy relay on job to raamwerk_relay using (true) with check (true);
      ${grant('select, insert, update', 'job', 'api', 'worker')}
      ${grant('select, update', 'job', 'relay')}

      create table schedule (
        region_id smallint not null references region,
        name text not null,
        job_name text not null,
        title text not null,
        at_time time not null,
        every text not null check (every in ('dag','week','maand')),
        next_run_at timestamptz not null,
        last_run_at timestamptz,
        primary key (region_id, name)
      );
      ${byRegion('schedule')}
      create policy relay on schedule to raamwerk_relay using (true) with check (true);
      ${grant('select, insert, update', 'schedule', 'api', 'worker')}
      ${grant('select, update', 'schedule', 'relay')}
      grant insert on job to raamwerk_relay;

      create table idempotency (
        region_id smallint not null references region,
        actor text not null,
        key text not null check (length(key) between 1 and 255),
        route text not null,
        input_sha256 bytea not null,
        status int,
        body jsonb,
        at timestamptz not null default now(),
        primary key (region_id, actor, key)
      );
      ${byRegion('idempotency')}
      ${grant('select, insert, update', 'idempotency', 'api')}
      ${grant('select, delete', 'idempotency', 'worker')}

      -- Whole files as they came in, compressed and sealed; one row for equal content.
      create table stored_file (
        region_id smallint not null references region,
        sha256 bytea not null,
        content bytea not null,
        size bigint not null,
        stored_at timestamptz not null default now(),
        primary key (region_id, sha256)
      );
      alter table stored_file alter column content set storage external;
      ${byRegion('stored_file')}
      ${grant('select, insert', 'stored_file', 'api', 'worker')}

      -- Which version of which data file the region holds.
      create table content_version (
        region_id smallint not null references region,
        name text not null,
        version text not null,
        sha256 bytea not null,
        loaded_at timestamptz not null,
        primary key (region_id, name)
      );
      ${byRegion('content_version')}
      ${grant('select, insert, update', 'content_version', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
