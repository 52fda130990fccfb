// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * While a region is young the planner knows nothing of its messages, and takes any index that begins with the type for one in which to
 * find an identification: each message then looked through all that came before. The period comes first.
 */
export class MessagePeriod1763800000046 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index message_period;
      create index message_period on message (region_id, period_from, type);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
