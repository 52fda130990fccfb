// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;

/** How a body comes to a decision, and whose consent it then needs: votes by seat with the weight they had, and ratification. */
export class Votes1763800000030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const tables = ['vote', 'vote_seat', 'ratification'];
    await q.query(`
      -- How a body votes; null: no source says it.
      alter table body add voting_mode text check (voting_mode in ('gewogen','per-zetel','consensus')), add voting_source text;
      -- The body whose every seat must consent before anything can rest on the decision; null: none.
      alter table decision add ratified_by text;
      alter table decision add foreign key (region_id, ratified_by) references body;

      create table vote (
        region_id smallint not null,
        id uuid not null,
        body_key text not null,
        meeting_id uuid not null,
        agenda_item text,
        title text not null,
        subject_kind text not null,
        subject_id text,
        subject_label text not null,
        cents bigint check (cents >= 0),
        motivation text not null,
        effective_from date,
        ratified_by text,
        mode text not null check (mode in ('gewogen','per-zetel','consensus')),
        -- the day of the inhabitants that weigh; null where seats count alike
        weighing_day date check ((weighing_day is null) = (mode <> 'gewogen')),
        opened_name text not null,
        opened_at timestamptz not null,
        closed_name text,
        closed_at timestamptz,
        -- what came of it; withdrawn when closed without
        decision_id uuid,
        withdrawn_reason text,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, body_key) references body,
        foreign key (region_id, meeting_id) references meeting,
        foreign key (region_id, ratified_by) references body,
        foreign key (region_id, decision_id) references decision,
        check ((closed_at is null) = (closed_name is null)),
        check ((closed_at is null) = (decision_id is null and withdrawn_reason is null)),
        check (decision_id is null or withdrawn_reason is null)
      );
      create index vote_meeting on vote (region_id, meeting_id);
      -- Who could speak, for whom and with which weight, as it was when the vote was opened.
      create table vote_seat (
        region_id smallint not null,
        vote_id uuid not null,
        seat text not null,
        name text not null,
        holder text,
        municipalities text[] not null,
        weight int not null check (weight > 0),
        choice text check (choice in ('voor','tegen','onthouding','bezwaar','afwezig')),
        reason text,
        spoken_name text,
        spoken_at timestamptz,
        primary key (region_id, vote_id, seat),
        foreign key (region_id, vote_id) references vote,
        check ((choice is null) = (spoken_at is null)),
        check (choice <> 'bezwaar' or reason is not null)
      );
      create function refuse_change_of_closed_vote() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from vote v where v.region_id = old.region_id and v.id = old.vote_id and v.closed_at is not null) then
          raise exception 'a closed vote does not change' using errcode = 'raise_exception';
        end if;
        return new;
      end $$;
      create trigger vote_seat_closed before update on vote_seat for each row execute function refuse_change_of_closed_vote();
      create function refuse_reopened_vote() returns trigger language plpgsql as $$
      begin
        if old.closed_at is not null then raise exception 'a closed vote does not change' using errcode = 'raise_exception'; end if;
        return new;
      end $$;
      create trigger vote_closed before update on vote for each row execute function refuse_reopened_vote();

      -- What a college or council said of a decision; the newest word of a seat counts.
      create table ratification (
        region_id smallint not null,
        id uuid not null,
        decision_id uuid not null,
        body_key text not null,
        seat text not null,
        consents boolean not null,
        decided_on date not null,
        note text,
        recorded_name text not null,
        recorded_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, decision_id) references decision,
        foreign key (region_id, body_key) references body
      );
      create index ratification_decision on ratification (region_id, decision_id, seat, recorded_at desc);
      create trigger ratification_append_only before update or delete on ratification for each row execute function refuse_change();
      ${tables.map((t) => byRegion(t) + STAFF_ONLY(t)).join('\n')}
      ${['vote', 'vote_seat'].map((t) => grant('select, insert, update', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert', 'ratification', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
