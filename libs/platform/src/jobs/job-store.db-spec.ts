// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { makePool } from '#platform';
import type pg from 'pg';
import { JobRig } from '../../../../test/jobs/job-rig.js';
import { JobStore, type Claim } from './job-store.js';

describe('a job between outbox and queue', () => {
  let rig: JobRig;
  let pool: pg.Pool;
  let store: JobStore;
  beforeAll(async () => {
    rig = await JobRig.open();
    pool = makePool({ url: rig.db.url('raamwerk_relay'), poolSize: 4, statementTimeout: 10_000, name: 'test relay' });
    store = new JobStore(pool, 5);
  });
  afterAll(async () => {
    await pool.end();
    await rig.close();
  });
  const add = async (availableAt = 'now()'): Promise<string> => {
    const { rows } = await rig.owner.query<{ id: string }>(
      `insert into job (region_id, id, name, queue, payload, created_by, max_attempts, available_at) values (1, gen_random_uuid(), 'proef', 'proef', '{}', 'test', 3, ${availableAt}) returning id`,
    );
    return rows[0]!.id;
  };

  it('is not lost when a worker takes it before the relay has committed', async () => {
    const id = await add();
    let claim: Promise<Claim | null> | undefined;
    await store.dispatch(['proef'], async (jobs) => {
      claim = store.claim(jobs[0]!);
      await sleep(100);
    });
    expect((await claim)?.lease.jobId).toBe(id);
    await rig.owner.query('delete from job');
  });

  it('is sent again when the relay died after the queue took it, and then runs once', async () => {
    await add();
    await expect(store.dispatch(['proef'], () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    let sent = 0;
    await store.dispatch(['proef'], async (jobs) => void (sent = jobs.length));
    expect(sent).toBe(1);
    await rig.owner.query('delete from job');
  });

  it('is sent by one relay only, with several at once', async () => {
    for (let i = 0; i < 40; i++) await add();
    const sent: string[] = [];
    const counts = await Promise.all([1, 2, 3, 4].map(() => store.dispatch(['proef'], async (jobs) => void sent.push(...jobs.map((j) => j.jobId)))));
    expect(counts.reduce((a, b) => a + b)).toBe(40);
    expect(new Set(sent).size).toBe(40);
    await rig.owner.query('delete from job');
  });

  it('is given to one of many workers', async () => {
    const id = await add();
    await store.dispatch(['proef'], () => Promise.resolve());
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.claim({ regionId: 1, jobId: id, gen: 0 })));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect((await rig.row(id)).attempts).toBe(1);
    await rig.owner.query('delete from job');
  });

  it('is not given out once more after its last try, though the queue offers it before the sweeper came by', async () => {
    const id = await add();
    await store.dispatch(['proef'], () => Promise.resolve());
    await rig.owner.query(`update job set attempts = 3, lease_until = now() - interval '1 second' where id = $1`, [id]);
    expect(await store.claim({ regionId: 1, jobId: id, gen: 0 })).toBeNull();
    expect(await store.releaseLapsed('weg')).toBe(1);
    expect(await rig.row(id)).toMatchObject({ attempts: 3, error: 'weg', quarantined_at: expect.any(Date) });
    await rig.owner.query('delete from job');
  });

  it('does not run before its time, whoever points at it', async () => {
    const id = await add(`now() + interval '1 hour'`);
    expect(await store.claim({ regionId: 1, jobId: id, gen: 0 })).toBeNull();
    await rig.owner.query('delete from job');
  });

  it('shows the relay no table with content', async () => {
    for (const table of ['account', 'session', 'message', 'posting', 'contract']) {
      await expect(pool.query(`select 1 from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});
