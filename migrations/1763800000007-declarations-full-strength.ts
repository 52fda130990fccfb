// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byProvider, byRegion, grant } from './support.js';

/** Answers and their terms, start and stop of care, requests, one-off decisions, manual declarations. */
export class DeclarationsFullStrength1763800000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- When the code of a municipality was in the national list; open where we know of no division or merger.
      alter table municipality add column existed daterange not null default '(,)' check (not isempty(existed));

      -- How a region deals with declarations where the national standard leaves it free.
      create table declaration_policy (
        region_id smallint primary key references region,
        -- working days people have to look at refusals before the answer goes out by itself; 0: at once
        review_days int not null default 0 check (review_days between 0 and 10),
        -- days a decision taken after the answer stays open for the provider's new line
        exception_days int not null default 90 check (exception_days between 1 and 365),
        -- days between two stretches of care that still make one trajectory
        trajectory_gap_days int not null default 90 check (trajectory_gap_days between 0 and 365),
        source text not null
      );
      ${byRegion('declaration_policy')}
      ${grant('select, insert, update', 'declaration_policy', 'api', 'worker')}

      create index contract_version_period_contract on contract_version_period (region_id, contract_id);
      alter table contract_line_term drop constraint contract_line_term_taakgericht_rule_check;
      -- alleen-nul: a line of nothing may come in, so that it is seen who is helped; an amount is refused.
      alter table contract_line_term add constraint contract_line_term_taakgericht_rule_check check (taakgericht_rule in ('weigeren','alleen-nul'));

      alter table import_run drop constraint import_run_origin_check;
      alter table import_run add constraint import_run_origin_check check (origin in ('pagina','api','opdrachtregel','voorbeeld','handmatig'));
      alter table import_run add column manual_id uuid;
      alter table message drop constraint message_type_check;
      alter table message add constraint message_type_check check (type in ('JW301','JW305','JW307','JW315','JW323'));
      -- manual: entered by a person; no answer goes out through the traffic. The term of the answer: ten working days after receipt.
      alter table message add column manual_id uuid, add column answer_due date, add column answered_at timestamptz;
      -- set by a decision that lifts a refusal of the whole message: it is assessed anew, under its own id
      alter table message add column reassess boolean not null default false;
      create index message_reassess on message (region_id) where reassess;
      create index message_to_answer on message (region_id, answer_due) where answer_due is not null and answered_at is null;
      drop index message_declaration_number;
      create unique index message_declaration_number on message (region_id, provider_id, declaration_number)
        where claims and declaration_number is not null and (declaration_code is null or declaration_code not in ('9333','8214'));
      create index message_last_period on message (region_id, provider_id, municipality_code, period_from desc) where type = 'JW323' and claims;
      grant update (accepted_lines, accepted_cents, refused_lines, refused_cents, state, header_code, declaration_code, findings, claims, checked_at, answered_at, reassess) on message to raamwerk_worker;

      -- 450,000 lines a year: what one statement writes together needs no look-up a row to know that it belongs together; the verifier asks.
      alter table declaration_line drop constraint declaration_line_region_id_message_id_fkey;
      alter table line_finding drop constraint line_finding_region_id_line_id_fkey;
      alter table posting drop constraint posting_region_id_contract_line_id_fkey;
      alter table declaration_line add column decision_id uuid;
      alter table line_finding add column lifted_by uuid;
      grant update (accepted, decision_id) on declaration_line to raamwerk_worker;
      grant update (lifted_by) on line_finding to raamwerk_worker;
      create index declaration_line_allocation on declaration_line (region_id, allocation_number, municipality_code) where accepted;

      create table answer (
        region_id smallint not null,
        message_id uuid not null,
        provider_id uuid not null,
        municipality_code text not null,
        identification text not null check (identification ~ '^[0-9A-Z]{12}$'),
        made_at timestamptz not null,
        dated date not null,
        header_code text not null,
        declaration_code text,
        submitted_cents bigint,
        granted_cents bigint,
        returned_lines int not null,
        sha256 bytea not null,
        size int not null,
        primary key (region_id, message_id),
        unique (region_id, municipality_code, identification),
        foreign key (region_id, message_id) references message,
        foreign key (region_id, sha256) references stored_file
      );
      ${byRegion('answer')}${byProvider('answer')}${byMunicipality('answer')}
      ${grant('select', 'answer', 'api')}
      ${grant('select, insert', 'answer', 'worker')}

      -- Start (JW305) and stop (JW307) of care as a provider reports it; of taakgericht care the only sight there is.
      create table care_notice (
        region_id smallint not null,
        id bigint generated always as identity,
        message_id uuid not null,
        kind text not null check (kind in ('start','stop')),
        provider_id uuid not null,
        municipality_code text not null,
        person_id bigint not null,
        allocation_number bigint,
        category text,
        product_code text,
        allocation_from date,
        begins date not null,
        ends date,
        end_reason text,
        -- a later notice took this one back (StatusAanlevering 3)
        withdrawn boolean not null default false,
        primary key (region_id, id),
        foreign key (region_id, message_id) references message,
        foreign key (region_id, person_id) references person,
        check ((kind = 'stop') = (ends is not null))
      );
      create index care_notice_person on care_notice (region_id, person_id);
      create index care_notice_allocation on care_notice (region_id, allocation_number, municipality_code);
      create index care_notice_provider on care_notice (region_id, provider_id, begins);
      ${byRegion('care_notice')}${byProvider('care_notice')}${byMunicipality('care_notice')}
      ${grant('select', 'care_notice', 'api')}
      ${grant('select, insert', 'care_notice', 'worker')}
      grant update (withdrawn) on care_notice to raamwerk_worker;

      -- A provider's request for an allocation (JW315); who referred the child is kept on the allocation that answers it.
      create table allocation_request (
        region_id smallint not null,
        id bigint generated always as identity,
        message_id uuid not null,
        provider_id uuid not null,
        municipality_code text not null,
        person_id bigint not null,
        provider_reference text not null,
        category text,
        product_code text,
        requested_from date not null,
        requested_until date,
        volume bigint,
        unit text,
        frequency text,
        budget_cents bigint,
        referrer_type text not null,
        referrer_name text,
        referrer_code text,
        primary key (region_id, id),
        foreign key (region_id, message_id) references message,
        foreign key (region_id, person_id) references person
      );
      create index allocation_request_reference on allocation_request (region_id, provider_id, provider_reference);
      ${byRegion('allocation_request')}${byProvider('allocation_request')}${byMunicipality('allocation_request')}
      ${grant('select', 'allocation_request', 'api')}
      ${grant('select, insert', 'allocation_request', 'worker')}
      alter table allocation add column request_id bigint, add column referrer_type text, add column referrer_name text, add column referrer_code text;
      create index allocation_reference on allocation (region_id, provider_id, provider_reference) where provider_reference is not null;

      -- How much a role may let through by itself; above it a second person with a higher mandate decides as well.
      create table decision_mandate (
        region_id smallint not null references region,
        role text not null,
        limit_cents bigint not null check (limit_cents >= 0),
        valid daterange not null check (not isempty(valid)),
        source text not null,
        primary key (region_id, role, valid),
        exclude using gist (region_id with =, role with =, valid with &&)
      );
      ${byRegion('decision_mandate')}
      ${grant('select, insert', 'decision_mandate', 'api', 'worker')}

      -- A reasoned one-off decision to let through what a rule refuses.
      create table declaration_decision (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        -- regel: this line; tarief: a product at this tariff in these months; te-laat: a declaration of an earlier month
        kind text not null check (kind in ('regel','tarief','te-laat')),
        provider_id uuid not null,
        municipality_code text not null,
        message_id uuid not null,
        line_id bigint,
        codes text[] not null check (cardinality(codes) > 0),
        -- what the exception fits on
        allocation_number bigint,
        product_code text,
        care_from date,
        care_until date,
        tariff_cents bigint,
        period_from date,
        -- the most it lets through
        limit_cents bigint not null check (limit_cents >= 0),
        reason text not null,
        state text not null check (state in ('wacht-op-tweede','genomen','gebruikt','geweigerd','ingetrokken','vervallen')),
        -- voor-antwoord lifts the refusal itself; na-antwoord waits for a new line
        moment text not null check (moment in ('voor-antwoord','na-antwoord')),
        proposed_by uuid not null,
        proposed_name text not null,
        proposed_at timestamptz not null,
        decided_by uuid,
        decided_name text,
        decided_at timestamptz,
        note text,
        valid daterange,
        used_cents bigint not null default 0 check (used_cents <= limit_cents),
        used_lines int not null default 0,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, message_id) references message,
        foreign key (region_id, provider_id) references provider,
        check (decided_by is distinct from proposed_by or decided_by is null)
      );
      create index declaration_decision_open on declaration_decision (region_id, provider_id, municipality_code) where state = 'genomen';
      create index declaration_decision_message on declaration_decision (region_id, message_id);
      ${byRegion('declaration_decision')}${byProvider('declaration_decision')}${byMunicipality('declaration_decision')}
      ${grant('select, insert', 'declaration_decision', 'api')}
      grant update (state, decided_by, decided_name, decided_at, note, valid) on declaration_decision to raamwerk_api;
      ${grant('select', 'declaration_decision', 'worker')}
      grant update (state, used_cents, used_lines, note) on declaration_decision to raamwerk_worker;

      -- Care that cannot go through the traffic (a child at a secret address, a provider outside the chain): entered by one, approved by another.
      create table manual_declaration (
        region_id smallint not null,
        id uuid not null,
        no int not null,
        provider_id uuid not null,
        municipality_code text not null,
        period_from date not null,
        why text not null check (why in ('geheim-adres','buiten-de-keten','overig')),
        note text not null,
        lines int not null,
        total_cents bigint not null,
        -- the message that goes through the checks once approved; sealed like every message
        sha256 bytea not null,
        state text not null check (state in ('ingevoerd','goedgekeurd','geweigerd','verwerkt')),
        entered_by uuid not null,
        entered_name text not null,
        entered_at timestamptz not null,
        decided_by uuid,
        decided_name text,
        decided_at timestamptz,
        decision_note text,
        run_id uuid,
        message_id uuid,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, sha256) references stored_file,
        check (decided_by is distinct from entered_by or decided_by is null)
      );
      ${byRegion('manual_declaration')}${byProvider('manual_declaration')}${byMunicipality('manual_declaration')}
      ${grant('select, insert', 'manual_declaration', 'api')}
      grant update (state, decided_by, decided_name, decided_at, decision_note, run_id, version) on manual_declaration to raamwerk_api;
      ${grant('select', 'manual_declaration', 'worker')}
      grant update (state, message_id) on manual_declaration to raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
