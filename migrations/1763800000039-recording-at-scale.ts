// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the transaction said that it writes the words of what it records itself, once, at its end. */
const LATER = `if current_setting('app.contract_search', true) = 'later' then return null; end if;`;

/**
 * A version is written to many tables, and at each of them its words were worked out anew. Who records thousands of versions at once does
 * that once, when they are whole: within `set_config('app.contract_search', 'later', true)`, with `contract_search_write` before it ends.
 */
export class RecordingAtScale1763800000039 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create or replace function contract_search_of_versions() returns trigger language plpgsql as $f$
        begin ${LATER} perform contract_search_write(array_agg(region_id), array_agg(id)) from changed having count(*) > 0; return null; end $f$;
      create or replace function contract_search_of_parts() returns trigger language plpgsql as $f$
        begin ${LATER} perform contract_search_write(array_agg(region_id), array_agg(version_id)) from changed having count(*) > 0; return null; end $f$;
      create or replace function contract_search_of_terms() returns trigger language plpgsql as $f$
        begin
          ${LATER}
          perform contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
             join (select s.region_id, s.contract_id, min(s.no) as no from changed n join contract_version s on s.region_id = n.region_id and s.id = n.version_id group by 1, 2) f
               on f.region_id = v.region_id and f.contract_id = v.contract_id and v.no >= f.no having count(*) > 0;
          return null;
        end $f$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
