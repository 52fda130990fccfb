// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { ChaosRig } from './chaos-rig.js';
import { until } from '../jobs/job-rig.js';

jest.setTimeout(90_000);

describe('jobs in worker processes', () => {
  let rig: ChaosRig;
  beforeAll(async () => {
    rig = await ChaosRig.open();
  });
  afterAll(() => rig.close());

  it('go on after kill -9 in the middle, each batch with one effect', async () => {
    const worker = await rig.worker();
    const id = await rig.ask('chaos.batches', { what: 'killed', steps: 20, pause: 60 });
    await rig.progressed(id, 5);
    await worker.send('SIGKILL');
    const next = await rig.worker();
    await rig.done([id]);
    expect(await rig.effects('killed')).toBe(20);
    expect(await rig.doubled()).toEqual([]);
    expect((await rig.job(id)).attempts).toBe(2);
    await next.send('SIGTERM');
  });

  it('are handed back at once by a worker that is told to end', async () => {
    const worker = await rig.worker();
    const id = await rig.ask('chaos.batches', { what: 'handed', steps: 20, pause: 60 });
    await rig.progressed(id, 3);
    await worker.send('SIGTERM');
    expect((await rig.job(id)).attempts).toBe(0);
    const next = await rig.worker();
    await rig.done([id]);
    expect(await rig.effects('handed')).toBe(20);
    await next.send('SIGTERM');
  });

  it('are taken over from a worker that was frozen, whose late work does not count', async () => {
    const frozen = await rig.worker();
    const id = await rig.ask('chaos.batches', { what: 'frozen', steps: 15, pause: 60 });
    await rig.progressed(id, 3);
    await frozen.send('SIGSTOP');
    const other = await rig.worker();
    await rig.done([id]);
    await frozen.send('SIGCONT');
    await sleep(1_000);
    expect(await rig.effects('frozen')).toBe(15);
    expect(await rig.doubled()).toEqual([]);
    await frozen.send('SIGKILL');
    await other.send('SIGTERM');
  });

  it('are put apart when they take their process with them every time, and others flow on', async () => {
    const id = await rig.ask('chaos.poison', {}, 3);
    for (let life = 0; life < 3; life++) {
      const worker = await rig.worker();
      await until(async () => worker.ended);
    }
    const after = await rig.worker();
    const healthy = await rig.ask('chaos.batches', { what: 'healthy', steps: 3, pause: 1 });
    await rig.done([healthy]);
    const row = await until(async () => {
      const now = await rig.job(id);
      return now.quarantined_at ? now : null;
    });
    expect(row).toMatchObject({ attempts: 3, done_at: null });
    expect(row.error).toContain('De worker viel weg');
    await after.send('SIGTERM');
  });

  it('survive PostgreSQL killed under load and the queue emptied, with two workers', async () => {
    const workers = [await rig.worker(), await rig.worker()];
    const ids = [];
    for (let i = 0; i < 30; i++) ids.push(await rig.ask('chaos.batches', { what: `load-${i}`, steps: 10, pause: 40 }));
    await until(async () => (await rig.effects('load-%')) > 20);
    await rig.killPostgres();
    await until(async () => (await rig.effects('load-%').catch(() => 0)) > 60);
    await rig.owner.query('truncate bullmq.job cascade');
    await rig.done(ids, 60_000);
    expect(await rig.effects('load-%')).toBe(300);
    expect(await rig.doubled()).toEqual([]);
    expect(workers.map((w) => w.ended)).toEqual([false, false]);
    for (const worker of workers) await worker.send('SIGTERM');
  });
});
