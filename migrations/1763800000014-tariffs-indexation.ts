// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;

/** Regional tariffs with the cost elements behind them, the product book, and indexation runs over the tariffs of contracts. */
export class TariffsIndexation1763800000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- What the region asks for a product from a day on. A published one never changes: a better one is the next version.
      create table regional_tariff (
        region_id smallint not null,
        id uuid not null,
        product_id uuid not null,
        no int not null,
        valid_from date not null,
        cents bigint not null check (cents > 0),
        state text not null check (state in ('concept','gepubliceerd','vervangen')),
        note text,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        published_at timestamptz,
        published_by text,
        primary key (region_id, id),
        unique (region_id, product_id, no),
        foreign key (region_id, product_id) references product,
        check ((state = 'concept') = (published_at is null))
      );
      create unique index regional_tariff_one on regional_tariff (region_id, product_id, valid_from) where state = 'gepubliceerd';
      create unique index regional_tariff_draft on regional_tariff (region_id, product_id) where state = 'concept';
      -- The four cost elements of a real price; an amount or source that no source gives stays empty, and then it cannot be published.
      create table regional_tariff_element (
        region_id smallint not null,
        tariff_id uuid not null,
        element text not null check (element in ('beroepskrachten','clientgebonden','overhead','indexatie')),
        cents bigint check (cents >= 0),
        source text,
        primary key (region_id, tariff_id, element),
        foreign key (region_id, tariff_id) references regional_tariff
      );

      create table product_book_entry (
        region_id smallint not null,
        product_id uuid not null,
        no int not null,
        description text,
        target_group text,
        content text,
        source text,
        state text not null check (state in ('concept','gepubliceerd','vervangen')),
        -- written or changed by a person: the data file no longer overwrites it
        own boolean not null,
        version int not null default 1,
        changed_at timestamptz not null,
        changed_by text not null,
        published_at timestamptz,
        published_by text,
        primary key (region_id, product_id, no),
        foreign key (region_id, product_id) references product
      );
      create unique index product_book_one on product_book_entry (region_id, product_id) where state = 'gepubliceerd';
      create unique index product_book_draft on product_book_entry (region_id, product_id) where state = 'concept';

      -- How the change of price of a year is weighed; the figures themselves are given with each run.
      create table index_rule (
        region_id smallint not null references region,
        key text not null,
        valid_from date not null,
        name text not null,
        -- [{"series": "OVA", "name": "…", "weight": 9000}]: weights in hundredths of a percent, 10000 together
        parts jsonb not null,
        source text not null,
        primary key (region_id, key, valid_from)
      );
      ${['regional_tariff', 'regional_tariff_element', 'product_book_entry', 'index_rule'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      create policy published on regional_tariff as restrictive using (case when ${NO_PROVIDER} then true else state <> 'concept' end);
      create policy published on product_book_entry as restrictive using (case when ${NO_PROVIDER} then true else state = 'gepubliceerd' end);
      -- The figures behind a tariff are the region's own.
      create policy staff_only on regional_tariff_element as restrictive using (${NO_PROVIDER});
      create policy staff_only on index_rule as restrictive using (${NO_PROVIDER});
      grant update (valid_from, cents, state, note, version, changed_at, changed_by, published_at, published_by) on regional_tariff to raamwerk_api, raamwerk_worker;
      grant update (cents, source) on regional_tariff_element to raamwerk_api, raamwerk_worker;
      grant update (description, target_group, content, source, state, own, version, changed_at, changed_by, published_at, published_by)
        on product_book_entry to raamwerk_api, raamwerk_worker;
      grant update (name, parts, source) on index_rule to raamwerk_api, raamwerk_worker;

      create table indexation_run (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        title text not null,
        effective_from date not null,
        rule_key text not null,
        rule_from date not null,
        -- which year's forecast is applied, and which year's forecast is settled against what it became
        forecast_year int,
        settlement_year int,
        -- [{"year": 2026, "series": "OVA", "kind": "prognose", "rate": 384}]: rates in hundredths of a percent
        figures jsonb not null,
        figures_source text not null,
        -- the factor in whole numbers; a tariff is multiplied by it and rounded once
        numerator numeric(60) not null check (numerator > 0),
        denominator numeric(60) not null check (denominator > 0),
        -- null: no restriction
        kinds text[],
        segments text[],
        product_codes text[],
        state text not null check (state in ('concept','voorgelegd','goedgekeurd','vastgelegd','geweigerd','ingetrokken')),
        note text,
        -- what the choice leaves out, by reason: {"taakgericht": 12}
        left_out jsonb not null default '{}',
        prepared_by uuid not null,
        prepared_name text not null,
        prepared_at timestamptz not null,
        submitted_by uuid,
        submitted_name text,
        submitted_at timestamptz,
        decided_by uuid,
        decided_name text,
        decided_at timestamptz,
        decision_note text,
        -- the decision of a body that it rests on, where one was named
        decision_id uuid,
        job_id uuid,
        recorded_at timestamptz,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, rule_key, rule_from) references index_rule,
        check (forecast_year is not null or settlement_year is not null),
        check (state not in ('voorgelegd','goedgekeurd','vastgelegd') or submitted_by is not null),
        -- four eyes: whoever prepared or submitted it does not decide on it
        check (decided_by is null or (decided_by <> submitted_by and decided_by <> prepared_by))
      );
      create table indexation_contract (
        region_id smallint not null,
        run_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        lines int not null,
        state text not null check (state in ('wacht','vastgelegd','overgeslagen')),
        reason text,
        primary key (region_id, run_id, contract_id),
        foreign key (region_id, run_id) references indexation_run,
        foreign key (region_id, contract_id) references contract,
        check ((state = 'overgeslagen') = (reason is not null))
      );
      create index indexation_contract_waiting on indexation_contract (region_id, run_id) where state = 'wacht';
      -- The preview as it was put before the second person: exactly this is recorded, or nothing.
      create table indexation_line (
        region_id smallint not null,
        run_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        source_version_id uuid not null,
        contract_line_id bigint not null,
        valid daterange not null check (not isempty(valid)),
        old_cents bigint not null,
        new_cents bigint not null,
        primary key (region_id, run_id, contract_id, source_version_id, contract_line_id, valid),
        foreign key (region_id, run_id, contract_id) references indexation_contract on delete cascade
      );
      create table indexation_version (
        region_id smallint not null,
        run_id uuid not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        source_version_id uuid not null,
        primary key (region_id, version_id),
        foreign key (region_id, run_id, contract_id) references indexation_contract,
        foreign key (region_id, version_id) references contract_version
      );
      create index indexation_version_run on indexation_version (region_id, run_id, contract_id);
      ${['indexation_run', 'indexation_contract', 'indexation_line', 'indexation_version'].map((t) => byRegion(t)).join('\n')}
      create policy staff_only on indexation_run as restrictive using (${NO_PROVIDER});
      ${['indexation_contract', 'indexation_line', 'indexation_version'].map((t) => byProvider(t)).join('\n')}
      ${['indexation_run', 'indexation_contract', 'indexation_line'].map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${grant('select, insert', 'indexation_version', 'worker')}
      ${grant('select', 'indexation_version', 'api')}
      grant update on indexation_run to raamwerk_api, raamwerk_worker;
      grant update (state, reason) on indexation_contract to raamwerk_api, raamwerk_worker;
      grant delete on indexation_contract, indexation_line to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
