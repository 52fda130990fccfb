// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

/** What a version says: once it is signed nothing may be put to it, changed in it or taken from it. */
const OF_VERSION = ['contract_line_term', 'tariff', 'bestedingsruimte', 'contract_terms', 'contract_clause', 'contract_kpi', 'contract_capacity'];

const frozen = (table: string): string => `
      create trigger ${table}_signed_insert after insert on ${table} referencing new table as touched for each statement execute function refuse_after_signing();
      create trigger ${table}_signed_update after update on ${table} referencing old table as touched for each statement execute function refuse_after_signing();
      create trigger ${table}_signed_delete after delete on ${table} referencing old table as touched for each statement execute function refuse_after_signing();`;

/** Documents made of contract versions, kept to the byte, and who signed them. */
export class DocumentsSigning1763800000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const own = ['contract_document', 'contract_signing', 'contract_signature'];
    await q.query(`
      create table document_template (
        region_id smallint not null references region,
        key text not null check (key in ('overeenkomst','wijzigingsbrief')),
        version int not null check (version > 0),
        title text not null,
        blocks jsonb not null,
        source text not null,
        primary key (region_id, key, version)
      );
      create trigger document_template_append_only before update or delete on document_template for each row execute function refuse_change();

      create table contract_document (
        region_id smallint not null,
        id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        version_id uuid not null,
        -- of a letter of change: the version before it
        from_version_id uuid,
        template_key text not null,
        template_version int not null,
        requested_at timestamptz not null,
        requested_by text not null,
        made_at timestamptz,
        pdf bytea,
        pdf_sha256 bytea,
        docx bytea,
        docx_sha256 bytea,
        primary key (region_id, id),
        unique (region_id, version_id, template_key, template_version),
        foreign key (region_id, contract_id) references contract,
        foreign key (region_id, version_id) references contract_version,
        foreign key (region_id, from_version_id) references contract_version (region_id, id),
        foreign key (region_id, template_key, template_version) references document_template,
        check ((template_key = 'wijzigingsbrief') = (from_version_id is not null)),
        check (num_nulls(made_at, pdf, pdf_sha256, docx, docx_sha256) in (0, 5)),
        check (pdf is null or (pdf_sha256 = sha256(pdf) and docx_sha256 = sha256(docx)))
      );
      create index contract_document_contract on contract_document (region_id, contract_id);
      create function refuse_made_document() returns trigger language plpgsql set search_path = public, pg_temp as
        $f$ begin
          if tg_op = 'DELETE' or old.made_at is not null then raise exception 'a document that was made is kept as it is' using errcode = 'restrict_violation'; end if;
          return new;
        end $f$;
      create trigger contract_document_kept before update or delete on contract_document for each row execute function refuse_made_document();

      create table contract_signing (
        region_id smallint not null,
        id uuid not null,
        document_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        version_id uuid not null,
        prepared_by_id uuid not null,
        prepared_by text not null,
        prepared_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_by text,
        withdrawn_reason text,
        -- signing at a service outside: which, and what it calls it; null: in the product itself
        service text,
        service_reference text,
        primary key (region_id, id),
        foreign key (region_id, document_id) references contract_document,
        foreign key (region_id, contract_id) references contract,
        foreign key (region_id, version_id) references contract_version,
        foreign key (region_id, prepared_by_id) references account (region_id, id),
        check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
        check ((service is null) = (service_reference is null))
      );
      create unique index contract_signing_once on contract_signing (region_id, document_id) where withdrawn_at is null;
      create index contract_signing_contract on contract_signing (region_id, contract_id);
      create index contract_signing_prepared on contract_signing (region_id, prepared_at desc);

      create table contract_signature (
        region_id smallint not null,
        signing_id uuid not null,
        party text not null check (party in ('aanbieder','regio')),
        contract_id uuid not null,
        provider_id uuid not null,
        version_id uuid not null,
        -- null: identified by the service outside
        signer_id uuid,
        signer_name text not null check (signer_name <> ''),
        mandate text not null check (mandate <> ''),
        sha256 bytea not null,
        level text not null check (level in ('gewoon','geavanceerd','gekwalificeerd')),
        signed_at timestamptz not null,
        primary key (region_id, signing_id, party),
        foreign key (region_id, signing_id) references contract_signing,
        foreign key (region_id, signer_id) references account (region_id, id)
      );
      create index contract_signature_version on contract_signature (region_id, version_id);
      create trigger contract_signature_append_only before update or delete on contract_signature for each row execute function refuse_change();

      -- The provider signs first, the region last and by another person than who prepared it; both the very file.
      create function check_signature() returns trigger language plpgsql set search_path = public, pg_temp as
        $f$ declare s contract_signing; begin
          select * into s from contract_signing where region_id = new.region_id and id = new.signing_id for update;
          if s.id is null or s.withdrawn_at is not null then raise exception 'nothing waits for this signature' using errcode = 'restrict_violation'; end if;
          if new.sha256 is distinct from (select pdf_sha256 from contract_document where region_id = s.region_id and id = s.document_id) then
            raise exception 'the hash is not that of the document' using errcode = 'restrict_violation'; end if;
          if new.party = 'regio' and new.signer_id is not distinct from s.prepared_by_id then
            raise exception 'who prepared it does not sign it' using errcode = 'restrict_violation'; end if;
          if new.party = 'regio' and not exists (select 1 from contract_signature where region_id = s.region_id and signing_id = s.id and party = 'aanbieder') then
            raise exception 'the provider signs first' using errcode = 'restrict_violation'; end if;
          return new;
        end $f$;
      create trigger contract_signature_checked before insert on contract_signature for each row execute function check_signature();
      create function refuse_signed() returns trigger language plpgsql set search_path = public, pg_temp as
        $f$ begin
          if tg_op = 'DELETE' or old.withdrawn_at is not null
             or (select count(*) from contract_signature where region_id = old.region_id and signing_id = old.id) = 2 then
            raise exception 'what was signed or withdrawn stays as it is' using errcode = 'restrict_violation'; end if;
          return new;
        end $f$;
      create trigger contract_signing_kept before update or delete on contract_signing for each row execute function refuse_signed();

      create function refuse_after_signing() returns trigger language plpgsql set search_path = public, pg_temp as
        $f$ begin
          if exists (select 1 from touched t join contract_signature s on s.region_id = t.region_id and s.version_id = t.version_id) then
            raise exception '%: this version was signed', tg_table_name using errcode = 'restrict_violation'; end if;
          return null;
        end $f$;
      ${OF_VERSION.map(frozen).join('\n')}

      ${['document_template', ...own].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${own.map((t) => byProvider(t)).join('\n')}
      grant update (made_at, pdf, pdf_sha256, docx, docx_sha256) on contract_document to raamwerk_api, raamwerk_worker;
      grant update (withdrawn_at, withdrawn_by, withdrawn_reason, service, service_reference) on contract_signing to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
