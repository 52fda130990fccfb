// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '../database/unit-of-work.js';

/** A kind of queued work, declared once: its name, its queue, how its payload is read, how often it is tried. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly queue: string;
  /** What people call it on the jobs page. */
  readonly title: string;
  /** Reads the stored payload; throws on another form. Payloads hold ids only, never personal data. */
  readonly parse: (raw: unknown) => Payload;
  readonly attempts: number;
  readonly backoffSeconds: number;
}

const declared = new Map<string, JobDefinition<unknown>>();

/** Declares a kind of job; a second declaration of the same name stops the start. */
export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  if (declared.has(definition.name)) throw new Error(`job declared twice: ${definition.name}`);
  declared.set(definition.name, definition as JobDefinition<unknown>);
  return definition;
}

export function declaredJobs(): ReadonlyMap<string, JobDefinition<unknown>> {
  return declared;
}

export interface EnqueueOptions {
  /** What the job is about, shown and linked on the jobs page: "import:<id>". */
  readonly subject?: string;
  /** At most one job with this key waits in a region; a second call returns the waiting one. One that already started does not count: it may have read too early. */
  readonly key?: string;
  /** Not before this instant (real time, not the demo clock). */
  readonly notBefore?: Date;
}

/** Writes the job into the outbox, in the caller's transaction. The relay hands it to the queue after the commit. */
export async function insertJob<Payload>(tx: Tx, definition: JobDefinition<Payload>, payload: Payload, options: EnqueueOptions): Promise<string> {
  definition.parse(payload);
  const id = newId();
  const [row] = await tx.sql<{ id: string }>(
    `insert into job (region_id, id, name, queue, payload, subject, unique_key, available_at, created_by, max_attempts)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, now()), $9, $10)
     on conflict (region_id, unique_key) where unique_key is not null and started_at is null and done_at is null and cancelled_at is null
     do update set unique_key = excluded.unique_key
     returning id`,
    [
      tx.regionId,
      id,
      definition.name,
      definition.queue,
      JSON.stringify(payload),
      options.subject ?? null,
      options.key ?? null,
      options.notBefore ?? null,
      tx.actor.name,
      definition.attempts,
    ],
    'raamwerk_job_asked',
  );
  return row!.id;
}
