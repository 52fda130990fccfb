// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decisions and manual declarations ask of the database beside their tables: who may change what, and four eyes. */
export class DecisionsManual1763800000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A decision may be taken before the answer and come to its work after it.
      grant update (moment) on declaration_decision to raamwerk_api;
      grant update (moment, valid) on declaration_decision to raamwerk_worker;
      -- How much who proposed it could let through alone; above it nothing is let through without a second person.
      alter table declaration_decision add column mandate_cents bigint;
      alter table declaration_decision add constraint declaration_decision_second check
        (decided_by is not null or mandate_cents is null or limit_cents <= mandate_cents or state not in ('genomen','gebruikt'));
      alter table manual_declaration add constraint manual_declaration_second check (state = 'ingevoerd' or decided_by is not null);
      create index manual_declaration_newest on manual_declaration (region_id, no desc);
      -- A new version of the region's file may end a mandate or change it.
      grant update (limit_cents, valid, source) on decision_mandate to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
