// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/** Municipalities and their periods, the purchasing strategy with its segments and blocks, products and their classifications. */
export class RegionsStrategyCatalogue1763800000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const tables = [
      'municipality',
      'municipality_membership',
      'municipality_group',
      'municipality_group_member',
      'inhabitants',
      'strategy',
      'segment',
      'segment_objective',
      'segment_participation',
      'commissioning_block',
      'product',
      'classification',
      'classification_value',
      'product_classification',
    ];
    await q.query(`
      create table municipality (
        region_id smallint not null references region,
        code text not null check (code ~ '^[0-9]{4}$'),
        key text not null,
        name text not null,
        source text not null,
        primary key (region_id, code),
        unique (region_id, key)
      );
      -- Membership is a period, never a flag; a care date decides which region a line belongs to.
      create table municipality_membership (
        region_id smallint not null,
        municipality_code text not null,
        valid daterange not null check (not isempty(valid)),
        source text not null,
        note text,
        primary key (region_id, municipality_code, valid),
        foreign key (region_id, municipality_code) references municipality,
        exclude using gist (region_id with =, municipality_code with =, valid with &&)
      );
      create table municipality_group (
        region_id smallint not null references region,
        key text not null,
        name text not null,
        note text,
        source text not null,
        primary key (region_id, key)
      );
      create table municipality_group_member (
        region_id smallint not null,
        group_key text not null,
        municipality_code text not null,
        valid daterange not null check (not isempty(valid)),
        primary key (region_id, group_key, municipality_code, valid),
        foreign key (region_id, group_key) references municipality_group,
        foreign key (region_id, municipality_code) references municipality,
        exclude using gist (region_id with =, group_key with =, municipality_code with =, valid with &&)
      );
      -- count null: no source gives it; that is shown, never filled in by guess.
      create table inhabitants (
        region_id smallint not null,
        municipality_code text not null,
        reference_date date not null,
        count int check (count > 0),
        source text not null,
        primary key (region_id, municipality_code, reference_date),
        foreign key (region_id, municipality_code) references municipality
      );

      create table strategy (
        region_id smallint not null references region,
        id uuid not null,
        key text not null,
        name text not null,
        valid_from date not null,
        minimum_years int,
        planned jsonb not null default '{}',
        source text not null,
        primary key (region_id, id),
        unique (region_id, key)
      );
      create table segment (
        region_id smallint not null,
        id uuid not null,
        strategy_id uuid not null,
        key text not null,
        no int not null,
        name text not null,
        summary text not null,
        scale text not null,
        access text,
        funding_direction text not null,
        procedure_direction text not null,
        market_facts jsonb not null default '[]',
        notes jsonb not null default '[]',
        source text not null,
        primary key (region_id, id),
        unique (region_id, strategy_id, no),
        unique (region_id, strategy_id, key),
        foreign key (region_id, strategy_id) references strategy
      );
      create table segment_objective (
        region_id smallint not null,
        segment_id uuid not null,
        no int not null,
        text text not null,
        source text not null,
        primary key (region_id, segment_id, no),
        foreign key (region_id, segment_id) references segment
      );
      -- Taking part is per segment, per care form where it differs, per period.
      create table segment_participation (
        region_id smallint not null,
        segment_id uuid not null,
        care_form text not null default '',
        municipality_code text not null,
        valid daterange not null check (not isempty(valid)),
        source text not null,
        primary key (region_id, segment_id, care_form, municipality_code, valid),
        foreign key (region_id, segment_id) references segment,
        foreign key (region_id, municipality_code) references municipality,
        exclude using gist (region_id with =, segment_id with =, care_form with =, municipality_code with =, valid with &&)
      );
      -- What a region buys beside its segments: own account holder, scale and budget line.
      create table commissioning_block (
        region_id smallint not null references region,
        key text not null,
        name text not null,
        account_holder text,
        scale text,
        budget_line text,
        note text,
        sort int not null,
        source text not null,
        primary key (region_id, key)
      );

      create table product (
        region_id smallint not null references region,
        id uuid not null,
        code text not null check (length(code) between 1 and 5),
        category text not null check (category ~ '^[0-9]{2}$'),
        name text not null,
        unit text not null check (unit in ('01','04','14','16','82','83','84')),
        valid daterange not null check (not isempty(valid)),
        source text not null,
        primary key (region_id, id),
        exclude using gist (region_id with =, code with =, valid with &&)
      );
      create index product_code on product (region_id, code);
      create table classification (
        region_id smallint not null references region,
        id uuid not null,
        key text not null,
        name text not null,
        version text not null,
        valid_from date not null,
        note text,
        source text not null,
        primary key (region_id, id),
        unique (region_id, key, version)
      );
      create table classification_value (
        region_id smallint not null,
        classification_id uuid not null,
        code text not null,
        name text not null,
        sort int not null,
        -- 'segment' and 'blok' tell the two kinds of value of a segment classification apart
        kind text,
        source text not null,
        primary key (region_id, classification_id, code),
        foreign key (region_id, classification_id) references classification
      );
      create table product_classification (
        region_id smallint not null,
        classification_id uuid not null,
        product_id uuid not null,
        value_code text not null,
        valid daterange not null check (not isempty(valid)),
        source text not null,
        primary key (region_id, classification_id, product_id, valid),
        foreign key (region_id, classification_id, value_code) references classification_value,
        foreign key (region_id, product_id) references product,
        exclude using gist (region_id with =, classification_id with =, product_id with =, valid with &&)
      );
      ${tables.map((t) => byRegion(t) + grant('select, insert, update', t, 'api', 'worker')).join('\n')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
