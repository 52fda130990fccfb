// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractRows } from '#contracts';
import { KeyRing, makePool, productRoot, Reader, systemActor, UnitOfWork, type Actor, type Lease, type RunningJob, type Tx } from '#platform';
import { LoadSample, prepareDemoRegion, sampleLoadJob } from '#sample';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { filledDatabase, testDatabase, type TestDatabase } from './database.js';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A migrated database with the worker's own connections: the real parts a use case runs on, without Nest. */
export interface RegionWorld {
  readonly db: TestDatabase;
  readonly uow: UnitOfWork;
  readonly reader: Reader;
  readonly keys: KeyRing;
  readonly actor: Actor;
  /** Everything, past row-level security; for looking at outcomes. */
  readonly owner: pg.Pool;
  /** Ends the connections and leaves the database. */
  disconnect(): Promise<void>;
  stop(): Promise<void>;
}

export async function regionWorld(): Promise<RegionWorld> {
  return worldOn(await testDatabase());
}

/** @param keys those the database was filled with, when it is a copy */
export async function worldOn(db: TestDatabase, keys?: KeyRing): Promise<RegionWorld> {
  const source = await new DataSource({ type: 'postgres', url: db.url('raamwerk_worker'), entities: contractRows }).initialize();
  const readPool = makePool({ url: db.url('raamwerk_worker'), poolSize: 4, statementTimeout: 0, name: 'test' });
  const owner = makePool({ url: db.ownerUrl, poolSize: 2, statementTimeout: 0, name: 'test-owner' });
  const disconnect = async (): Promise<void> => {
    await source.destroy();
    await readPool.end();
    await owner.end();
  };
  return {
    db,
    uow: new UnitOfWork(source),
    reader: new Reader(readPool),
    keys: keys ?? KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-keys-')), 'keys.json'), true),
    actor: systemActor(1, 'test'),
    owner,
    disconnect,
    async stop() {
      await disconnect();
      await db.drop();
    },
  };
}

/** A job in hand for handlers that are called directly: nothing stops it, its progress goes nowhere. */
export function jobInHand<Payload>(actor: Actor, payload: Payload, stopped: () => boolean = () => false): RunningJob<Payload> {
  return {
    id: '00000000-0000-7000-8000-000000000000',
    regionId: actor.regionId,
    payload,
    attempt: 1,
    actor,
    lease: {} as Lease,
    signal: new AbortController().signal,
    cancelled: stopped,
    throwIfStopped: () => undefined,
    progress: async () => undefined,
    checkpoint: async () => undefined,
    complete: async () => undefined,
    cancel: async () => undefined,
  } as RunningJob<Payload>;
}

export interface SampleChoice {
  readonly lines: number;
  readonly seed?: number;
  readonly wholeYear?: boolean;
}

/** The demo region with its year loaded through the real use cases, once per cluster; each caller gets a copy of its own. */
export async function loadedRegion(choice: SampleChoice): Promise<RegionWorld> {
  const { lines, seed = 1, wholeYear = true } = choice;
  const template = `sample_${lines}_${seed}_${wholeYear ? 'year' : 'until_october'}`;
  const keys = (): KeyRing => KeyRing.open(join(tmpdir(), `raamwerk-test-keys-${template}.json`), true);
  const db = await filledDatabase(template, async (fresh) => {
    const world = await worldOn(fresh, keys());
    await prepareDemoRegion(world.uow, world.reader, { dataDir: join(productRoot, 'data/haaglanden'), year: 2025, seed, lines, wholeYear });
    await new LoadSample(world.uow, world.keys).execute(jobInHand(world.actor, {}));
    await world.uow.run(world.actor, (tx: Tx) =>
      tx.execute(`update job set done_at = now() where region_id = $1 and name = $2`, [1, sampleLoadJob.name]),
    );
    await world.disconnect();
  });
  return worldOn(db, keys());
}
