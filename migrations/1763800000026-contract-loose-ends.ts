// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements pass on by what held on the first day of a version, not by its number; talks stand on the calendar; of a notice of change
 * is kept under which reference it was sent.
 */
export class ContractLooseEnds1763800000026 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table contract_moment drop constraint contract_moment_kind_check;
      alter table contract_moment add constraint contract_moment_kind_check
        check (kind in ('opzegging','verlengbesluit','verlenging','einde','verantwoording','gesprek'));

      alter table contract_change add column notice_reference text;
      alter table contract_change add constraint contract_change_notice_sent check (notice_reference is null or notice_sent_on is not null);
      grant update (notice_reference) on contract_change to raamwerk_api, raamwerk_worker;

      -- Which version states what holds in a version: itself, else that of the version that held on its first day (or last before it) when it was
      -- recorded. A version dated back takes nothing over from a later one. It ends: each step goes to what was recorded earlier.
      create or replace function contract_terms_version(region smallint, version uuid) returns uuid language plpgsql stable as $f$
        declare one record;
        begin
          select v.id, v.contract_id, lower(v.agreed) as begins, v.recorded_at into one from contract_version v where v.region_id = region and v.id = version;
          if not exists (select 1 from contract_terms t where t.region_id = region and t.contract_id = one.contract_id) then return null; end if;
          while one.id is not null loop
            if exists (select 1 from contract_terms t where t.region_id = region and t.version_id = one.id) then return one.id; end if;
            select v.id, v.contract_id, lower(v.agreed) as begins, v.recorded_at into one
              from contract_version_period p join contract_version v on v.region_id = p.region_id and v.id = p.version_id
             where p.region_id = region and p.contract_id = one.contract_id and p.recorded @> one.recorded_at - interval '1 microsecond' and lower(p.valid) <= one.begins
             order by lower(p.valid) desc limit 1;
          end loop;
          return null;
        end $f$;
      select contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
       where exists (select 1 from contract_terms t where t.region_id = v.region_id and t.contract_id = v.contract_id) having count(*) > 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
