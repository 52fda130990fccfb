// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One person may work in more than one region. The password stands with the account of the first, the home; an account elsewhere names
 * that home and has no password of its own, so that whoever manages accounts there can open nothing at home.
 */
export class RegionsOfAPerson1763800000017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table account
        add column home_region_id smallint,
        add column home_account_id uuid,
        add check ((home_region_id is null) = (home_account_id is null)),
        add check (home_region_id is null or (home_region_id <> region_id and password_hash is null));
      -- An address logs in at one place; in the other regions of that person it stands as well.
      drop index account_email;
      create unique index account_email on account (email) where home_account_id is null;
      create unique index account_email_in_region on account (region_id, email);
      create unique index account_of_home on account (region_id, home_region_id, home_account_id) where home_account_id is not null;
      create index account_home on account (home_account_id) where home_account_id is not null;

      create or replace function find_login(login text) returns table (region_id smallint, id uuid, name text, password_hash text, active boolean)
        language sql stable security definer set search_path = public, pg_temp as
        'select a.region_id, a.id, a.name, a.password_hash, a.active from account a where a.email = lower(login) and a.home_account_id is null';

      -- Closing the account at home closes the person's sessions everywhere.
      create or replace function find_session(hash bytea) returns table (region_id smallint, region_key text, account_id uuid, name text, csrf text, grants jsonb, clock_offset interval, demo boolean)
        language sql stable security definer set search_path = public, pg_temp as $f$
        select s.region_id, r.key, a.id, a.name, s.csrf,
               coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) order by g.role, g.scope_id)
                           from role_grant g where g.region_id = s.region_id and g.account_id = s.account_id and g.valid @> (now() at time zone 'Europe/Amsterdam')::date), '[]'),
               r.clock_offset, r.demo
          from session s join account a on a.region_id = s.region_id and a.id = s.account_id join region r on r.id = s.region_id
         where s.token_hash = hash and s.expires_at > now() and a.active
           and (a.home_account_id is null or exists (select 1 from account h where h.region_id = a.home_region_id and h.id = a.home_account_id and h.active)) $f$;

      -- A fourth narrow door past row-level security: who holds a session may know in which regions that person has a role now.
      create function find_regions(hash bytea) returns table (region_id smallint, region_key text, region_name text, account_id uuid, account_name text)
        language sql stable security definer set search_path = public, pg_temp as $f$
        with me as (
          select coalesce(a.home_region_id, a.region_id) as home_region, coalesce(a.home_account_id, a.id) as home_account
            from session s join account a on a.region_id = s.region_id and a.id = s.account_id
           where s.token_hash = hash and s.expires_at > now() and a.active)
        select r.id, r.key, r.name, a.id, a.name
          from me
          join account h on h.region_id = me.home_region and h.id = me.home_account and h.active
          join account a on (a.region_id = h.region_id and a.id = h.id) or (a.home_account_id = h.id and a.home_region_id = h.region_id)
          join region r on r.id = a.region_id
         where a.active and exists (select 1 from role_grant g where g.region_id = a.region_id and g.account_id = a.id
                                       and g.valid @> (now() at time zone 'Europe/Amsterdam')::date)
         order by r.name $f$;
      revoke all on function find_regions(bytea) from public;
      grant execute on function find_regions(bytea) to raamwerk_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
