// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { checkRedis, defineJob, HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { Redis } from 'ioredis';
import { JobRig, until } from '../jobs/job-rig.js';
import { REDIS_ABSENT, RedisServer } from './redis-server.js';

jest.setTimeout(60_000);

type What = { what: string };
const once = defineJob<What>({ name: 'proef.once', queue: 'proef', title: 'Proef', attempts: 3, backoffSeconds: 0, parse: (raw) => raw as What });

@HandlesJob(once)
class Once implements JobHandler<What> {
  constructor(private readonly uow: UnitOfWork) {}
  async handle(job: RunningJob<What>): Promise<void> {
    if (job.payload.what === 'slow') await sleep(400);
    await this.uow.run(job.actor, async (tx) => {
      await tx.execute('insert into effect (region_id, what) values ($1, $2)', [tx.regionId, job.payload.what]);
      await job.complete(tx);
    });
  }
}

(REDIS_ABSENT ? describe.skip : describe)('jobs on Redis', () => {
  let server: RedisServer;
  let rig: JobRig;
  beforeAll(async () => {
    server = await RedisServer.start();
    rig = await JobRig.open(server.url);
    await rig.worker([Once], {}, { proef: 4 });
    await rig.worker([Once], {}, { proef: 4 });
  });
  afterAll(async () => {
    await rig.close();
    await server.kill();
  });
  const ask = (what: string, count: number): Promise<string[]> =>
    rig.inRegion(async (tx) => {
      const ids = [];
      for (let i = 0; i < count; i++) ids.push(await tx.enqueue(once, { what }));
      return ids;
    });
  const all = async (what: string, count: number): Promise<void> => {
    await until(async () => (await rig.effects(what)) >= count, 40_000);
    await sleep(300);
    expect(await rig.effects(what)).toBe(count);
  };

  it('have one effect each, with two workers', async () => {
    await ask('plain', 200);
    await all('plain', 200);
  });

  it('leave nothing but pointers in Redis, and those only while they wait', async () => {
    const redis = new Redis(server.url);
    const keys = await redis.keys('*ob-*');
    await redis.quit();
    expect(keys).toEqual([]);
  });

  it('survive an emptied Redis', async () => {
    const redis = new Redis(server.url);
    await ask('slow', 40);
    await sleep(250);
    await redis.flushall();
    await redis.quit();
    await all('slow', 40);
  });

  it('survive a Redis that dies without a trace and comes back empty; meanwhile they can be asked for', async () => {
    await server.kill();
    await ask('killed', 30);
    await sleep(1_000);
    expect(await rig.effects('killed')).toBe(0);
    await server.up();
    await all('killed', 30);
  });
});

(REDIS_ABSENT ? describe.skip : describe)('a Redis that cannot be trusted', () => {
  it('is refused when it may drop keys', async () => {
    const server = await RedisServer.start('--maxmemory-policy', 'allkeys-lru');
    await expect(checkRedis(server.url)).rejects.toThrow(`Redis op 127.0.0.1:${server.port} heeft maxmemory-policy "allkeys-lru"`);
    await server.kill();
    await expect(checkRedis(server.url)).rejects.toThrow('is niet te bereiken');
  });

  it('is refused when it wants another password, without showing ours', async () => {
    const server = await RedisServer.start('--requirepass', 'geheim');
    const refusal = await checkRedis(server.url.replace('//', '//:fout-wachtwoord@')).catch((error: Error) => error.message);
    expect(refusal).toContain('weigert de naam of het wachtwoord');
    expect(refusal).not.toContain('fout-wachtwoord');
    await server.kill();
  });
});
