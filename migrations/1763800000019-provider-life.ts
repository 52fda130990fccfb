// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;
const APPEND_ONLY = (table: string): string =>
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();`;

/**
 * What happens to a provider: mergers, new codes and names, another account number after a call and a second person, its quality file,
 * stops of admission that remember what was known, and the hand-over of a contract manager's providers.
 */
export class ProviderLife1763800000019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Of several successors (a split) one at most takes over what comes late under the codes of the predecessor.
      alter table provider_succession add column late_lines boolean not null default false;
      create unique index provider_succession_heir on provider_succession (region_id, predecessor_id) where late_lines;

      -- For whom is booked what a provider declares on a day: itself, or who took it over by then, and so on. Ends, since nobody succeeds itself.
      create function booked_for(region smallint, provider uuid, day date) returns uuid language sql stable as $f$
        with recursive heir as (
          select provider as id, 0 as step
          union all
          select s.successor_id, h.step + 1 from heir h
            join provider_succession s on s.region_id = region and s.predecessor_id = h.id and s.late_lines and s.on_date <= day
           where h.step < 50)
        select id from heir order by step desc limit 1 $f$;

      -- What one contract line moved on a day may be booked for two providers: before and after one took the other over.
      alter table line_rollup drop constraint line_rollup_pkey;
      alter table line_rollup add primary key (region_id, care_month, booked_on, contract_line_id, provider_id) include (product_id, cents, lines);

      create table provider_event (
        region_id smallint not null references region,
        id uuid not null,
        provider_id uuid not null,
        kind text not null check (kind in ('fusie','overname','splitsing','opvolger','nieuwe-agb','nieuw-kvk','nieuwe-naam','nieuw-rekeningnummer')),
        on_date date not null,
        summary text not null,
        -- where it stands: an extract, a deed, a letter
        source text not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider
      );
      create index provider_event_provider on provider_event (region_id, provider_id, on_date desc);
      ${APPEND_ONLY('provider_event')}
      ${byRegion('provider_event')}${byProvider('provider_event')}
      ${grant('select, insert', 'provider_event', 'api', 'worker')}

      create table iban_change (
        region_id smallint not null references region,
        id uuid not null,
        provider_id uuid not null,
        old_iban text,
        new_iban text not null check (new_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
        -- how the request came in
        origin text not null,
        state text not null check (state in ('terugbellen','wacht-op-tweede','goedgekeurd','afgewezen','ingetrokken')),
        asked_by uuid not null,
        asked_name text not null,
        asked_at timestamptz not null,
        called_by uuid,
        decided_by uuid,
        decided_name text,
        decided_at timestamptz,
        decision_note text,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, asked_by) references account (region_id, id),
        foreign key (region_id, called_by) references account (region_id, id),
        foreign key (region_id, decided_by) references account (region_id, id),
        check (state not in ('wacht-op-tweede','goedgekeurd') or called_by is not null),
        check (state <> 'goedgekeurd' or (decided_by is not null and decided_by <> asked_by and decided_by <> called_by)),
        check ((state in ('goedgekeurd','afgewezen','ingetrokken')) = (decided_at is not null))
      );
      create unique index iban_change_open on iban_change (region_id, provider_id) where state in ('terugbellen','wacht-op-tweede');
      create table iban_call (
        region_id smallint not null,
        id bigint generated always as identity,
        change_id uuid not null,
        number text not null,
        -- where the number was known from before the request
        known_from text not null check (known_from in ('contract','kvk-register','eerder-contact')),
        spoke_to text,
        result text not null check (result in ('bevestigd','niet-bevestigd','niet-bereikt')),
        by_id uuid not null,
        by_name text not null,
        at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, change_id) references iban_change,
        check (result = 'niet-bereikt' or spoke_to is not null)
      );
      create index iban_call_change on iban_call (region_id, change_id, id);
      ${APPEND_ONLY('iban_call')}
      ${byRegion('iban_change')}${STAFF_ONLY('iban_change')}${byRegion('iban_call')}${STAFF_ONLY('iban_call')}
      ${grant('select, insert', 'iban_change', 'api')}${grant('select, insert', 'iban_call', 'api')}
      grant update (state, called_by, decided_by, decided_name, decided_at, decision_note, version) on iban_change to raamwerk_api;

      create table quality_item (
        region_id smallint not null references region,
        id uuid not null,
        provider_id uuid not null,
        kind text not null check (kind in ('certificaat','inspectierapport','klacht')),
        title text not null,
        -- who gave the certificate, inspected or complained (as a kind of person, never a name)
        issuer text,
        reference text,
        on_date date not null,
        expires date check (expires >= on_date),
        outcome text,
        state text not null check (state in ('geldig','vervangen','vervallen','open','afgehandeld')),
        recorded_at timestamptz not null,
        recorded_by text not null,
        version int not null default 1,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider,
        check ((kind = 'certificaat') = (expires is not null)),
        check ((kind = 'certificaat') = (state in ('geldig','vervangen','vervallen')))
      );
      create index quality_item_provider on quality_item (region_id, provider_id, kind, on_date desc);
      create index quality_item_expires on quality_item (region_id, expires) where state = 'geldig';
      ${byRegion('quality_item')}${STAFF_ONLY('quality_item')}
      ${grant('select, insert', 'quality_item', 'api')}${grant('select', 'quality_item', 'worker')}
      grant update (outcome, state, version) on quality_item to raamwerk_api;
      create table quality_reminder (
        region_id smallint not null,
        item_id uuid not null,
        due date not null,
        made_at timestamptz not null,
        settled_at timestamptz,
        settled_by text,
        note text,
        primary key (region_id, item_id, due),
        foreign key (region_id, item_id) references quality_item,
        check ((settled_at is null) = (note is null))
      );
      ${byRegion('quality_reminder')}${STAFF_ONLY('quality_reminder')}
      ${grant('select, insert', 'quality_reminder', 'api', 'worker')}
      grant update (settled_at, settled_by, note) on quality_reminder to raamwerk_api;

      -- A stop that is changed stays as it was known until then: "as of" a day shows what was known that day.
      alter table admission_stop add column superseded_at timestamptz;
      alter table admission_stop drop constraint admission_stop_pkey;
      alter table admission_stop add primary key (region_id, id, version);
      create unique index admission_stop_known on admission_stop (region_id, id) where superseded_at is null;
      revoke update (valid, version) on admission_stop from raamwerk_api, raamwerk_worker;
      grant update (superseded_at) on admission_stop to raamwerk_api, raamwerk_worker;

      create table portfolio_handover (
        region_id smallint not null references region,
        id uuid not null,
        from_id uuid not null,
        from_name text not null,
        to_id uuid not null,
        to_name text not null,
        reason text not null,
        -- what went over, by kind
        moved jsonb not null,
        handed_at timestamptz not null,
        handed_by text not null,
        primary key (region_id, id),
        foreign key (region_id, from_id) references account (region_id, id),
        foreign key (region_id, to_id) references account (region_id, id),
        check (from_id <> to_id)
      );
      ${APPEND_ONLY('portfolio_handover')}
      ${byRegion('portfolio_handover')}${STAFF_ONLY('portfolio_handover')}
      ${grant('select, insert', 'portfolio_handover', 'api')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
