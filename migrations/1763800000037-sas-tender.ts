// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const REFUSE = (why: string): string => `raise exception '${why}' using errcode = 'restrict_violation';`;
/** What stays as it was from the day on which the tender is announced. */
const FIXED = ['tender', 'tender_lot', 'tender_criterion', 'tender_term', 'tender_document'];
const PUBLIC = [...FIXED, 'tender_planning'];

/**
 * What a tender announces: value, term and options, lots, award criteria, chosen terms with their motivation, papers and planning. A draft
 * may be incomplete; what is announced is whole, and stays. The bids and the award have tables of their own.
 */
export class SasTender1763800000037 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table tender (
        region_id smallint not null,
        procedure_id uuid not null,
        -- how it is announced, in the words of the notice
        procedure_code text not null check (procedure_code in ('oth-single','oth-mult','open','restricted','neg-w-call')),
        framework boolean not null,
        -- why it runs longer than four years
        framework_reason text,
        -- after the term of the procedure: so many times so many months
        option_count int not null check (option_count between 0 and 20),
        option_months int not null check (option_months between 0 and 120),
        estimate_basis text not null,
        -- why lots, or why none
        lots_reason text not null,
        -- of one bidder, and of all lots together; null: as many as is won, as many as the lots say
        max_lots int check (max_lots >= 1),
        max_contracts int check (max_contracts >= 1),
        announce_on date,
        questions_until timestamptz,
        nota_on date,
        -- as announced; a later closing stands at the box
        deadline timestamptz,
        standstill_days int not null default 20 check (standstill_days between 20 and 180),
        tie_rule text not null default 'zwaarste-criterium' check (tie_rule in ('zwaarste-criterium')),
        court text not null,
        proportionality text not null,
        primary key (region_id, procedure_id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        check ((option_count = 0) = (option_months = 0))
      );
      create table tender_lot (
        region_id smallint not null,
        procedure_id uuid not null,
        no int not null check (no between 1 and 99),
        title text not null check (title <> ''),
        description text not null,
        -- without VAT: over the term, and over all options; null: not estimated yet
        estimate_cents bigint check (estimate_cents >= 0),
        option_cents bigint check (option_cents >= 0),
        -- the most that can be bought under it
        max_cents bigint check (max_cents >= 0),
        max_contracts int check (max_contracts >= 1),
        cpv text[] not null,
        nuts text[] not null,
        primary key (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references tender
      );
      create table tender_criterion (
        region_id smallint not null,
        procedure_id uuid not null,
        no int not null check (no between 1 and 99),
        -- null: for every lot
        lot_no int,
        title text not null check (title <> ''),
        kind text not null check (kind in ('kwaliteit','prijs')),
        -- whole percents; 100 together for each lot when it is announced
        weight int not null check (weight between 1 and 100),
        description text not null,
        primary key (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references tender,
        foreign key (region_id, procedure_id, lot_no) references tender_lot
      );
      -- What the region chose, where the law leaves the choice, and why it is in proportion.
      create table tender_term (
        region_id smallint not null,
        procedure_id uuid not null,
        key text not null,
        choice text not null,
        motivation text not null,
        primary key (region_id, procedure_id, key),
        foreign key (region_id, procedure_id) references tender
      );
      create table tender_document (
        region_id smallint not null,
        id uuid not null,
        procedure_id uuid not null,
        kind text not null,
        title text not null check (title <> ''),
        file_sha256 bytea not null,
        file_name text not null,
        file_type text not null,
        file_size bigint not null,
        added_by text not null,
        added_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references tender,
        foreign key (region_id, file_sha256) references stored_file (region_id, sha256)
      );
      create index tender_document_of on tender_document (region_id, procedure_id, id);
      -- Days somebody set by hand; the others are counted back from the first day of the contract.
      create table tender_planning (
        region_id smallint not null,
        procedure_id uuid not null,
        step text not null,
        planned_on date not null,
        primary key (region_id, procedure_id, step),
        foreign key (region_id, procedure_id) references tender
      );
      -- What a notice asks and the papers do not say.
      create table tender_notice_field (
        region_id smallint not null,
        procedure_id uuid not null,
        notice int not null check (notice in (20, 33, 38)),
        field text not null,
        value text not null check (value <> ''),
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, procedure_id, notice, field),
        foreign key (region_id, procedure_id) references tender
      );
      -- A procedure that went on as another kind, with its papers (Strategie 5.3).
      create table procedure_switch (
        region_id smallint not null,
        from_id uuid not null,
        to_id uuid not null,
        reason text not null check (reason <> ''),
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, from_id),
        unique (region_id, to_id),
        foreign key (region_id, from_id) references procurement_procedure,
        foreign key (region_id, to_id) references procurement_procedure,
        check (from_id <> to_id)
      );
      create trigger procedure_switch_append_only before update or delete on procedure_switch for each row execute function refuse_change();

      ${FIXED.map((t) => `create trigger ${t}_announced before insert or update or delete on ${t} for each row execute function refuse_change_of_papers();`).join('\n')}

      -- Nothing is announced that could not be awarded as announced.
      create function tender_is_whole() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare t tender;
        begin
          select * into t from tender where region_id = new.region_id and procedure_id = new.id;
          if t.procedure_id is null or not exists (select 1 from tender_lot l where l.region_id = new.region_id and l.procedure_id = new.id) then
            ${REFUSE('a tender is announced with its lots')}
          end if;
          if t.deadline is null or t.deadline <= region_now(new.region_id) then ${REFUSE('bids can be handed in until a moment that is to come')} end if;
          if exists (select 1 from tender_lot l where l.region_id = new.region_id and l.procedure_id = new.id
                       and (l.max_contracts is null
                            or (select coalesce(sum(c.weight), 0) from tender_criterion c where c.region_id = l.region_id and c.procedure_id = l.procedure_id
                                   and coalesce(c.lot_no, l.no) = l.no) <> 100)) then
            ${REFUSE('the weights of each lot are 100 together, and each has its largest number of contracts')}
          end if;
          return new;
        end $f$;
      create trigger procurement_procedure_tender before update on procurement_procedure for each row
        when (new.variant = 'sas-tender' and old.published_at is null and new.published_at is not null) execute function tender_is_whole();

      -- What was withdrawn goes no further: no bid, no opening, no assessment, no letter, no contract.
      create function procedure_goes_on() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from procurement_procedure where region_id = new.region_id and id = new.procedure_id and ended_reason is not null) then
            ${REFUSE('this procedure was ended')}
          end if;
          return new;
        end $f$;
      create trigger tender_bid_goes_on before insert or update on tender_bid for each row when (new.state in ('concept','ingediend')) execute function procedure_goes_on();
      create trigger bid_box_goes_on before insert or update on bid_box for each row execute function procedure_goes_on();
      ${['tender_assessment', 'award_letter', 'award_contract'].map((t) => `create trigger ${t}_goes_on before insert on ${t} for each row execute function procedure_goes_on();`).join('\n')}

      ${[...PUBLIC, 'tender_notice_field', 'procedure_switch'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${PUBLIC.map(
        (t) =>
          `create policy published on ${t} as restrictive using (case when ${NO_PROVIDER} then true else exists (select 1 from procurement_procedure p where p.region_id = ${t}.region_id and p.id = ${t}.procedure_id) end);
           ${grant('delete', t, 'api', 'worker')}`,
      ).join('\n')}
      ${['tender_notice_field', 'procedure_switch'].map((t) => `create policy staff_only on ${t} as restrictive using (${NO_PROVIDER});`).join('\n')}
      grant update on tender, tender_lot, tender_criterion, tender_term, tender_planning to raamwerk_api, raamwerk_worker;
      grant update, delete on tender_notice_field to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
