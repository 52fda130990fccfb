// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check that raises a signal settles the ones it follows up: the worker may change where a signal stands and whose it is. */
export class FollowedSignals1763800000047 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`grant update (state, owner_id, version) on signal to raamwerk_worker`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
