// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const STAFF = ['revision_effect', 'revision_exit'];
const OF_PROVIDER = ['revision_contract', 'revision_offer', 'revision_response'];

/**
 * What a revision offers: each contract with what comes of it, one offer a provider, and what was answered. An offer that went out never
 * changes; a better one replaces it and both are kept. One offer a provider stands open at a time.
 */
export class RevisionOffers1763800000036 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table revision_offer (
        region_id smallint not null,
        id uuid not null,
        round_id uuid not null,
        provider_id uuid not null,
        -- 1, and one more for each that replaces the one before
        attempt int not null,
        state text not null check (state in ('klaar','apart','aangeboden','geopend','vraag','geaccepteerd','bezwaar','stil','vervangen','ingetrokken')),
        -- why it is set apart, and what would solve it
        apart_reason text,
        made_at timestamptz not null,
        offered_at timestamptz,
        respond_until date,
        opened_at timestamptz,
        answered_at timestamptz,
        reminded_on date[] not null default '{}',
        -- the letter with its differences: the very bytes, and their hash
        letter bytea,
        letter_sha256 bytea,
        next_check date,
        primary key (region_id, id),
        unique (region_id, round_id, provider_id, attempt),
        foreign key (region_id, round_id) references revision_round,
        foreign key (region_id, provider_id) references provider,
        check ((state = 'apart') = (apart_reason is not null)),
        check (state in ('klaar','apart','ingetrokken','vervangen') or (offered_at is not null and respond_until is not null)),
        check ((letter is null) = (letter_sha256 is null)),
        check (letter is null or letter_sha256 = sha256(letter))
      );
      create unique index revision_offer_open on revision_offer (region_id, round_id, provider_id) where state not in ('vervangen','ingetrokken');
      create index revision_offer_provider on revision_offer (region_id, provider_id);
      create index revision_offer_check on revision_offer (region_id, next_check) where next_check is not null;

      create table revision_contract (
        region_id smallint not null,
        round_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        -- the version the changes were applied to, and the hash of what came of it
        source_version_id uuid,
        result_sha256 bytea,
        -- the whole of what is offered for this contract, as it will be recorded
        result jsonb,
        old_cents bigint,
        new_cents bigint,
        cumulative_basis_points bigint,
        ground text,
        clause_key text,
        deviation text,
        warnings jsonb not null default '[]',
        faults jsonb not null default '[]',
        -- what differs from the source version, as it was shown: [{"wijziging": 2, "soort": "tarief", "onderdeel": "", "oud": "", "nieuw": "", "centen": "500", "punten": "340"}]
        difference jsonb not null default '[]',
        offer_id uuid,
        outcome text check (outcome in ('geaccepteerd','bezwaar','stil','stil-aanvaard','vervallen')),
        -- the version that was recorded of it
        version_id uuid,
        primary key (region_id, round_id, contract_id),
        foreign key (region_id, round_id) references revision_round,
        foreign key (region_id, contract_id) references contract,
        foreign key (region_id, source_version_id) references contract_version,
        foreign key (region_id, offer_id) references revision_offer,
        foreign key (region_id, version_id) references contract_version,
        -- in force only what was accepted, or what the contract itself says about silence
        check (version_id is null or coalesce(outcome in ('geaccepteerd','stil-aanvaard'), false)),
        check ((result is null) = (result_sha256 is null))
      );
      create index revision_contract_offer on revision_contract (region_id, offer_id);
      create unique index revision_contract_version on revision_contract (region_id, version_id) where version_id is not null;
      create table revision_effect (
        region_id smallint not null,
        round_id uuid not null,
        contract_id uuid not null,
        municipality_code text not null,
        segment_code text not null,
        old_cents bigint not null,
        new_cents bigint not null,
        primary key (region_id, round_id, contract_id, municipality_code, segment_code),
        foreign key (region_id, round_id, contract_id) references revision_contract
      );
      -- Providers that are not in the chosen group: what has to be wound down.
      create table revision_exit (
        region_id smallint not null,
        round_id uuid not null,
        provider_id uuid not null,
        reason text not null,
        wind_down_until date,
        transfer_state text not null check (transfer_state in ('niet-begonnen','loopt','overgedragen')),
        note text,
        changed_at timestamptz not null,
        changed_by text not null,
        primary key (region_id, round_id, provider_id),
        foreign key (region_id, round_id) references revision_round,
        foreign key (region_id, provider_id) references provider
      );
      create table revision_response (
        region_id smallint not null,
        id bigint generated always as identity,
        offer_id uuid not null,
        provider_id uuid not null,
        kind text not null check (kind in ('vraag','antwoord','geaccepteerd','bezwaar')),
        text text,
        by_id uuid,
        by_name text not null,
        -- of who signs: in whose name, and the hash of the very letter
        mandate text,
        sha256 bytea,
        at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, offer_id) references revision_offer,
        foreign key (region_id, by_id) references account (region_id, id),
        check (kind = 'geaccepteerd' or coalesce(text, '') <> ''),
        check ((kind = 'geaccepteerd') = (mandate is not null and sha256 is not null))
      );
      create index revision_response_of on revision_response (region_id, offer_id, id);
      create unique index revision_response_final on revision_response (region_id, offer_id) where kind in ('geaccepteerd','bezwaar');
      create trigger revision_response_append_only before update or delete on revision_response for each row execute function refuse_change();
      -- Signed is the very letter that was sent, within its term and while it stands open.
      create function check_revision_response() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare o revision_offer;
        begin
          select * into o from revision_offer where region_id = new.region_id and id = new.offer_id for update;
          if new.kind in ('geaccepteerd','bezwaar') and (o.id is null or o.state not in ('aangeboden','geopend','vraag')) then
            raise exception 'this offer does not wait for an answer' using errcode = 'restrict_violation';
          end if;
          if new.kind = 'geaccepteerd' and new.sha256 is distinct from o.letter_sha256 then
            raise exception 'the hash is not that of the letter' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger revision_response_checked before insert on revision_response for each row execute function check_revision_response();
      create function refuse_change_of_offer() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if old.offered_at is not null and (new.offered_at is distinct from old.offered_at or new.letter is distinct from old.letter or new.provider_id <> old.provider_id) then
            raise exception 'what was offered stays as it was offered' using errcode = 'restrict_violation';
          end if;
          if old.state in ('geaccepteerd','bezwaar','vervangen','ingetrokken') and new.state <> old.state then
            raise exception 'this offer is over' using errcode = 'restrict_violation';
          end if;
          return new;
        end $f$;
      create trigger revision_offer_kept before update on revision_offer for each row execute function refuse_change_of_offer();

      ${[...STAFF, ...OF_PROVIDER].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${OF_PROVIDER.map((t) => byProvider(t)).join('\n')}
      ${STAFF.map((t) => `create policy staff_only on ${t} as restrictive using (${NO_PROVIDER});`).join('\n')}
      -- A provider sees the offers that went out, and its contracts as they were offered.
      create policy sent on revision_offer as restrictive using (case when ${NO_PROVIDER} then true else offered_at is not null end);
      create policy sent on revision_contract as restrictive using (case when ${NO_PROVIDER} then true
        else exists (select 1 from revision_offer o where o.region_id = revision_contract.region_id and o.id = revision_contract.offer_id) end);
      grant update on revision_offer, revision_contract, revision_exit to raamwerk_api, raamwerk_worker;
      grant delete on revision_effect, revision_contract to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
