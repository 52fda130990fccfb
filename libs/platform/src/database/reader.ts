// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from './actor.js';

const SCOPE = `select set_config('app.region', $1, true), set_config('app.provider', $2, true), set_config('app.municipality', $3, true)`;

interface WireClient {
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: { portal: string; statement: string; values: string[]; valueMapper: (v: unknown) => unknown }): void;
  execute(message: { portal: string; rows: number }): void;
  stream: { cork?(): void; uncork?(): void };
}
interface InnerQuery {
  prepare(connection: WireClient): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireClient): void;
}

const prepared = new WeakSet<WireClient>();
const Inner = pg.Query as unknown as { new (config: pg.QueryConfig): InnerQuery; prototype: InnerQuery };

/**
 * A read under row-level security in one round trip: the scope setting (local to this implicit transaction) and the query go out
 * together under one Sync. Hooks an inner part of `pg` (pinned; reader.db-spec.ts holds the contract).
 */
class ScopedQuery extends Inner {
  private scoping = true;

  constructor(
    private readonly scope: string[],
    config: pg.QueryConfig,
  ) {
    super(config);
  }

  requiresPreparation(): boolean {
    return true;
  }

  override prepare(connection: WireClient): void {
    connection.stream.cork?.();
    try {
      if (!prepared.has(connection)) {
        connection.parse({ name: 'raamwerk_scope', text: SCOPE, types: [] });
        prepared.add(connection);
      }
      connection.bind({ portal: '', statement: 'raamwerk_scope', values: this.scope, valueMapper: (v) => v });
      connection.execute({ portal: '', rows: 0 });
      super.prepare(connection);
    } finally {
      connection.stream.uncork?.();
    }
  }

  override handleDataRow(message: unknown): void {
    if (!this.scoping) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireClient): void {
    if (this.scoping) this.scoping = false;
    else super.handleCommandComplete(message, connection);
  }
}

/** The one door to a read: one SQL, seen through the actor's region and scope. */
@Injectable()
export class Reader {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * @param name  set for statements worth keeping prepared; one name, one text
   * @returns the rows; `bigint` columns come as text, dates as ISO text
   */
  async rows<Row>(
    actor: Pick<Actor, 'regionId' | 'providerId' | 'municipalityCode'>,
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      const result = await new Promise<pg.QueryResult>((ok, no) => {
        const scope = [String(actor.regionId), actor.providerId ?? '', actor.municipalityCode ?? ''];
        const query = new ScopedQuery(scope, { text, values: values as unknown[], ...(name ? { name } : {}) });
        (query as unknown as { callback: (e: Error | null, r: pg.QueryResult) => void }).callback = (e, r) => (e ? no(e) : ok(r));
        client.query(query as unknown as pg.Submittable);
      });
      broken = false;
      return result.rows as Row[];
    } catch (error) {
      broken = (error as { severity?: string }).severity !== 'ERROR';
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async one<Row>(
    actor: Pick<Actor, 'regionId' | 'providerId' | 'municipalityCode'>,
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row | null> {
    return (await this.rows<Row>(actor, text, values, name))[0] ?? null;
  }

  /** For what lies outside a region: the session look-up and health. No region table can be seen through it. */
  async outsideRegion<Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    return (await this.pool.query({ text, values: values as unknown[], ...(name ? { name } : {}) })).rows as Row[];
  }
}
