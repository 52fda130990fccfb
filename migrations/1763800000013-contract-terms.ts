// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const KNOWN = ['contract_kind', 'clause', 'kpi_definition'];
const OF_CONTRACT = [
  'contract_term',
  'contract_renewal',
  'contract_moment',
  'contract_reminder',
  'contract_terms',
  'contract_clause',
  'contract_kpi',
  'contract_capacity',
  'capacity_occupancy',
  'contract_change',
];

/**
 * Kinds of contracts as data; how a contract goes on after its last day, what that asks of whom and when; clauses, KPI agreements and
 * capacity per version; the legal ground of each change.
 */
export class ContractTerms1763800000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table contract_kind (
        region_id smallint not null references region,
        key text not null check (key ~ '^[a-z][a-z0-9-]*$'),
        name text not null,
        what text not null,
        -- false: availability or a subsidy; what is agreed stands in capacity lines
        product_lines boolean not null,
        -- null: the source does not say how these contracts go on
        renewal_mode text check (renewal_mode in ('geen','expliciet','stilzwijgend')),
        renewal_times int check (renewal_times >= 0),
        renewal_months int check (renewal_months > 0),
        notice_length int check (notice_length >= 0),
        notice_unit text check (notice_unit in ('maand','dag')),
        valid_from date,
        source text not null,
        sort int not null,
        primary key (region_id, key),
        check ((notice_length is null) = (notice_unit is null))
      );
      alter table contract drop constraint contract_kind_check;
      alter table contract add constraint contract_kind_word check (kind ~ '^[a-z][a-z0-9-]*$');

      create table contract_term (
        region_id smallint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        initial_last date not null,
        mode text not null check (mode in ('geen','expliciet','stilzwijgend')),
        times int check (times >= 0),
        months int not null check (months > 0),
        notice_length int check (notice_length >= 0),
        notice_unit text check (notice_unit in ('maand','dag')),
        renewed int not null default 0 check (renewed >= 0),
        -- the last day after a notice
        notice_for date,
        notice_given_on date,
        notice_by text check (notice_by in ('regio','aanbieder')),
        notice_reason text,
        -- the value changes are held against; null: not recorded
        original_cents bigint check (original_cents >= 0),
        source text not null,
        version int not null default 1,
        primary key (region_id, contract_id),
        foreign key (region_id, contract_id) references contract,
        check ((notice_length is null) = (notice_unit is null)),
        check ((notice_for is null) = (notice_given_on is null) and (notice_for is null) = (notice_by is null))
      );
      create table contract_renewal (
        region_id smallint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        no int not null check (no > 0),
        valid daterange not null check (not isempty(valid)),
        mode text not null check (mode in ('expliciet','stilzwijgend')),
        decision_id uuid,
        version_id uuid not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, contract_id, no),
        foreign key (region_id, contract_id) references contract,
        foreign key (region_id, version_id) references contract_version,
        check ((mode = 'expliciet') = (decision_id is not null)),
        exclude using gist (region_id with =, contract_id with =, valid with &&)
      );
      -- Computed from the term whenever that changes; what is asked on which day.
      create table contract_moment (
        region_id smallint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        kind text not null check (kind in ('opzegging','verlengbesluit','verlenging','einde','verantwoording')),
        on_date date not null,
        conditional boolean not null,
        about text not null,
        primary key (region_id, contract_id, on_date, kind, about),
        foreign key (region_id, contract_id) references contract
      );
      create index contract_moment_day on contract_moment (region_id, on_date);
      -- One reminder per contract, day and kind, whenever and however often is looked.
      create table contract_reminder (
        region_id smallint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        due date not null,
        kind text not null,
        made_at timestamptz not null,
        settled_at timestamptz,
        settled_by text,
        note text,
        primary key (region_id, contract_id, due, kind),
        foreign key (region_id, contract_id) references contract,
        check ((settled_at is null) = (settled_by is null))
      );
      create index contract_reminder_open on contract_reminder (region_id, due) where settled_at is null;

      create table clause (
        region_id smallint not null references region,
        key text not null check (key ~ '^[a-z][a-z0-9-]*$'),
        version int not null check (version > 0),
        title text not null,
        text text not null,
        -- a clear, precise and unequivocal ground for changes (Aw 2.163c)
        allows_change boolean not null,
        source text not null,
        primary key (region_id, key, version)
      );
      create table kpi_definition (
        region_id smallint not null references region,
        key text not null check (key ~ '^[a-z][a-z0-9-]*$'),
        version int not null check (version > 0),
        segment_key text not null,
        objective_no int not null,
        name text not null,
        definition text not null,
        unit text not null,
        better text not null check (better in ('hoger','lager')),
        source text not null,
        primary key (region_id, key, version)
      );
      -- A version that has a row here states these agreements anew, all of them; one that has none leaves those of the version before it.
      create table contract_terms (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        talk_months int check (talk_months > 0),
        report_duties jsonb not null default '[]',
        primary key (region_id, version_id),
        foreign key (region_id, version_id) references contract_version
      );
      create index contract_terms_contract on contract_terms (region_id, contract_id);
      create table contract_clause (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        position int not null,
        clause_key text not null,
        clause_version int not null,
        primary key (region_id, version_id, clause_key),
        foreign key (region_id, version_id) references contract_terms,
        foreign key (region_id, clause_key, clause_version) references clause
      );
      create table contract_kpi (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        kpi_key text not null,
        kpi_version int not null,
        norm numeric not null,
        -- how far from the norm is still within
        band numeric check (band >= 0),
        frequency text not null check (frequency in ('maand','kwartaal','halfjaar','jaar')),
        consequence text not null,
        primary key (region_id, version_id, kpi_key),
        foreign key (region_id, version_id) references contract_terms,
        foreign key (region_id, kpi_key, kpi_version) references kpi_definition
      );
      create table contract_capacity (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        line int not null check (line > 0),
        name text not null,
        location text,
        unit text not null check (unit in ('plaatsen','bedden','groepen','fte')),
        amount numeric not null check (amount > 0),
        primary key (region_id, version_id, line),
        foreign key (region_id, version_id) references contract_terms
      );
      create table capacity_occupancy (
        region_id smallint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        line int not null,
        on_date date not null,
        occupied numeric not null check (occupied >= 0),
        reported_at timestamptz not null,
        reported_by text not null,
        primary key (region_id, contract_id, line, on_date, reported_at),
        foreign key (region_id, contract_id) references contract
      );
      create table contract_change (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        ground text not null check (ground in ('2.163b','2.163c','2.163d','2.163e','2.163f','2.163g')),
        clause_key text,
        explanation text not null,
        cents bigint,
        indexation boolean not null default false,
        -- why this ground is used although its test does not hold
        deviation text,
        notice_due boolean not null,
        notice_sent_on date,
        primary key (region_id, version_id),
        foreign key (region_id, version_id) references contract_version
      );
      create index contract_change_contract on contract_change (region_id, contract_id);
      ${[...KNOWN, ...OF_CONTRACT].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${OF_CONTRACT.map((t) => byProvider(t)).join('\n')}
      grant update on contract_kind, contract_term to raamwerk_api, raamwerk_worker;
      grant update (settled_at, settled_by, note) on contract_reminder to raamwerk_api, raamwerk_worker;
      grant update (notice_sent_on) on contract_change to raamwerk_api, raamwerk_worker;
      grant delete on contract_moment to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
