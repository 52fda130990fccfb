// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byProvider, byRegion, grant } from './support.js';

/** Conversion of running allocations at a change of product or contract: the table, what it does to each allocation, and the new messages. */
export class Conversion1763800000022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table conversion (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        title text not null,
        starts_on date not null,
        -- the lowest number a new allocation may get; null: the first above those that are known
        first_number bigint check (first_number between 1 and 999999999),
        -- the old -> new table as it was given
        table_csv text not null,
        state text not null default 'concept' check (state in ('concept','wacht-op-tweede','goedgekeurd','klaar','geweigerd')),
        version int not null default 1,
        counted_at timestamptz,
        created_by uuid not null,
        created_name text not null,
        created_at timestamptz not null,
        -- who changed the table or decided on an exception
        changed_by uuid[] not null default '{}',
        proposed_by uuid,
        proposed_name text,
        proposed_at timestamptz,
        decided_by uuid,
        decided_name text,
        decided_at timestamptz,
        note text,
        done_at timestamptz,
        primary key (region_id, id),
        unique (region_id, no),
        -- nothing is made without two people
        check (state not in ('goedgekeurd','klaar') or (decided_by is not null and decided_by <> proposed_by and decided_by <> created_by and decided_by <> all (changed_by)))
      );
      ${byRegion('conversion')}
      ${grant('select, insert, update', 'conversion', 'api')}
      ${grant('select, update', 'conversion', 'worker')}

      create table conversion_item (
        region_id smallint not null,
        conversion_id uuid not null,
        allocation_id bigint not null,
        municipality_code text not null,
        number bigint not null,
        provider_id uuid not null,
        new_provider_id uuid,
        person_id bigint not null,
        rule_no int,
        old_product text,
        new_product text,
        new_category text,
        -- why it is not converted by itself
        exception text check (exception in ('eindigt-eerder','zorg-gestopt','al-vervangen','geen-regel','geen-contract','geen-omvang','geen-einde','niets-over','deelt-niet','geen-bericht','gewijzigd')),
        choice text check (choice in ('omzetten','niet-omzetten')),
        choice_reason text,
        chosen_by uuid,
        chosen_name text,
        chosen_at timestamptz,
        -- days of the old allocation, what is left of it (null: removed), and the new one
        held daterange not null,
        kept daterange,
        begun daterange,
        old_volume bigint,
        kept_volume bigint,
        rest_volume bigint,
        new_volume bigint check (new_volume > 0),
        old_unit text,
        new_unit text,
        frequency text,
        old_cents bigint,
        new_cents bigint,
        new_number bigint,
        primary key (region_id, conversion_id, allocation_id),
        foreign key (region_id, conversion_id) references conversion,
        foreign key (region_id, allocation_id) references allocation,
        check ((choice is null) = (chosen_by is null)),
        -- no gap, no overlap: both stretches together are the days of the old one
        check (begun is null or (kept is null and begun = held) or (kept -|- begun and kept + begun = held))
      );
      create unique index conversion_item_new_number on conversion_item (region_id, municipality_code, new_number) where new_number is not null;
      create index conversion_item_allocation on conversion_item (region_id, allocation_id);
      ${byRegion('conversion_item')}${byProvider('conversion_item')}${byMunicipality('conversion_item')}
      ${grant('select, insert, update, delete', 'conversion_item', 'api')}
      ${grant('select, update', 'conversion_item', 'worker')}

      create table conversion_message (
        region_id smallint not null,
        conversion_id uuid not null,
        municipality_code text not null,
        provider_id uuid not null,
        person_id bigint not null,
        identification text not null,
        allocations int not null,
        sha256 bytea not null,
        made_at timestamptz not null,
        primary key (region_id, conversion_id, municipality_code, provider_id, person_id),
        unique (region_id, municipality_code, identification),
        foreign key (region_id, conversion_id) references conversion,
        foreign key (region_id, sha256) references stored_file
      );
      ${byRegion('conversion_message')}${byProvider('conversion_message')}${byMunicipality('conversion_message')}
      ${grant('select', 'conversion_message', 'api')}
      ${grant('select, insert', 'conversion_message', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
