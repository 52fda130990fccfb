// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;

/** Requests of municipalities for a maatwerkovereenkomst: one child, one provider, from request to the end of the help. */
export class Maatwerk1763800000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const own = ['maatwerk_request', 'maatwerk_signature', 'maatwerk_event'];
    await q.query(`
      -- Numbers run over all municipalities, and each sees its own requests only.
      create table maatwerk_number (
        region_id smallint primary key references region,
        last int not null
      );
      ${byRegion('maatwerk_number')}${STAFF_ONLY('maatwerk_number')}
      ${grant('select, insert, update', 'maatwerk_number', 'api', 'worker')}

      create table maatwerk_request (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        municipality_code text not null,
        -- how the municipality calls the child; never a name or BSN
        youth_mark text not null check (youth_mark ~ '^[A-Z]{1,3}-[0-9]{1,6}$'),
        provider_id uuid not null,
        product_id uuid not null,
        valid daterange not null check (not isempty(valid) and not upper_inf(valid)),
        -- units of the product over the whole period
        amount int not null check (amount > 0),
        asked_cents bigint not null check (asked_cents > 0),
        reason text not null,
        state text not null check (state in ('aangevraagd','getoetst','goedgekeurd','getekend','beeindigd','afgewezen','ingetrokken')),
        asked_on date not null,
        asked_by_id uuid,
        asked_by text not null,
        checked_on date,
        checked_by_id uuid,
        checked_by text,
        -- what was known of the provider on the day of the check
        facts jsonb,
        check_note text,
        agreed_cents bigint check (agreed_cents > 0),
        -- null: the region had published none for the first day
        regional_cents bigint,
        tariff_reason text,
        approved_on date,
        approved_by_id uuid,
        approved_by text,
        mandate_cents bigint,
        signed_on date,
        contract_id uuid,
        help_ended_on date,
        closed_on date,
        closed_by text,
        closed_reason text,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, municipality_code) references municipality (region_id, code),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, product_id) references product,
        foreign key (region_id, contract_id) references contract,
        check ((checked_on is null) = (checked_by is null) and (checked_on is null) = (facts is null) and (checked_on is null) = (agreed_cents is null)),
        check ((approved_on is null) = (approved_by is null)),
        check ((signed_on is null) = (contract_id is null)),
        check (state in ('aangevraagd','afgewezen','ingetrokken') or checked_on is not null),
        check (state not in ('goedgekeurd','getekend','beeindigd') or approved_on is not null),
        check ((state in ('getekend','beeindigd')) = (signed_on is not null)),
        check ((state = 'beeindigd') = (help_ended_on is not null)),
        check ((state in ('beeindigd','afgewezen','ingetrokken')) = (closed_reason is not null)),
        -- four eyes
        check (approved_by_id is null or (approved_by_id is distinct from asked_by_id and approved_by_id is distinct from checked_by_id)),
        -- a tariff above the regional one, or with none to hold it against, has its reason
        check (agreed_cents is null or tariff_reason is not null or agreed_cents <= regional_cents)
      );
      create unique index maatwerk_request_once on maatwerk_request (region_id, municipality_code, youth_mark, provider_id, product_id)
        where state in ('aangevraagd','getoetst','goedgekeurd');
      create index maatwerk_request_open on maatwerk_request (region_id, lower(valid)) where state in ('aangevraagd','getoetst','goedgekeurd');
      create index maatwerk_request_contract on maatwerk_request (region_id, contract_id) where contract_id is not null;

      create table maatwerk_signature (
        region_id smallint not null,
        request_id uuid not null,
        municipality_code text not null,
        side text not null check (side in ('regio','aanbieder')),
        signer text not null,
        -- by what the signer may sign: a function, a mandate
        mandate text not null,
        signed_on date not null,
        recorded_by_id uuid,
        recorded_by text not null,
        recorded_at timestamptz not null,
        primary key (region_id, request_id, side),
        foreign key (region_id, request_id) references maatwerk_request
      );
      create trigger maatwerk_signature_append_only before update or delete on maatwerk_signature for each row execute function refuse_change();

      create table maatwerk_event (
        region_id smallint not null,
        id bigint generated always as identity,
        request_id uuid not null,
        municipality_code text not null,
        at timestamptz not null,
        by_name text not null,
        kind text not null,
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, request_id) references maatwerk_request
      );
      create index maatwerk_event_of on maatwerk_event (region_id, request_id, id);
      create trigger maatwerk_event_append_only before update or delete on maatwerk_event for each row execute function refuse_change();

      -- Up to which amount a role approves. No source gives any: what is recorded here, a person entered with where it stands.
      create table maatwerk_mandate (
        region_id smallint not null references region,
        id bigint generated always as identity,
        role text not null check (role in ('contractmanager','inkoopadviseur','controller','bestuurder')),
        limit_cents bigint not null check (limit_cents >= 0),
        valid_from date not null,
        source text not null,
        set_by text not null,
        set_at timestamptz not null,
        primary key (region_id, id)
      );
      create index maatwerk_mandate_role on maatwerk_mandate (region_id, role, valid_from desc, id desc);
      create trigger maatwerk_mandate_append_only before update or delete on maatwerk_mandate for each row execute function refuse_change();

      ${own.map((t) => byRegion(t) + byMunicipality(t) + STAFF_ONLY(t)).join('\n')}
      ${byRegion('maatwerk_mandate')}${STAFF_ONLY('maatwerk_mandate')}
      ${[...own, 'maatwerk_mandate'].map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      grant update (state, checked_on, checked_by_id, checked_by, facts, check_note, agreed_cents, regional_cents, tariff_reason, approved_on, approved_by_id,
        approved_by, mandate_cents, signed_on, contract_id, help_ended_on, closed_on, closed_by, closed_reason, version) on maatwerk_request to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
