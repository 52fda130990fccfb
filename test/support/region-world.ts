// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractRows } from '#contracts';
import { KeyRing, makePool, productRoot, Reader, systemActor, UnitOfWork, type Actor, type Lease, type RunningJob, type Tx } from '#platform';
import { LoadSample, prepareDemoRegion, sampleLoadJob } from '#sample';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from './database.js';

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
  stop(): Promise<void>;
}

export async function regionWorld(): Promise<RegionWorld> {
  const db = await testDatabase();
  const source = await new DataSource({ type: 'postgres', url: db.url('raamwerk_worker'), entities: contractRows }).initialize();
  const readPool = makePool({ url: db.url('raamwerk_worker'), poolSize: 4, statementTimeout: 0, name: 'test' });
  const owner = makePool({ url: db.ownerUrl, poolSize: 2, statementTimeout: 0, name: 'test-owner' });
  return {
    db,
    uow: new UnitOfWork(source),
    reader: new Reader(readPool),
    keys: KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-keys-')), 'keys.json'), true),
    actor: systemActor(1, 'test'),
    owner,
    async stop() {
      await source.destroy();
      await readPool.end();
      await owner.end();
      await db.drop();
    },
  };
}

/** A job in hand for handlers that are called directly: nothing stops it, its progress goes nowhere. */
export function jobInHand<Payload>(actor: Actor, payload: Payload, stopped: () => boolean = () => false): RunningJob<Payload> {
  return {
    id: '00000000-0000-7000-8000-000000000000', regionId: actor.regionId, payload, attempt: 1, actor, lease: {} as Lease, signal: new AbortController().signal,
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

/** The demo region with its year loaded through the real use cases, in this process. */
export async function loadedRegion(choice: SampleChoice): Promise<RegionWorld> {
  const world = await regionWorld();
  await prepareDemoRegion(world.uow, world.reader, {
    dataDir: join(productRoot, 'data/haaglanden'), year: 2025, seed: choice.seed ?? 1, lines: choice.lines, wholeYear: choice.wholeYear ?? true,
  });
  await new LoadSample(world.uow, world.keys).execute(jobInHand(world.actor, {}));
  await world.uow.run(world.actor, (tx: Tx) => tx.execute(`update job set done_at = now() where region_id = $1 and name = $2`, [1, sampleLoadJob.name]));
  return world;
}
