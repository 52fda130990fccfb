// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byProvider, byRegion, grant } from './support.js';

/** What people work through beside the lines themselves: allocations that will give a refused bill, and who mends which fault. */
export class DeclarationWork1763800000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- When the list was last made, and by which day.
      create table prebill_check (
        region_id smallint primary key references region,
        checked_at timestamptz not null,
        as_of date not null,
        items int not null
      );
      ${byRegion('prebill_check')}
      ${grant('select', 'prebill_check', 'api')}
      ${grant('select, insert, update', 'prebill_check', 'worker')}

      -- An allocation that will give a refused or a missing bill as it stands now. Made anew each night; what is mended leaves the list.
      create table prebill_item (
        region_id smallint not null,
        id bigint generated always as identity,
        kind text not null check (kind in ('contract-geeindigd','product','eenheid','indeling','gemeente','geen-start','geen-declaratie')),
        municipality_code text not null,
        number bigint not null,
        -- the version of the allocation that holds now
        allocation_id bigint not null,
        provider_id uuid not null,
        person_id bigint not null,
        category text,
        product_code text,
        valid daterange not null,
        -- what was found and what it was held against, as a rule of lines writes it ("datum:2025-09-21")
        found text,
        expected text,
        contract_number text,
        -- the first day on which the list held it
        since date not null,
        primary key (region_id, id),
        unique (region_id, municipality_code, number, kind),
        foreign key (region_id, allocation_id) references allocation,
        foreign key (region_id, person_id) references person,
        foreign key (region_id, provider_id) references provider
      );
      create index prebill_item_order on prebill_item (region_id, since, id);
      ${byRegion('prebill_item')}${byProvider('prebill_item')}${byMunicipality('prebill_item')}
      ${grant('select', 'prebill_item', 'api')}
      ${grant('select, insert, update, delete', 'prebill_item', 'worker')}

      -- Courses of care, worked out from allocations and notices of starts and stops. Made anew each night; a course that stays the same stays.
      create table trajectory_check (
        region_id smallint primary key references region,
        made_at timestamptz not null,
        as_of date not null,
        gap_days int not null
      );
      ${byRegion('trajectory_check')}
      ${grant('select', 'trajectory_check', 'api')}
      ${grant('select, insert, update', 'trajectory_check', 'worker')}
      create table trajectory (
        region_id smallint not null,
        id bigint generated always as identity,
        person_id bigint not null,
        provider_id uuid not null,
        municipality_code text not null,
        -- value in the classification of care forms; else the category; else 'onbekend'
        care_form text not null,
        begins date not null,
        -- null: no end is known
        ends date,
        -- why the last stretch ended, as its stop says
        end_reason text,
        allocations int not null,
        starts int not null,
        days_to_start int,
        funding_mode text,
        -- the newest allocation in it
        allocation_id bigint,
        primary key (region_id, id),
        unique (region_id, person_id, provider_id, municipality_code, care_form, begins),
        foreign key (region_id, person_id) references person,
        foreign key (region_id, provider_id) references provider
      );
      create index trajectory_newest on trajectory (region_id, begins desc, id);
      create index trajectory_provider on trajectory (region_id, provider_id, begins desc);
      ${byRegion('trajectory')}${byProvider('trajectory')}${byMunicipality('trajectory')}
      ${grant('select', 'trajectory', 'api')}
      ${grant('select, insert, update, delete', 'trajectory', 'worker')}

      -- Who sees to a fault: of one provider, or of all of them (no provider). A row stays when nobody has it any more: its version goes on.
      create table fault_owner (
        region_id smallint not null,
        id bigint generated always as identity,
        code text not null,
        provider_id uuid,
        owner_id uuid,
        changed_at timestamptz not null,
        version int not null default 1,
        primary key (region_id, id),
        unique nulls not distinct (region_id, code, provider_id),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, owner_id) references account (region_id, id)
      );
      ${byRegion('fault_owner')}${byProvider('fault_owner')}
      ${grant('select, insert', 'fault_owner', 'api')}
      grant update (owner_id, changed_at, version) on fault_owner to raamwerk_api;
      ${grant('select', 'fault_owner', 'worker')}

      -- Refused lines are few among many: newest first, and of one allocation.
      create index declaration_line_refused_newest on declaration_line (region_id, id) where not accepted;
      create index declaration_line_refused_allocation on declaration_line (region_id, allocation_number, municipality_code) where not accepted;
      -- Every version of a number; only the newest was indexed.
      create index allocation_number on allocation (region_id, municipality_code, number);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
