// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { verifyRollups } from '#ledger';
import { KeyRing, makePool, productRoot, Reader, systemActor, UnitOfWork } from '#platform';
import { generateSample, prepareDemoRegion } from '#sample';
import { verifyChecks, verifySignals } from '#spending';
import { DataSource } from 'typeorm';
import { until } from '../jobs/job-rig.js';
import { ChaosRig } from './chaos-rig.js';

jest.setTimeout(300_000);

const CHOICE = { year: 2025, seed: 3, lines: 3_000 };
const WORKER = join(productRoot, 'test/chaos/import-worker.js');
/** Seconds after which something dies, from the start of the worker. Printed with a failure: the same plan can be played again. */
const PLAN = [4, 7, 5, 9];

describe('a year of messages, loaded while things die', () => {
  let rig: ChaosRig;
  let home: string;

  beforeAll(async () => {
    rig = await ChaosRig.open(false);
    home = mkdtempSync(join(tmpdir(), 'raamwerk-chaos-keys-'));
  });
  afterAll(async () => {
    await rig.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is booked whole and once after the worker was killed, PostgreSQL was killed and the queue was emptied', async () => {
    const keyFile = join(home, 'keys.json');
    KeyRing.open(keyFile, true);
    const source = await new DataSource({ type: 'postgres', url: rig.address('raamwerk_worker') }).initialize();
    const pool = makePool({ url: rig.address('raamwerk_worker'), poolSize: 2, statementTimeout: 0, name: 'chaos' });
    const uow = new UnitOfWork(source);
    const sample = generateSample(CHOICE);
    await prepareDemoRegion(uow, new Reader(pool), { ...CHOICE, dataDir: join(productRoot, 'data/haaglanden'), wholeYear: true });
    await source.destroy();
    await pool.end();

    const { rows } = await rig.owner.query<{ id: string }>(`select id from job where name = 'sample.load'`);
    const [job] = rows;
    const finished = async (): Promise<boolean> => (await rig.job(job!.id)).done_at !== null;
    let worker = await rig.worker(WORKER, { KEY_FILE: keyFile });
    for (const [n, seconds] of PLAN.entries()) {
      await Promise.race([sleep(seconds * 1_000), until(finished, 290_000)]);
      if (n === 2) await rig.killPostgres();
      else {
        await worker.send('SIGKILL');
        if (n === 3) await rig.owner.query('truncate bullmq.job cascade');
        worker = await rig.worker(WORKER, { KEY_FILE: keyFile });
      }
    }
    await rig.done([job!.id], 200_000);

    const [booked] = (await rig.owner.query<{ lines: string; cents: string }>('select count(*) as lines, sum(cents) as cents from posting')).rows;
    expect({ plan: PLAN, lines: Number(booked!.lines), cents: Number(booked!.cents) }).toEqual({ plan: PLAN, ...sample.manifest.totals.accepted });
    const [files] = (
      await rig.owner.query<{ open: string; runs: string }>(
        `select count(*) filter (where state in ('ontvangen', 'gelezen')) as open, (select count(*) from import_run where closed_at is null) as runs from import_file`,
      )
    ).rows;
    expect(files).toEqual({ open: '0', runs: '0' });
    const check = await new DataSource({ type: 'postgres', url: rig.address('raamwerk_worker') }).initialize();
    await new UnitOfWork(check).run(systemActor(1, 'test'), async (tx) => {
      expect([await verifyRollups(tx), await verifyChecks(tx), await verifySignals(tx)]).toEqual([[], [], []]);
    });
    await check.destroy();
  });
});
