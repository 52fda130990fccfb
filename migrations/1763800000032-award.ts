// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const NO_PROVIDER = `(select nullif(current_setting('app.provider', true), '') is null)`;
const ACTOR = `(select nullif(current_setting('app.actor', true), ''))`;
const STAFF = [
  'tender_assessment',
  'assessment_lot',
  'assessment_criterion',
  'assessed_bid',
  'assessment_member',
  'assessment_score',
  'assessment_agreed',
  'award_outcome',
];
const REFUSE = (words: string): string => `raise exception '${words}' using errcode = 'restrict_violation';`;

/**
 * From opened bids to contracts: how a tender awards is fixed when the assessment begins; assessors score apart; what was agreed has a reason;
 * nobody who left or was left out is awarded; two persons decide; and nothing is signed inside the standstill, whoever asks.
 */
export class Award1763800000032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table tender_assessment (
        region_id smallint not null,
        procedure_id uuid not null,
        state text not null check (state in ('beoordeling','gezamenlijk','voorstel','besloten','standstill','gegund','niet-gegund')),
        standstill_days int not null check (standstill_days >= 20),
        -- the largest number of lots of one bidder; null: as many as it wins
        max_lots int check (max_lots >= 1),
        court text not null check (court <> ''),
        value_text text not null,
        -- with which a lot is drawn; on record before anybody scored
        seed text not null check (length(seed) >= 32),
        begun_at timestamptz not null,
        begun_by text not null,
        mandate text,
        exemption text check (exemption in ('geen-aankondigingsplicht','enige-inschrijver')),
        exemption_reason text,
        proposed_by_id uuid,
        proposed_by text,
        decided_by_id uuid,
        decided_by text,
        decided_on date,
        awarded_on date,
        notice_due date,
        notice_sent_on date,
        version int not null default 1,
        primary key (region_id, procedure_id),
        foreign key (region_id, procedure_id) references procurement_procedure,
        check ((exemption is null) = (coalesce(exemption_reason, '') = '')),
        check (state in ('beoordeling','gezamenlijk') or (coalesce(mandate, '') <> '' and proposed_by_id is not null)),
        -- two persons decide
        check (state in ('beoordeling','gezamenlijk','voorstel') or (decided_by_id is not null and decided_by_id <> proposed_by_id)),
        check ((state in ('gegund','niet-gegund')) = (awarded_on is not null))
      );
      -- Nobody is compared with another where everybody who meets the requirements is admitted.
      create function only_a_tender() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from procurement_procedure where region_id = new.region_id and id = new.procedure_id and variant = 'open-house') then
            ${REFUSE('in an open house nobody is scored or ranked')}
          end if;
          -- Bids that lie in a sealed box are first opened.
          if to_regclass('public.bid_box') is not null then
            if exists (select 1 from bid_box where region_id = new.region_id and procedure_id = new.procedure_id and opened_at is null) then
              ${REFUSE('the bids are still sealed')}
            end if;
          end if;
          return new;
        end $f$;
      create trigger tender_assessment_only before insert on tender_assessment for each row execute function only_a_tender();
      create table assessment_lot (
        region_id smallint not null, procedure_id uuid not null, no int not null,
        title text not null, max_contracts int not null check (max_contracts >= 1),
        primary key (region_id, procedure_id, no),
        foreign key (region_id, procedure_id) references tender_assessment
      );
      create table assessment_criterion (
        region_id smallint not null, procedure_id uuid not null, lot_no int not null, no int not null,
        title text not null, kind text not null check (kind in ('kwaliteit','prijs')), weight int not null check (weight between 1 and 100),
        primary key (region_id, procedure_id, lot_no, no),
        foreign key (region_id, procedure_id, lot_no) references assessment_lot
      );
      create function weights_are_whole() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if (select sum(weight) from assessment_criterion where region_id = new.region_id and procedure_id = new.procedure_id and lot_no = new.lot_no) <> 100 then
            ${REFUSE('the weights of a lot are 100 together')}
          end if;
          return null;
        end $f$;
      create constraint trigger assessment_criterion_whole after insert on assessment_criterion deferrable initially deferred for each row execute function weights_are_whole();

      -- An opened bid on one lot. Its place of keeping is the sealed bid.
      create table assessed_bid (
        region_id smallint not null, procedure_id uuid not null, bid_id uuid not null, lot_no int not null, provider_id uuid not null,
        price_cents bigint check (price_cents >= 0),
        state text not null check (state in ('doet-mee','uitgesloten','ingetrokken')),
        reason text,
        primary key (region_id, procedure_id, bid_id, lot_no),
        unique (region_id, procedure_id, lot_no, provider_id),
        foreign key (region_id, procedure_id, lot_no) references assessment_lot,
        foreign key (region_id, provider_id) references provider,
        check (state = 'doet-mee' or coalesce(reason, '') <> '')
      );
      create table assessment_member (
        region_id smallint not null, procedure_id uuid not null, account_id uuid not null, name text not null, done_at timestamptz,
        primary key (region_id, procedure_id, account_id),
        foreign key (region_id, procedure_id) references tender_assessment,
        foreign key (region_id, account_id) references account (region_id, id)
      );
      create function assessors_done(of_region smallint, of_procedure uuid) returns boolean language sql stable set search_path = public, pg_temp as
        $f$ select count(*) >= 2 and bool_and(done_at is not null) from assessment_member where region_id = of_region and procedure_id = of_procedure $f$;
      create table assessment_score (
        region_id smallint not null, procedure_id uuid not null, bid_id uuid not null, lot_no int not null, criterion_no int not null, account_id uuid not null,
        points int not null check (points between 0 and 10000), reason text not null check (reason <> ''), at timestamptz not null,
        primary key (region_id, procedure_id, bid_id, lot_no, criterion_no, account_id),
        foreign key (region_id, procedure_id, bid_id, lot_no) references assessed_bid,
        foreign key (region_id, procedure_id, lot_no, criterion_no) references assessment_criterion,
        foreign key (region_id, procedure_id, account_id) references assessment_member
      );
      create function score_apart() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if exists (select 1 from assessment_member m where m.region_id = new.region_id and m.procedure_id = new.procedure_id and m.account_id = new.account_id and m.done_at is not null) then
            ${REFUSE('who is done does not score any more')}
          end if;
          if new.account_id::text is distinct from nullif(current_setting('app.actor', true), '') then ${REFUSE('everybody scores for itself')} end if;
          if not interest_cleared(new.region_id, new.procedure_id, new.account_id) then ${REFUSE('who assesses or decides signs first that it has no interest')} end if;
          return new;
        end $f$;
      create trigger assessment_score_apart before insert or update on assessment_score for each row execute function score_apart();
      create table assessment_agreed (
        region_id smallint not null, procedure_id uuid not null, bid_id uuid not null, lot_no int not null, criterion_no int not null,
        points int not null check (points between 0 and 10000), reason text not null check (reason <> ''), by_name text not null, at timestamptz not null,
        primary key (region_id, procedure_id, bid_id, lot_no, criterion_no),
        foreign key (region_id, procedure_id, bid_id, lot_no) references assessed_bid,
        foreign key (region_id, procedure_id, lot_no, criterion_no) references assessment_criterion
      );
      create function agreed_after_apart() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if not assessors_done(new.region_id, new.procedure_id) then ${REFUSE('at least two assessors score apart before anything is agreed')} end if;
          if (select state from tender_assessment where region_id = new.region_id and procedure_id = new.procedure_id) <> 'gezamenlijk' then
            ${REFUSE('what was agreed stands')}
          end if;
          return new;
        end $f$;
      create trigger assessment_agreed_after before insert or update on assessment_agreed for each row execute function agreed_after_apart();

      create table award_outcome (
        region_id smallint not null, procedure_id uuid not null, bid_id uuid not null, lot_no int not null,
        rank int not null, total int not null, outcome text not null check (outcome in ('gegund','afgewezen')), because text not null, tie text,
        primary key (region_id, procedure_id, bid_id, lot_no),
        unique (region_id, procedure_id, lot_no, rank),
        foreign key (region_id, procedure_id, bid_id, lot_no) references assessed_bid
      );
      create function outcome_lawful() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if (select b.state from assessed_bid b where b.region_id = new.region_id and b.procedure_id = new.procedure_id and b.bid_id = new.bid_id and b.lot_no = new.lot_no) <> 'doet-mee' then
            ${REFUSE('who was excluded or left is not ranked and not awarded')}
          end if;
          if (select count(*) from award_outcome o where o.region_id = new.region_id and o.procedure_id = new.procedure_id and o.lot_no = new.lot_no and o.outcome = 'gegund')
             > (select l.max_contracts from assessment_lot l where l.region_id = new.region_id and l.procedure_id = new.procedure_id and l.no = new.lot_no) then
            ${REFUSE('a lot has no more contracts than was stated')}
          end if;
          if exists (select 1 from assessment_criterion c where c.region_id = new.region_id and c.procedure_id = new.procedure_id and c.lot_no = new.lot_no
                       and not exists (select 1 from assessment_agreed a where a.region_id = c.region_id and a.procedure_id = c.procedure_id and a.bid_id = new.bid_id
                                          and a.lot_no = c.lot_no and a.criterion_no = c.no)) then
            ${REFUSE('an award needs a score with its reason for every criterion')}
          end if;
          return null;
        end $f$;
      create trigger award_outcome_lawful after insert on award_outcome for each row execute function outcome_lawful();

      create function region_today(of_region smallint) returns date language sql stable set search_path = public, pg_temp as
        $f$ select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date from region where id = of_region $f$;
      create table award_letter (
        region_id smallint not null, id bigint generated always as identity, procedure_id uuid not null, provider_id uuid not null,
        text text not null check (text <> ''), sent_on date not null, sent_at timestamptz not null, sent_by text not null,
        first_day date not null, standstill_until date not null,
        primary key (region_id, id),
        foreign key (region_id, procedure_id) references tender_assessment,
        foreign key (region_id, provider_id) references provider,
        check (first_day = sent_on + 1 and standstill_until >= sent_on + 20)
      );
      create index award_letter_of on award_letter (region_id, procedure_id, provider_id);
      create trigger award_letter_append_only before update or delete on award_letter for each row execute function refuse_change();
      create function letter_today() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if new.sent_on <> region_today(new.region_id) then ${REFUSE('a letter has the day on which it leaves')} end if;
          if not exists (select 1 from tender_assessment a where a.region_id = new.region_id and a.procedure_id = new.procedure_id and a.state in ('besloten','standstill')) then
            ${REFUSE('letters leave after the decision')}
          end if;
          return new;
        end $f$;
      create trigger award_letter_today before insert on award_letter for each row execute function letter_today();

      -- The contract of who won. A provider sees its own, so that its signature meets the same rule.
      create table award_contract (
        region_id smallint not null, procedure_id uuid not null, provider_id uuid not null, contract_number text not null, made_on date not null,
        -- no standstill had to be kept, see the assessment
        exempt boolean not null,
        primary key (region_id, procedure_id, provider_id),
        unique (region_id, contract_number),
        foreign key (region_id, procedure_id) references tender_assessment,
        foreign key (region_id, provider_id) references provider
      );
      -- Why nothing can be signed out of an award; null: it can. By the clock of the database and by nobody's word.
      create function award_held(of_region smallint, of_procedure uuid, exempt boolean) returns text language plpgsql stable set search_path = public, pg_temp as $f$
        declare t date := region_today(of_region); last date;
        begin
          if proceedings_hold(of_region, of_procedure, t) then return 'proceedings hold the signing'; end if;
          if exempt then return null; end if;
          select max(standstill_until) into last from award_letter where region_id = of_region and procedure_id = of_procedure;
          if last is null or t <= last then return 'the standstill runs'; end if;
          return null;
        end $f$;
      create function contract_after_standstill() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare why text := award_held(new.region_id, new.procedure_id, new.exempt); a tender_assessment;
        begin
          select * into a from tender_assessment where region_id = new.region_id and procedure_id = new.procedure_id;
          if new.exempt <> (a.exemption is not null) then ${REFUSE('an exemption is that of the decision')} end if;
          if a.exemption = 'enige-inschrijver' and (select count(distinct provider_id) from assessed_bid where region_id = new.region_id
               and procedure_id = new.procedure_id and state = 'doet-mee') <> 1 then
            ${REFUSE('there is more than one bidder')}
          end if;
          if why is not null then raise exception '%', why using errcode = 'restrict_violation'; end if;
          if not exists (select 1 from award_outcome o join assessed_bid b using (region_id, procedure_id, bid_id, lot_no)
                          where o.region_id = new.region_id and o.procedure_id = new.procedure_id and b.provider_id = new.provider_id
                            and o.outcome = 'gegund' and b.state = 'doet-mee') then
            ${REFUSE('a contract needs an award to a bid that takes part')}
          end if;
          return new;
        end $f$;
      create trigger award_contract_after before insert on award_contract for each row execute function contract_after_standstill();
      create function signature_after_standstill() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare of_procedure uuid; is_exempt boolean; why text;
        begin
          select w.procedure_id, w.exempt into of_procedure, is_exempt from award_contract w join contract c on c.region_id = w.region_id and c.number = w.contract_number
           where w.region_id = new.region_id and c.id = new.contract_id;
          if of_procedure is null then return new; end if;
          why := award_held(new.region_id, of_procedure, is_exempt);
          if why is not null then raise exception '%', why using errcode = 'restrict_violation'; end if;
          return new;
        end $f$;
      create trigger contract_signature_standstill before insert on contract_signature for each row execute function signature_after_standstill();

      ${[...STAFF, 'award_letter', 'award_contract'].map((t) => byRegion(t) + grant('select, insert', t, 'api', 'worker')).join('\n')}
      ${STAFF.map((t) => `create policy staff_only on ${t} as restrictive using (${NO_PROVIDER});`).join('\n')}
      ${byProvider('award_letter')}
      ${byProvider('award_contract')}
      -- Nobody sees what another scored before all are done.
      create policy apart on assessment_score as restrictive for select using (account_id::text = ${ACTOR} or assessors_done(region_id, procedure_id));
      grant update (state, mandate, exemption, exemption_reason, proposed_by_id, proposed_by, decided_by_id, decided_by, decided_on, awarded_on, notice_due, notice_sent_on, version)
        on tender_assessment to raamwerk_api, raamwerk_worker;
      grant update (state, reason) on assessed_bid to raamwerk_api, raamwerk_worker;
      grant update (done_at) on assessment_member to raamwerk_api, raamwerk_worker;
      grant update (points, reason, at) on assessment_score to raamwerk_api, raamwerk_worker;
      grant update (points, reason, by_name, at) on assessment_agreed to raamwerk_api, raamwerk_worker;
      ${grant('delete', 'award_outcome', 'api', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
