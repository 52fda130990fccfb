// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A year is 450,000 lines in half a minute: what is done for each of them must be worth it. References are codes of ASCII: bytes order
 * them, without the rules of a language. The planner needs no statistics of columns that no query chooses by.
 */
export class YearImport1763800000041 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table declaration_line
        alter column reference type text collate "C",
        alter column previous_reference type text collate "C";
      alter table declaration_line
        alter column client_no set statistics 0, alter column allocation_id set statistics 0, alter column category set statistics 0,
        alter column version_id set statistics 0, alter column volume set statistics 0, alter column unit set statistics 0,
        alter column tariff_cents set statistics 0;
      alter table posting alter column booked_at set statistics 0, alter column volume set statistics 0, alter column cents set statistics 0;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
