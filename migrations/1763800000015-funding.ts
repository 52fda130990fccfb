// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byMunicipality, byRegion, grant } from './support.js';

const STAFF_ONLY = (table: string): string =>
  `create policy staff_only on ${table} as restrictive using ((select nullif(current_setting('app.provider', true), '') is null));`;

/** Budget ceilings and savings targets with the decision behind each, stops of admission, and supply that is missing. */
export class Funding1763800000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const tables = ['budget_ceiling', 'savings_target', 'admission_stop', 'missing_supply', 'missing_supply_event'];
    await q.query(`
      -- Every version stays; the one with the highest number is what holds, and a day of knowing shows the one of then.
      create table budget_ceiling (
        region_id smallint not null references region,
        -- a value of the classification "segment": a segment or a block beside them
        segment_code text not null,
        municipality_code text not null,
        year int not null check (year between 2015 and 2100),
        no int not null check (no > 0),
        -- null: from this version on there is no ceiling
        cents bigint check (cents >= 0),
        decision_id uuid not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, segment_code, municipality_code, year, no),
        foreign key (region_id, municipality_code) references municipality,
        foreign key (region_id, decision_id) references decision
      );
      create index budget_ceiling_year on budget_ceiling (region_id, year);
      create index budget_ceiling_decision on budget_ceiling (region_id, decision_id);
      create table savings_target (
        region_id smallint not null references region,
        segment_code text not null,
        year int not null check (year between 2015 and 2100),
        no int not null check (no > 0),
        -- null: taken back; where no row is, no source gives a target
        cents bigint check (cents >= 0),
        decision_id uuid not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, segment_code, year, no),
        foreign key (region_id, decision_id) references decision
      );
      create index savings_target_decision on savings_target (region_id, decision_id);
      ${['budget_ceiling', 'savings_target']
        .map((t) => `create trigger ${t}_append_only before update or delete on ${t} for each row execute function refuse_change();`)
        .join('\n')}

      -- A contracted provider that takes no new children for a while: of one product or all, for one municipality or all.
      create table admission_stop (
        region_id smallint not null references region,
        id uuid not null,
        provider_id uuid not null,
        product_id uuid,
        municipality_code text,
        valid daterange not null check (not isempty(valid)),
        reason text not null,
        version int not null default 1,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (region_id, id),
        foreign key (region_id, provider_id) references provider,
        foreign key (region_id, product_id) references product,
        foreign key (region_id, municipality_code) references municipality
      );
      create index admission_stop_provider on admission_stop (region_id, provider_id);

      create table missing_supply (
        region_id smallint not null references region,
        id uuid not null,
        no int not null,
        title text not null,
        description text not null,
        segment_code text,
        product_id uuid,
        municipalities text[] not null check (cardinality(municipalities) > 0),
        state text not null check (state in ('gemeld','ontbreekt','toelating-open','afgesloten')),
        -- what the coverage was when it was checked, and what was judged of it
        checked jsonb,
        decision_id uuid,
        admission daterange check (not isempty(admission)),
        closed_reason text,
        reported_at timestamptz not null,
        reported_by text not null,
        version int not null default 1,
        primary key (region_id, id),
        unique (region_id, no),
        foreign key (region_id, product_id) references product,
        foreign key (region_id, decision_id) references decision,
        check ((decision_id is null) = (admission is null)),
        check (state <> 'toelating-open' or decision_id is not null),
        check (state not in ('ontbreekt','toelating-open') or checked is not null),
        check ((state = 'afgesloten') = (closed_reason is not null))
      );
      create index missing_supply_decision on missing_supply (region_id, decision_id) where decision_id is not null;
      create table missing_supply_event (
        region_id smallint not null,
        id bigint generated always as identity,
        missing_supply_id uuid not null,
        at timestamptz not null,
        by_name text not null,
        kind text not null check (kind in ('melding','toets','besluit','afsluiting')),
        text text not null,
        primary key (region_id, id),
        foreign key (region_id, missing_supply_id) references missing_supply
      );
      create index missing_supply_event_of on missing_supply_event (region_id, missing_supply_id, id);
      create trigger missing_supply_event_append_only before update or delete on missing_supply_event for each row execute function refuse_change();

      ${tables.map((t) => byRegion(t) + STAFF_ONLY(t)).join('\n')}
      ${byMunicipality('budget_ceiling')}
      ${tables.map((t) => grant('select, insert', t, 'api', 'worker')).join('\n')}
      grant update (valid, version) on admission_stop to raamwerk_api, raamwerk_worker;
      grant update (state, checked, decision_id, admission, closed_reason, version) on missing_supply to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
