// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { businessDate, type LocalDate } from '#kernel';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { PoolClient, QueryResult } from 'pg';
import { writeAudit, type AuditEvent } from '../audit/audit.js';
import type { Actor } from './actor.js';
import { insertJob, type EnqueueOptions, type JobDefinition } from '../jobs/outbox.js';

/** Serialization failure and deadlock: nothing happened, the whole closure may run again. */
const RETRY = new Set(['40001', '40P01']);
const TRIES = 5;

/** One running transaction: what a use case works with. Nothing in it outlives the commit. */
export class Tx {
  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The instant of this transaction: the database's clock plus the region's demo clock. */
    readonly now: Date,
    private readonly runner: QueryRunner,
  ) {}

  get regionId(): number {
    return this.actor.regionId;
  }

  /** The business day of `now`, in Amsterdam. */
  get today(): LocalDate {
    return businessDate(this.now);
  }

  /** @param name set for statements worth keeping prepared on their connection; one name, one text */
  async sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    return (await this.query(text, values, name)).rows as Row[];
  }

  /** How many rows a statement touched. @param name as of `sql` */
  async execute(text: string, values: readonly unknown[] = [], name?: string): Promise<number> {
    return (await this.query(text, values, name)).rowCount ?? 0;
  }

  private async query(text: string, values: readonly unknown[], name: string | undefined): Promise<QueryResult> {
    return (await this.client()).query({ text, values: values as unknown[], ...(name ? { name } : {}) });
  }

  /** The driver's connection of this transaction, for COPY and multi-statement work in persistence. */
  client(): Promise<PoolClient> {
    return this.runner.connect() as Promise<PoolClient>;
  }

  /** Records who did what to which object; in the same transaction, so that no change exists without its trace. */
  audit(event: AuditEvent): Promise<void> {
    return writeAudit(this, event);
  }

  /** Hands work to the queue; it exists only if this transaction commits. @returns the id of the job */
  enqueue<Payload>(definition: JobDefinition<Payload>, payload: Payload, options: EnqueueOptions = {}): Promise<string> {
    return insertJob(this, definition, payload, options);
  }
}

/** The one door to a write: a transaction of an actor within its region. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one transaction; on a serialization failure or deadlock the whole closure runs again, so it may touch nothing else. */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        const state = (error as { code?: string }).code ?? '';
        if (!RETRY.has(state) || attempt === TRIES) throw error;
        await sleep(10 * 2 ** attempt * (1 + Math.random()));
      }
    }
  }

  private async once<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      // Read committed, as the connection was told when it was made (database.module.ts): saying so again is a question more each time.
      await runner.startTransaction();
      const client = (await runner.connect()) as PoolClient;
      const { rows } = await client.query<{ now: Date }>({
        name: 'raamwerk_begin',
        text: `select now() + clock_offset as now,
                set_config('app.region', $1, true), set_config('app.actor', $2, true),
                set_config('app.provider', $3, true), set_config('app.municipality', $4, true)
           from region where id = $1::smallint`,
        values: [String(actor.regionId), actor.accountId ?? actor.kind, actor.providerId ?? '', actor.municipalityCode ?? ''],
      });
      if (!rows[0]) throw new Error(`region ${actor.regionId} does not exist`);
      const tx = new Tx(runner.manager, actor, rows[0].now, runner);
      const result = await work(tx);
      await actor.beforeCommit?.(tx);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}
