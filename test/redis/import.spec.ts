// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { Course, type Disturbance } from '../chaos/course.js';
import { KillLab, LINES } from '../chaos/kill-lab.js';
import { filesAfterOctober } from '../support/import-files.js';
import { REDIS_ABSENT, RedisServer } from './redis-server.js';

jest.setTimeout(300_000);

const WIPES = 5;

(REDIS_ABSENT ? describe.skip : describe)('an import with its queue on Redis', () => {
  let server: RedisServer;
  let lab: KillLab;
  beforeAll(async () => {
    server = await RedisServer.start();
    lab = await KillLab.open();
  });
  afterAll(async () => {
    await lab?.close();
    await server?.kill();
  });

  /** A month of messages, in a copy of the region, with two workers. @returns what it came to */
  async function load(disturb?: Disturbance): Promise<Record<string, string>> {
    const course = await Course.open(lab, disturb, { REDIS_URL: server.url });
    try {
      await course.worker();
      await course.worker();
      const files = filesAfterOctober(LINES);
      for (const part of [files.slice(0, -20), files.slice(-20)]) {
        await course.hand(part);
        await course.settled();
      }
      await course.decidedAndAnswered();
      return await course.outcome();
    } finally {
      await course.close();
    }
  }

  it('comes to the same when Redis is emptied again and again in the middle', async () => {
    const undisturbed = await load();
    const redis = new Redis(server.url);
    let wipes = 0;
    const seen = new Set<string>();
    const outcome = await load(async (course) => {
      // Once for each step that the work gets further, so that it is in the middle whatever the machine.
      const { rows } = await course.world.owner.query<{ at: string }>(
        `select string_agg(concat(gen, attempts, progress_done, lease_until is null), ',' order by id) as at from job where done_at is null`,
      );
      if (wipes === WIPES || !rows[0]?.at || seen.has(rows[0].at)) return;
      seen.add(rows[0].at);
      await redis.flushall();
      wipes++;
    });
    await redis.quit();
    expect([wipes, outcome]).toEqual([WIPES, undisturbed]);
  });
});
