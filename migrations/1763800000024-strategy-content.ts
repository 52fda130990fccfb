// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/** What a strategy says of each segment, what it wants and fears, and the planning towards its start. */
export class StrategyContent1763800000024 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const staffTables = [
      'strategy_statement',
      'strategy_entry',
      'strategy_point',
      'strategy_action',
      'planning_track',
      'planning_milestone',
      'planning_change',
    ];
    await q.query(`
      -- One statement of the document. segment_key '' is the region as a whole; text null: the document does not say it.
      create table strategy_statement (
        region_id smallint not null,
        id uuid not null,
        strategy_id uuid not null,
        segment_key text not null default '',
        kind text not null check (kind in ('toegang','toegang-gemeente','opdrachtgever','contract','bekostiging','verlenging','kenmerk','overweging','hefboom')),
        no int not null,
        municipality_code text,
        title text,
        text text,
        source text not null,
        primary key (region_id, id),
        unique (region_id, strategy_id, segment_key, kind, no),
        foreign key (region_id, strategy_id) references strategy,
        foreign key (region_id, municipality_code) references municipality,
        check ((kind = 'toegang-gemeente') = (municipality_code is not null))
      );
      -- What the region filled in where the document is silent, or what it expects of a lever a year: the newest holds.
      create table strategy_entry (
        region_id smallint not null,
        id uuid not null,
        statement_id uuid not null,
        text text,
        cents bigint check (cents >= 0),
        entered_by uuid,
        entered_name text not null,
        entered_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, statement_id) references strategy_statement
      );
      create index strategy_entry_newest on strategy_entry (region_id, statement_id, entered_at desc, id desc);
      create trigger strategy_entry_append_only before update or delete on strategy_entry for each row execute function refuse_change();

      create table strategy_point (
        region_id smallint not null,
        id uuid not null,
        strategy_id uuid not null,
        kind text not null check (kind in ('ambitie','kans','risico')),
        no int not null,
        title text not null,
        text text,
        source text not null,
        -- keys of segments; empty: all of them
        segments text[] not null default '{}',
        primary key (region_id, id),
        unique (region_id, strategy_id, kind, no),
        foreign key (region_id, strategy_id) references strategy
      );
      -- An action line of an ambition, or a measure with a chance or risk.
      create table strategy_action (
        region_id smallint not null,
        id uuid not null,
        point_id uuid not null,
        no int not null,
        text text not null,
        owner text,
        starts_on date,
        ends_on date,
        cost_marker text,
        state text not null default 'voorgenomen' check (state in ('voorgenomen','loopt','klaar','gestopt')),
        segments text[] not null default '{}',
        decision_id uuid,
        source text not null,
        own boolean not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        primary key (region_id, id),
        unique (region_id, point_id, no),
        foreign key (region_id, point_id) references strategy_point,
        foreign key (region_id, decision_id) references decision,
        check (starts_on is null or ends_on is null or starts_on <= ends_on)
      );

      create table planning_track (
        region_id smallint not null,
        id uuid not null,
        strategy_id uuid not null,
        key text not null,
        name text not null,
        note text,
        segments text[] not null,
        source text not null,
        sort int not null,
        two_rounds boolean not null default false,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, strategy_id, key),
        foreign key (region_id, strategy_id) references strategy
      );
      create table planning_milestone (
        region_id smallint not null,
        id uuid not null,
        track_id uuid not null,
        no int not null,
        name text not null,
        source text not null,
        fixed_on date,
        -- holds instead of fixed_on once there are two rounds
        fixed_with_second date,
        second_round_only boolean not null,
        -- days before the milestone that follows; null: not known
        lead_days int check (lead_days >= 0),
        moved_to date,
        done_on date,
        owner text,
        -- follows from the above, kept by the one who changes them
        planned_on date,
        planned_by text not null default 'leeg' check (planned_by in ('bron','verschoven','berekend','leeg')),
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, track_id, no),
        foreign key (region_id, track_id) references planning_track,
        check ((planned_on is null) = (planned_by = 'leeg'))
      );
      create index planning_milestone_due on planning_milestone (region_id, planned_on) where done_on is null;
      -- Every change of a planning, with its reason.
      create table planning_change (
        region_id smallint not null,
        id uuid not null,
        track_id uuid not null,
        milestone_id uuid,
        what text not null,
        was_on date,
        is_on date,
        reason text not null,
        changed_by uuid,
        changed_name text not null,
        changed_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, track_id) references planning_track,
        foreign key (region_id, milestone_id) references planning_milestone
      );
      create index planning_change_newest on planning_change (region_id, track_id, changed_at desc, id desc);
      create trigger planning_change_append_only before update or delete on planning_change for each row execute function refuse_change();

      -- The secret address under which somebody's calendar reads the planning; only its hash is kept.
      create table calendar_feed (
        region_id smallint not null,
        account_id uuid not null,
        token_hash bytea not null,
        made_at timestamptz not null,
        primary key (region_id, account_id),
        foreign key (region_id, account_id) references account
      );
      -- Like a session's: found before a region is known.
      create unique index calendar_feed_token on calendar_feed (token_hash);
      ${staffTables
        .map(
          (t) =>
            `${byRegion(t)}
             create policy staff_only on ${t} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`,
        )
        .join('\n')}
      ${byRegion('calendar_feed')}
      ${['strategy_statement', 'strategy_point', 'strategy_action', 'planning_track', 'planning_milestone'].map((t) => grant('select, insert, update', t, 'api', 'worker')).join('\n')}
      ${['strategy_entry', 'planning_change'].map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert, update, delete', 'calendar_feed', 'api')}

      -- A narrow door past row-level security, as for a session: who holds the address of a calendar, in which region and with which roles now.
      create function find_calendar(hash bytea) returns table (region_id smallint, account_id uuid, name text, grants jsonb, demo boolean)
        language sql stable security definer set search_path = public, pg_temp as $f$
        select f.region_id, a.id, a.name,
               coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) order by g.role, g.scope_id)
                           from role_grant g where g.region_id = f.region_id and g.account_id = f.account_id and g.valid @> (now() at time zone 'Europe/Amsterdam')::date), '[]'),
               r.demo
          from calendar_feed f join account a on a.region_id = f.region_id and a.id = f.account_id join region r on r.id = f.region_id
         where f.token_hash = hash and a.active
           and (a.home_account_id is null or exists (select 1 from account h where h.region_id = a.home_region_id and h.id = a.home_account_id and h.active)) $f$;
      revoke all on function find_calendar(bytea) from public;
      grant execute on function find_calendar(bytea) to raamwerk_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
