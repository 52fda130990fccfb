// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After hundreds of contracts at once the planner still takes the region for empty, until PostgreSQL looks by itself: a list then took
 * longer than it may. Who loads them may have the tables analysed (the right exists from PostgreSQL 17).
 */
export class AnalysedLoads1763800000048 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      do $$ begin
        if current_setting('server_version_num')::int >= 170000 then
          grant maintain on provider, contract, contract_line, contract_version, contract_version_period, contract_line_term, contract_terms, tariff, bestedingsruimte, product, allocation, message, declaration_line, posting, spend_rollup, line_rollup to raamwerk_worker;
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
