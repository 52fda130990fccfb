// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

/** Providers with names and successors; contracts in bitemporal versions with product lines, tariffs and bestedingsruimten. */
export class ProvidersContracts1763800000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table provider (
        region_id smallint not null references region,
        id uuid not null,
        key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
        name text not null,
        kvk text check (kvk ~ '^[0-9]{8}$'),
        iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
        size_class text not null check (size_class in ('groot','middel','klein','maatwerk')),
        description text,
        contract_manager_id uuid,
        primary key (region_id, id),
        unique (region_id, key),
        foreign key (region_id, contract_manager_id) references account (region_id, id)
      );
      create index provider_search on provider using gin (name gin_trgm_ops);
      create table provider_agb (
        region_id smallint not null,
        agb text not null check (agb ~ '^[0-9]{8}$'),
        provider_id uuid not null,
        primary key (region_id, agb),
        foreign key (region_id, provider_id) references provider
      );
      create table provider_name (
        region_id smallint not null,
        provider_id uuid not null,
        kind text not null check (kind in ('statutair','handelsnaam')),
        name text not null,
        valid daterange not null check (not isempty(valid)),
        primary key (region_id, provider_id, kind, name, valid),
        foreign key (region_id, provider_id) references provider
      );
      create table provider_succession (
        region_id smallint not null,
        predecessor_id uuid not null,
        successor_id uuid not null,
        on_date date not null,
        kind text not null check (kind in ('fusie','overname','splitsing','naamswijziging')),
        primary key (region_id, predecessor_id, successor_id),
        foreign key (region_id, predecessor_id) references provider (region_id, id),
        foreign key (region_id, successor_id) references provider (region_id, id),
        check (predecessor_id <> successor_id)
      );

      create table contract (
        region_id smallint not null,
        id uuid not null,
        provider_id uuid not null,
        number text not null,
        kind text not null check (kind in ('resultaatovereenkomst','ontwikkelovereenkomst','maatwerkovereenkomst')),
        block_key text,
        valid daterange not null check (not isempty(valid)),
        primary key (region_id, id),
        unique (region_id, number),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, block_key) references commissioning_block
      );
      create index contract_provider on contract (region_id, provider_id);
      -- A product line keeps its identity over all versions; what was agreed on it hangs under a version.
      create table contract_line (
        region_id smallint not null,
        id bigint generated always as identity,
        contract_id uuid not null,
        provider_id uuid not null,
        line_no int not null,
        product_id uuid not null,
        primary key (region_id, id),
        unique (region_id, contract_id, line_no),
        foreign key (region_id, contract_id) references contract,
        foreign key (region_id, product_id) references product
      );
      create index contract_line_product on contract_line (region_id, provider_id, product_id);
      -- The content of a version never changes; when it holds, and since when that is known, stands in contract_version_period.
      create table contract_version (
        region_id smallint not null,
        id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        no int not null,
        ground text not null,
        summary text not null,
        agreed daterange not null check (not isempty(agreed)),
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, id),
        unique (region_id, contract_id, no),
        foreign key (region_id, contract_id) references contract
      );
      create table contract_version_period (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        valid daterange not null check (not isempty(valid)),
        recorded tstzrange not null check (not isempty(recorded)),
        primary key (region_id, version_id, valid, recorded),
        foreign key (region_id, version_id) references contract_version,
        exclude using gist (region_id with =, contract_id with =, valid with &&, recorded with &&)
      );
      create table contract_line_term (
        region_id smallint not null,
        version_id uuid not null,
        contract_line_id bigint not null,
        contract_id uuid not null,
        provider_id uuid not null,
        unit text not null check (unit in ('01','04','14','16','82','83','84')),
        funding_mode text not null check (funding_mode in ('taakgericht','inspanningsgericht','outputgericht')),
        -- what a declaration on a taakgericht line is answered with
        taakgericht_rule text check (taakgericht_rule in ('weigeren')),
        municipalities text[] not null check (cardinality(municipalities) > 0),
        primary key (region_id, version_id, contract_line_id),
        foreign key (region_id, version_id) references contract_version,
        foreign key (region_id, contract_line_id) references contract_line,
        check ((funding_mode = 'taakgericht') = (taakgericht_rule is not null))
      );
      create index contract_line_term_line on contract_line_term (region_id, contract_line_id);
      create table tariff (
        region_id smallint not null,
        version_id uuid not null,
        contract_line_id bigint not null,
        provider_id uuid not null,
        valid daterange not null check (not isempty(valid)),
        cents bigint not null check (cents >= 0),
        primary key (region_id, version_id, contract_line_id, valid),
        foreign key (region_id, version_id, contract_line_id) references contract_line_term,
        exclude using gist (region_id with =, version_id with =, contract_line_id with =, valid with &&)
      );
      create table bestedingsruimte (
        region_id smallint not null,
        id bigint generated always as identity,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        year int not null check (year between 2015 and 2100),
        grain text not null check (grain in ('aanbieder','overeenkomst','segment','productgroep')),
        segment_code text,
        product_ids uuid[],
        -- the same bestedingsruimte over versions and years: 'aanbieder', 'overeenkomst', 'segment:2', 'productgroep:<name>'
        grain_key text not null,
        -- null: agreed is that there is no bestedingsruimte ("geen ruimte afgesproken")
        cents bigint check (cents > 0),
        consequence text not null check (consequence in ('informatie','gesprek','geen-betaling')),
        primary key (region_id, id),
        unique (region_id, version_id, year, grain_key),
        foreign key (region_id, version_id) references contract_version,
        check ((grain = 'segment') = (segment_code is not null)),
        check ((grain = 'productgroep') = (product_ids is not null))
      );
      create index bestedingsruimte_year on bestedingsruimte (region_id, year);
      ${[
        'provider',
        'provider_agb',
        'provider_name',
        'provider_succession',
        'contract',
        'contract_line',
        'contract_version',
        'contract_version_period',
        'contract_line_term',
        'tariff',
        'bestedingsruimte',
      ]
        .map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker'))
        .join('\n')}
      ${[
        'contract',
        'contract_line',
        'contract_version',
        'contract_version_period',
        'contract_line_term',
        'tariff',
        'bestedingsruimte',
        'provider_agb',
        'provider_name',
      ]
        .map((t) => byProvider(t))
        .join('\n')}
      ${byProvider('provider', 'id')}
      -- Of a version only the end of what we know may be filled in; of a provider its own facts.
      -- A term can be prolonged; locking a contract needs this right as well.
      grant update (valid) on contract to raamwerk_api, raamwerk_worker;
      grant update (recorded) on contract_version_period to raamwerk_api, raamwerk_worker;
      grant update (valid) on provider_name to raamwerk_api, raamwerk_worker;
      grant update (name, kvk, iban, size_class, description, contract_manager_id) on provider to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
