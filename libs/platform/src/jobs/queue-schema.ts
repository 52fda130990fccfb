// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/** Makes BullMQ's tables as the owner, apart from our own, and lets only the relay's role at them. Safe to repeat and from two processes at once. */
export async function migrateQueueStore(ownerUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`
      -- CREATE, since BullMQ makes a sequence for each queue at its first job; nothing of ours is in this schema.
      grant usage, create on schema ${QUEUE_SCHEMA} to raamwerk_relay;
      grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to raamwerk_relay;
      grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to raamwerk_relay;
    `);
  } finally {
    await client.end();
  }
}
