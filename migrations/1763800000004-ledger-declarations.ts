// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byProvider, byRegion, CLASSIFIED_SPEND, grant } from './support.js';

/** Imports and messages, persons, allocations, declaration lines and their findings; the ledger and its rollup. */
export class LedgerDeclarations1763800000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A child is a number here. The BSN stands sealed in this one table, found through a keyed index, read through one function.
      create table person (
        region_id smallint not null references region,
        id bigint generated always as identity,
        bsn_index bytea not null,
        bsn_sealed bytea not null,
        primary key (region_id, id),
        unique (region_id, bsn_index)
      );
      ${byRegion('person')}
      grant select (region_id, id) on person to raamwerk_api;
      grant select (region_id, id, bsn_index), insert on person to raamwerk_worker;
      create function read_bsn(wanted bigint, purpose text, actor_name text, actor_id uuid, origin text) returns table (bsn_index bytea, bsn_sealed bytea)
        language plpgsql security definer set search_path = public, pg_temp as $f$
        declare region smallint := nullif(current_setting('app.region', true), '')::smallint;
        begin
          if region is null or coalesce(trim(purpose), '') = '' then raise exception 'region and purpose are required'; end if;
          -- The index comes along: what is sealed is bound to it.
          return query select p.bsn_index, p.bsn_sealed from person p where p.region_id = region and p.id = wanted;
          if not found then return; end if;
          insert into audit_event (region_id, at, actor_kind, actor_id, actor_name, origin, action, object_kind, object_id, result, detail)
            select region, now() + r.clock_offset, 'persoon', read_bsn.actor_id, read_bsn.actor_name, read_bsn.origin, 'BSN getoond', 'kind', wanted::text, 'gelukt', jsonb_build_object('doel', purpose)
              from region r where r.id = region;
        end $f$;
      revoke all on function read_bsn(bigint, text, text, uuid, text) from public;
      grant execute on function read_bsn(bigint, text, text, uuid, text) to raamwerk_api;

      create table import_run (
        region_id smallint not null references region,
        id uuid not null,
        label text not null,
        origin text not null check (origin in ('pagina','api','opdrachtregel','voorbeeld')),
        -- messages of one provider only, when a provider hands them in itself
        provider_id uuid,
        job_id uuid,
        created_by text not null,
        created_at timestamptz not null,
        closed_at timestamptz,
        primary key (region_id, id)
      );
      create index import_run_newest on import_run (region_id, created_at desc, id);
      ${byRegion('import_run')}${byProvider('import_run')}
      create table import_file (
        region_id smallint not null,
        id bigint generated always as identity,
        run_id uuid not null,
        provider_id uuid,
        name text not null,
        sha256 bytea not null,
        -- of what the message says, the same for a bare message and one in an envelope
        content_sha256 bytea,
        size bigint not null,
        state text not null default 'ontvangen' check (state in ('ontvangen','gelezen','verwerkt','geweigerd','onleesbaar','eerder-ontvangen','geannuleerd')),
        message_id uuid,
        message_type text,
        -- read from the file at the first look: what the order of booking goes by
        sender text,
        receiver text,
        period_from date,
        dated date,
        lines int,
        findings jsonb,
        reason text,
        done_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, run_id) references import_run
      );
      create index import_file_run on import_file (region_id, run_id, state, id);
      create index import_file_sum on import_file (region_id, sha256);
      ${byRegion('import_file')}${byProvider('import_file')}

      create table message (
        region_id smallint not null,
        id uuid not null,
        seq bigint generated always as identity,
        type text not null check (type in ('JW301','JW323')),
        sha256 bytea not null,
        sender text not null,
        receiver text not null,
        identification text not null,
        dated date not null,
        provider_id uuid not null,
        municipality_code text not null,
        declaration_number text,
        declaration_date date,
        period_from date,
        period_until date,
        total_cents bigint,
        lines int not null default 0,
        accepted_lines int not null default 0,
        accepted_cents bigint not null default 0,
        refused_lines int not null default 0,
        refused_cents bigint not null default 0,
        state text not null check (state in ('goedgekeurd','deels-goedgekeurd','afgekeurd')),
        -- the code of the header and of the declaration; 0001: refused as a whole at level 2, nothing was assessed
        header_code text not null,
        declaration_code text,
        findings jsonb,
        base_xsd_version text,
        message_xsd_version text,
        -- this message holds its identification and declaration number; later ones with the same are refused
        claims boolean not null,
        file_id bigint,
        received_at timestamptz not null,
        checked_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, municipality_code) references municipality
      );
      create unique index message_once on message (region_id, sha256);
      create unique index message_identification on message (region_id, type, sender, identification) where claims;
      create index message_provider on message (region_id, provider_id, type, received_at desc);
      create index message_period on message (region_id, type, period_from);
      create index message_newest on message (region_id, received_at desc, seq desc);
      create unique index message_declaration_number on message (region_id, provider_id, declaration_number) where claims and declaration_number is not null and declaration_code is distinct from '9333';
      ${byRegion('message')}${byProvider('message')}${byMunicipality('message')}

      create table allocation (
        region_id smallint not null,
        id bigint generated always as identity,
        message_id uuid not null,
        municipality_code text not null,
        number bigint not null,
        provider_id uuid not null,
        person_id bigint not null,
        provider_reference text,
        category text,
        product_code text,
        assigned_at timestamp not null,
        valid daterange not null check (not isempty(valid)),
        reason_change text,
        volume bigint,
        unit text,
        frequency text,
        budget_cents bigint,
        -- the newest by date and time of allocating wins
        newest boolean not null,
        primary key (region_id, id),
        foreign key (region_id, person_id) references person,
        foreign key (region_id, provider_id) references provider
      );
      create unique index allocation_newest on allocation (region_id, municipality_code, number) where newest;
      create index allocation_person on allocation (region_id, person_id);
      create index allocation_provider on allocation (region_id, provider_id);
      ${byRegion('allocation')}${byProvider('allocation')}${byMunicipality('allocation')}

      create table declaration_line (
        region_id smallint not null,
        id bigint not null,
        message_id uuid not null,
        line_no int not null,
        provider_id uuid not null,
        municipality_code text not null,
        person_id bigint,
        client_no int not null,
        reference text not null,
        previous_reference text,
        allocation_number bigint not null,
        allocation_id bigint,
        category text not null,
        product_code text not null,
        product_id uuid,
        contract_line_id bigint,
        version_id uuid,
        care_from date not null,
        care_until date not null,
        volume bigint not null,
        unit text not null,
        tariff_cents bigint,
        -- signed: a credit is below zero
        cents bigint not null,
        accepted boolean not null,
        codes text[] not null default '{}',
        -- for a credit: the line it takes back
        credits_line_id bigint,
        primary key (region_id, id),
        foreign key (region_id, message_id) references message
      );
      create sequence declaration_line_id;
      grant usage on sequence declaration_line_id to raamwerk_worker;
      create unique index declaration_line_message on declaration_line (region_id, message_id, line_no);
      create index declaration_line_reference on declaration_line (region_id, provider_id, reference);
      create unique index declaration_line_credited_once on declaration_line (region_id, credits_line_id) where credits_line_id is not null and accepted;
      create index declaration_line_refused on declaration_line (region_id, provider_id, care_from) where not accepted;
      ${byRegion('declaration_line')}${byProvider('declaration_line')}${byMunicipality('declaration_line')}

      -- Why: one row for each code of a refused line, with what was declared, what was expected and what that follows from.
      create table line_finding (
        region_id smallint not null,
        line_id bigint not null,
        message_id uuid not null,
        provider_id uuid not null,
        municipality_code text not null,
        code text not null,
        rule text not null,
        declared text,
        expected text,
        source_kind text,
        source_id text,
        source_label text,
        primary key (region_id, line_id, rule),
        foreign key (region_id, line_id) references declaration_line
      );
      create index line_finding_message on line_finding (region_id, message_id);
      create index line_finding_provider on line_finding (region_id, provider_id, code);
      ${byRegion('line_finding')}${byProvider('line_finding')}${byMunicipality('line_finding')}

      -- The ledger: append-only, single entry; a correction is a counter-entry.
      create table posting (
        region_id smallint not null,
        id bigint generated always as identity,
        booked_at timestamptz not null,
        booked_on date not null,
        care_month date not null check (extract(day from care_month) = 1),
        line_id bigint not null,
        provider_id uuid not null,
        municipality_code text not null,
        product_id uuid not null,
        contract_line_id bigint not null,
        person_id bigint not null,
        volume bigint not null,
        cents bigint not null,
        primary key (region_id, id),
        unique (region_id, line_id),
        foreign key (region_id, contract_line_id) references contract_line
      );
      create index posting_provider on posting (region_id, provider_id, care_month);
      create index posting_month on posting (region_id, care_month, booked_on);
      ${byRegion('posting')}${byProvider('posting')}${byMunicipality('posting')}
      create trigger posting_append_only before update or delete on posting for each row execute function refuse_change();
      create trigger posting_no_truncate before truncate on posting execute function refuse_change();

      create table spend_rollup (
        region_id smallint not null,
        care_month date not null,
        booked_on date not null,
        provider_id uuid not null,
        municipality_code text not null,
        product_id uuid not null,
        contract_line_id bigint not null,
        cents bigint not null,
        lines bigint not null,
        primary key (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id)
      );
      create index spend_rollup_provider on spend_rollup (region_id, provider_id, care_month);
      ${byRegion('spend_rollup')}${byProvider('spend_rollup')}${byMunicipality('spend_rollup')}

      -- The same sums without municipality: a tenth of the rows, for whoever looks at the whole region. A municipality sees none of it.
      create table line_rollup (
        region_id smallint not null,
        care_month date not null,
        booked_on date not null,
        contract_line_id bigint not null,
        provider_id uuid not null,
        product_id uuid not null,
        cents bigint not null,
        lines bigint not null,
        primary key (region_id, care_month, booked_on, contract_line_id) include (provider_id, product_id, cents, lines)
      );
      create index line_rollup_provider on line_rollup (region_id, provider_id, care_month);
      ${byRegion('line_rollup')}${byProvider('line_rollup')}
      create policy whole_region on line_rollup as restrictive using ((select nullif(current_setting('app.municipality', true), '') is null));
      ${grant('select', 'line_rollup', 'api')}
      ${grant('select, insert, update', 'line_rollup', 'worker')}

      ${CLASSIFIED_SPEND}
      grant select on classified_spend to raamwerk_api, raamwerk_worker;

      ${['import_run', 'import_file'].map((t) => grant('select, insert, update', t, 'api', 'worker')).join('\n')}
      ${['message', 'allocation', 'declaration_line', 'line_finding', 'posting', 'spend_rollup'].map((t) => grant('select', t, 'api')).join('\n')}
      ${['message', 'declaration_line', 'line_finding', 'posting'].map((t) => grant('select, insert', t, 'worker')).join('\n')}
      ${['allocation', 'spend_rollup'].map((t) => grant('select, insert, update', t, 'worker')).join('\n')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
