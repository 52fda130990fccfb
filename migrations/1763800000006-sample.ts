// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byRegion, grant } from './support.js';

/** How far the invented year of a demo region has been loaded. */
export class Sample1763800000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table sample_load (
        region_id smallint primary key references region,
        year int not null,
        lines int not null,
        seed bigint not null,
        -- months of submission, 'yyyy-mm': all of the sample, up to which the sample is to be loaded, and up to which it is
        months text[] not null check (cardinality(months) > 0),
        wanted_until text not null check (wanted_until ~ '^[0-9]{4}-[0-9]{2}$'),
        loaded_until text check (loaded_until ~ '^[0-9]{4}-[0-9]{2}$')
      );
      ${byRegion('sample_load')}
      ${grant('select, update', 'sample_load', 'api')}
      ${grant('select, insert, update', 'sample_load', 'worker')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
