// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;

/** Who decides in a region: bodies with their seats and mandates, meetings, and the decisions they took. */
export class Governance1763800000011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const content = ['body', 'body_seat', 'body_mandate'];
    const record = ['meeting', 'decision_number', 'decision'];
    await q.query(`
      create table body (
        region_id smallint not null references region,
        key text not null,
        name text not null,
        kind text not null,
        what text not null,
        sort int not null,
        source text not null,
        primary key (region_id, key)
      );
      -- A seat stands for one or more municipalities for a term; empty: no source says for which. holder null: not known.
      create table body_seat (
        region_id smallint not null,
        body_key text not null,
        seat text not null,
        name text not null,
        municipalities text[] not null default '{}',
        holder text,
        valid daterange not null check (not isempty(valid)),
        source text not null,
        primary key (region_id, body_key, seat, valid),
        foreign key (region_id, body_key) references body,
        exclude using gist (region_id with =, body_key with =, seat with =, valid with &&)
      );
      -- What a body may decide, up to which amount (null: no limit known), and when.
      create table body_mandate (
        region_id smallint not null,
        body_key text not null,
        subject_kind text not null,
        max_cents bigint check (max_cents >= 0),
        valid daterange not null check (not isempty(valid)),
        -- no source says it in so many words; what it was derived from stands in source
        inferred boolean not null default false,
        source text not null,
        primary key (region_id, body_key, subject_kind, valid),
        foreign key (region_id, body_key) references body,
        exclude using gist (region_id with =, body_key with =, subject_kind with =, valid with &&)
      );
      create table meeting (
        region_id smallint not null,
        id uuid not null,
        body_key text not null,
        held_on date not null,
        place text,
        agenda text,
        recorded_by text not null,
        recorded_at timestamptz not null,
        primary key (region_id, id),
        unique (region_id, body_key, held_on),
        foreign key (region_id, body_key) references body
      );
      create table decision_number (
        region_id smallint primary key references region,
        last int not null
      );
      -- Recorded as it was taken and never edited: a mistake is corrected by a later one that replaces it.
      create table decision (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        body_key text not null,
        meeting_id uuid,
        agenda_item text,
        title text not null,
        subject_kind text not null,
        -- an opaque reference; null: everything of this kind
        subject_id text,
        subject_label text not null,
        -- the amount decided on; null: the decision names none
        cents bigint check (cents >= 0),
        outcome text not null check (outcome in ('aangenomen','verworpen','aangehouden')),
        motivation text not null,
        taken_on date not null,
        -- null: from the day it was taken
        effective_from date check (effective_from >= taken_on),
        replaces uuid,
        recorded_by uuid,
        recorded_name text not null,
        recorded_at timestamptz not null,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, body_key) references body,
        foreign key (region_id, meeting_id) references meeting,
        foreign key (region_id, replaces) references decision,
        check (replaces <> id)
      );
      create unique index decision_replaced_once on decision (region_id, replaces) where replaces is not null;
      create index decision_newest on decision (region_id, taken_on desc, no desc);
      create index decision_subject on decision (region_id, subject_kind, subject_id);
      create trigger decision_append_only before update or delete on decision for each row execute function refuse_change();
      ${[...content, ...record].map((t) => byRegion(t) + STAFF_ONLY(t)).join('\n')}
      ${content.map((t) => grant('select, insert, update', t, 'api', 'worker')).join('\n')}
      ${['meeting', 'decision'].map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert, update', 'decision_number', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
