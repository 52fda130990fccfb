// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

/** Checks of spend against bestedingsruimte with their inputs, the signals they raise, and what people do with a signal. */
export class Spending1763800000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table signal_threshold (
        region_id smallint not null references region,
        percentage int not null check (percentage between 1 and 1000),
        valid daterange not null check (not isempty(valid)),
        primary key (region_id, percentage, valid),
        exclude using gist (region_id with =, percentage with =, valid with &&)
      );
      -- One run over all bestedingsruimten of a year; what it saw is fixed by ledger_until.
      create table spend_check_run (
        region_id smallint not null references region,
        id uuid not null,
        year int not null,
        as_of date not null,
        checked_at timestamptz not null,
        ledger_until bigint not null,
        cause text not null,
        rooms int not null,
        signals int not null,
        primary key (region_id, id)
      );
      create index spend_check_run_newest on spend_check_run (region_id, year, checked_at desc);
      create table spend_check (
        region_id smallint not null,
        run_id uuid not null,
        contract_id uuid not null,
        grain_key text not null,
        year int not null,
        provider_id uuid not null,
        bestedingsruimte_id bigint not null,
        -- inputs
        room_cents bigint,
        booked_cents bigint not null,
        crisis_cents bigint not null,
        lines bigint not null,
        -- the contract lines that were counted, where the grain is narrower than the contract
        contract_line_ids bigint[],
        grain text not null,
        -- outcome: highest threshold reached, null below the first or without a room
        reached int,
        primary key (region_id, run_id, contract_id, grain_key),
        foreign key (region_id, run_id) references spend_check_run,
        foreign key (region_id, bestedingsruimte_id) references bestedingsruimte
      );
      create index spend_check_subject on spend_check (region_id, contract_id, grain_key, year);
      -- Per threshold: is it crossed now, and against which amount; this is what makes a signal come once per crossing.
      create table threshold_state (
        region_id smallint not null,
        contract_id uuid not null,
        grain_key text not null,
        year int not null,
        percentage int not null,
        crossed boolean not null,
        room_cents bigint not null,
        since_run_id uuid not null,
        primary key (region_id, contract_id, grain_key, year, percentage)
      );
      create table signal (
        region_id smallint not null,
        id uuid not null,
        kind text not null check (kind in ('bestedingsruimte')),
        provider_id uuid not null,
        contract_id uuid not null,
        grain_key text not null,
        year int not null,
        percentage int not null,
        run_id uuid not null,
        room_cents bigint not null,
        booked_cents bigint not null,
        crisis_cents bigint not null,
        consequence text not null,
        raised_at timestamptz not null,
        state text not null default 'nieuw' check (state in ('nieuw','gezien','in-gesprek','afgehandeld')),
        owner_id uuid,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, run_id, contract_id, grain_key, percentage),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, owner_id) references account (region_id, id)
      );
      create index signal_open on signal (region_id, state, percentage desc, raised_at desc);
      create index signal_provider on signal (region_id, provider_id, raised_at desc);
      create table signal_event (
        region_id smallint not null,
        id bigint generated always as identity,
        signal_id uuid not null,
        provider_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        kind text not null check (kind in ('staat','eigenaar','notitie')),
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, signal_id) references signal
      );
      create index signal_event_signal on signal_event (region_id, signal_id, id);
      ${['signal_threshold', 'spend_check_run', 'spend_check', 'threshold_state', 'signal', 'signal_event'].map((t) => byRegion(t)).join('\n')}
      ${['spend_check', 'signal', 'signal_event'].map((t) => byProvider(t)).join('\n')}
      ${grant('select', 'signal_threshold', 'api')}
      ${grant('select, insert', 'signal_threshold', 'worker')}
      ${['spend_check_run', 'spend_check', 'signal'].map((t) => grant('select', t, 'api') + grant('select, insert', t, 'worker')).join('\n')}
      ${grant('select, insert, update', 'threshold_state', 'worker')}
      ${grant('select', 'threshold_state', 'api')}
      grant update (rooms, signals) on spend_check_run to raamwerk_worker;
      grant update (state, owner_id, version) on signal to raamwerk_api;
      ${grant('select, insert', 'signal_event', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
