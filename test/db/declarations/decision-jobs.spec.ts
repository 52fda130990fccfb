// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { approveManual, enterManual, proposeDecision } from '#declarations';
import { DatabaseModule, JobsModule, KeysModule, migrateQueueStore } from '#platform';
import { CAPABILITIES } from '../../../apps/worker/src/capabilities.js';
import { QUICK } from '../../jobs/job-rig.js';
import { AGREED, DECLARED, DecisionRegion } from '../../support/decision-region.js';

const WITHIN_MS = 30_000;
const REASON = 'De gemeente heeft dit tarief vooraf toegezegd.';

describe('decisions and manual declarations by the workers', () => {
  let region: DecisionRegion;
  const workers: INestApplicationContext[] = [];

  /** A worker as the product runs it, with all its jobs. */
  async function worker(): Promise<void> {
    const { db } = region.world;
    class WorkerModule {}
    Module({
      imports: [
        KeysModule.forRoot(region.keys),
        DatabaseModule.forRoot({ url: db.url('raamwerk_worker'), poolSize: 4, statementTimeout: 0, name: 'test worker' }),
        JobsModule.forRoot({ relayUrl: db.url('raamwerk_relay'), redisUrl: null, concurrency: { inlezen: 1 }, timing: QUICK }),
        ...CAPABILITIES,
      ],
    })(WorkerModule);
    workers.push(await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false }));
  }

  async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + WITHIN_MS; !(await reached()); await sleep(50)) if (Date.now() > end) throw new Error(`not in time: ${what}`);
  }

  beforeAll(async () => {
    region = await DecisionRegion.open();
    await migrateQueueStore(region.world.db.ownerUrl);
    await Promise.all([worker(), worker()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(workers.map((w) => w.close()));
    await region?.stop();
  });
  afterEach(() => region.requireSoundLedger());

  const propose = (messageId: string, kind: 'regel' | 'te-laat'): Promise<string> =>
    region.as('anna', (tx) => proposeDecision(tx, { kind, messageId, lineNo: kind === 'regel' ? 1 : null, reason: REASON }));

  it('a decision is taken, carried out, and the message that has no refusals left answered', async () => {
    const messageId = await region.declare({ number: 'W1', lines: [{ reference: 'W1-1', allocation: 5001 }] });
    const id = await propose(messageId, 'regel');
    await until('the answer', async () => (await region.message(messageId)).answered === true);
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 2 * DECLARED });
    expect(await region.message(messageId)).toMatchObject({ state: 'goedgekeurd', granted: 2 * DECLARED });
  }, 60_000);

  it('a late declaration is assessed anew and answered', async () => {
    await region.declare({ number: 'W2', month: '2025-10', lines: [{ reference: 'W2-1', allocation: 5001, tariff: AGREED }] });
    const messageId = await region.declare({ number: 'W3', month: '2025-07', lines: [{ reference: 'W3-1', allocation: 5001, tariff: AGREED }] });
    expect(await region.message(messageId)).toMatchObject({ declaration_code: '8214' });
    const id = await propose(messageId, 'te-laat');
    await until('the answer', async () => (await region.message(messageId)).answered === true);
    expect(await region.message(messageId)).toMatchObject({ state: 'goedgekeurd', declaration_code: '8001', granted: 2 * AGREED });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt' });
  }, 60_000);

  it('what was entered by hand is booked once another person approves it', async () => {
    const care = {
      allocationNumber: 5002,
      category: '45',
      productCode: '45A04',
      from: '2025-09-01',
      until: '2025-09-30',
      volume: 2,
      unit: '04',
      tariffCents: AGREED,
      amountCents: 2 * AGREED,
    };
    const entry = {
      provider: 'zorg',
      municipalityCode: '0503',
      periodFrom: '2025-09-01',
      why: 'overig' as const,
      note: 'Factuur per brief ontvangen.',
      clients: [{ bsn: '999900006', lines: [care] }],
    };
    const id = await region.as('anna', (tx) => enterManual(tx, region.keys, entry));
    const jobId = await region.as('bram', (tx) => approveManual(tx, id));
    const stored = () =>
      region.one<{ state: string; message: string | null }>(`select state, message_id as message from manual_declaration where id = $1`, [id]);
    await until('the message', async () => (await stored()).state === 'verwerkt');
    expect(await region.message((await stored()).message!)).toMatchObject({ state: 'goedgekeurd', accepted_cents: 2 * AGREED });
    await until(
      'the job',
      async () => (await region.one<{ done: boolean }>(`select done_at is not null as done from job where id = $1`, [jobId])).done,
    );
  }, 60_000);
});
