// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { defineError, DomainError } from '#kernel';
import { askJobToStop, defineJob, HandlesJob, retryJob, UnitOfWork, type JobHandler, type JobOutcome, type RunningJob } from '#platform';
import { JobRig, until } from '../../../../test/jobs/job-rig.js';

type What = { what: string };
const define = (name: string, attempts = 3, backoffSeconds = 0) =>
  defineJob<What>({ name, queue: 'proef', title: name, attempts, backoffSeconds, parse: (raw) => ({ what: String((raw as What).what) }) });

const once = define('proef.once');
const returns = define('proef.returns');
const fails = define('proef.fails');
const refuses = define('proef.refuses');
const long = define('proef.long');
const deaf = define('proef.deaf');
const NOT_ALLOWED = defineError('proef-mag-niet', 'conflict', 'Dit mag niet volgens de afspraak.');

const effect = `insert into effect (region_id, what) values ($1, $2)`;

@HandlesJob(once)
class Once implements JobHandler<What> {
  constructor(private readonly uow: UnitOfWork) {}
  async handle(job: RunningJob<What>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      await tx.execute(effect, [tx.regionId, job.payload.what]);
      await job.complete(tx, { regels: 3 });
    });
  }
}

@HandlesJob(returns)
class Returns implements JobHandler<What> {
  async handle(job: RunningJob<What>): Promise<JobOutcome> {
    await job.progress(5, 10, 'bericht 5 van 10');
    return { klaar: job.payload.what };
  }
}

@HandlesJob(fails)
class Fails implements JobHandler<What> {
  constructor(private readonly uow: UnitOfWork) {}
  async handle(job: RunningJob<What>): Promise<void> {
    if (job.payload.what === 'sql') await this.uow.run(job.actor, (tx) => tx.sql(`select $1::int`, ['999990019']));
    throw new Error(`kind met BSN 999990019 en adres a@b.nl kapot bij "Jan Jansen"`);
  }
}

@HandlesJob(refuses)
class Refuses implements JobHandler<What> {
  handle(): Promise<void> {
    return Promise.reject(new DomainError(NOT_ALLOWED));
  }
}

/** Steps until told to stop. */
@HandlesJob(long)
class Long implements JobHandler<What> {
  constructor(private readonly uow: UnitOfWork) {}
  async handle(job: RunningJob<What>): Promise<void> {
    for (let step = 1; step <= 400; step++) {
      job.throwIfStopped();
      await this.uow.run(job.actor, (tx) => job.checkpoint(tx, { done: step, total: 400, note: `stap ${step}` }));
      await sleep(25);
    }
  }
}

/** Does not listen, and comes back with its effect when the job is somebody else's. */
@HandlesJob(deaf)
class Deaf implements JobHandler<What> {
  static readonly endings: string[] = [];
  static waitMs = 0;
  constructor(private readonly uow: UnitOfWork) {}
  async handle(job: RunningJob<What>): Promise<void> {
    await sleep(job.attempt === 1 ? Deaf.waitMs : 0);
    await this.uow
      .run(job.actor, async (tx) => {
        await tx.execute(effect, [tx.regionId, job.payload.what]);
        await job.complete(tx);
      })
      .then(
        () => Deaf.endings.push(`${job.payload.what} committed`),
        (error: Error) => (Deaf.endings.push(`${job.payload.what} ${error.name}`), Promise.reject(error)),
      );
  }
}

const HANDLERS = [Once, Returns, Fails, Refuses, Long, Deaf];

describe('a job', () => {
  let rig: JobRig;
  beforeAll(async () => {
    rig = await JobRig.open();
    await rig.worker(HANDLERS, {}, { proef: 4 });
  });
  afterAll(() => rig.close());
  const ask = (definition: ReturnType<typeof define>, what: string): Promise<string> => rig.inRegion((tx) => tx.enqueue(definition, { what }));

  it('runs soon after the commit, with its effect and its end in one transaction', async () => {
    const started = Date.now();
    const row = await rig.ended(await ask(once, 'a'));
    expect(row).toMatchObject({ attempts: 1, outcome: { regels: 3 }, quarantined_at: null, lease_until: null });
    expect(Date.now() - started).toBeLessThan(3_000);
    expect(await rig.effects('a')).toBe(1);
  });

  it('does not exist when the transaction that asked for it rolled back', async () => {
    await expect(
      rig.inRegion(async (tx) => {
        await tx.enqueue(once, { what: 'never' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await sleep(200);
    expect(await rig.effects('never')).toBe(0);
  });

  it('keeps what the handler returns as outcome, and its progress', async () => {
    const row = await rig.ended(await ask(returns, 'x'));
    expect(row).toMatchObject({ outcome: { klaar: 'x' }, progress_total: '10', progress_done: '10', progress_note: 'bericht 5 van 10' });
  });

  it('is put apart after its tries, with a text that holds nothing of a person', async () => {
    const row = await rig.ended(await ask(fails, 'text'));
    expect(row).toMatchObject({ attempts: 3, done_at: null });
    expect(row.error).toBe('Error: kind met BSN … en adres … kapot bij "…"');
    const sql = await rig.ended(await ask(fails, 'sql'));
    expect(sql.error).not.toContain('999990019');
  });

  it('is put apart at once when a rule refuses it, with the rule’s own words', async () => {
    expect(await rig.ended(await ask(refuses, 'x'))).toMatchObject({ attempts: 1, error: 'Dit mag niet volgens de afspraak.' });
  });

  it('gets its tries again when somebody asks', async () => {
    const id = await ask(refuses, 'again');
    await rig.ended(id);
    expect(await rig.inRegion((tx) => retryJob(tx, id))).toBe(true);
    expect(await rig.ended(id)).toMatchObject({ attempts: 1 });
    expect(await rig.inRegion((tx) => retryJob(tx, '00000000-0000-7000-8000-000000000000'))).toBe(false);
  });

  it('stops between batches when somebody cancels it', async () => {
    const id = await ask(long, 'x');
    await until(async () => Number((await rig.row(id)).progress_done) > 3);
    expect(await rig.inRegion((tx) => askJobToStop(tx, id))).toBe('asked');
    const row = await rig.ended(id);
    expect(row.cancelled_at).not.toBeNull();
    expect(Number(row.progress_done)).toBeLessThan(400);
  });

  it('is cancelled at once while it waits', async () => {
    const id = await rig.inRegion((tx) => tx.enqueue(once, { what: 'later' }, { notBefore: new Date(Date.now() + 3_600_000) }));
    expect(await rig.inRegion((tx) => askJobToStop(tx, id))).toBe('cancelled');
    expect((await rig.row(id)).cancelled_at).not.toBeNull();
  });

  it('does nothing for an invented, an old or a doubled pointer', async () => {
    const id = await ask(once, 'double');
    await rig.ended(id);
    const { rows } = await rig.owner.query<{ gen: number }>('select gen from job where id = $1', [id]);
    for (const gen of [rows[0]!.gen, rows[0]!.gen + 1]) await rig.forge('proef', { regionId: 1, jobId: id, gen }, 4);
    await rig.forge('proef', { regionId: 2, jobId: id, gen: rows[0]!.gen }, 1);
    await rig.forge('proef', { regionId: 1, jobId: '11111111-1111-7111-8111-111111111111', gen: 0 }, 1);
    await sleep(500);
    expect(await rig.effects('double')).toBe(1);
  });

  it('runs again when its worker goes silent, and fences off what the first one still tries', async () => {
    Deaf.waitMs = 4_000;
    const id = await ask(deaf, 'silent');
    await until(async () => (await rig.row(id)).lease_until);
    // The silent worker: its lease lapses and is not renewed any more.
    await rig.owner.query(`update job set lease_token = lease_token + 1, lease_until = now() - interval '1 second' where id = $1`, [id]);
    expect(await rig.ended(id)).toMatchObject({ attempts: 2 });
    expect(await rig.effects('silent')).toBe(1);
  });

  it('refuses the commit of a worker that lost its lease', async () => {
    Deaf.waitMs = 800;
    const id = await ask(deaf, 'fenced');
    await until(async () => (await rig.row(id)).lease_until);
    await rig.owner.query(`update job set lease_token = lease_token + 1, lease_until = now() - interval '1 second' where id = $1`, [id]);
    await rig.ended(id);
    const ended = await until(async () => {
      const own = Deaf.endings.filter((e) => e.startsWith('fenced'));
      return own.length === 2 ? own : null;
    });
    expect(ended.sort()).toEqual(['fenced LeaseLost', 'fenced committed']);
    expect(await rig.effects('fenced')).toBe(1);
  });

  it('waits for a program that knows it when this one does not', async () => {
    const { rows } = await rig.owner.query<{ id: string }>(
      `insert into job (region_id, id, name, queue, payload, created_by, max_attempts) values (1, gen_random_uuid(), 'van.later', 'proef', '{}', 'test', 3) returning id`,
    );
    await sleep(300);
    expect(await rig.row(rows[0]!.id)).toMatchObject({ attempts: 0, done_at: null, quarantined_at: null, gen: 0 });
  });

  it('is sent again when the queue store was emptied', async () => {
    const { rows } = await rig.owner.query<{ id: string }>(
      `insert into job (region_id, id, name, queue, payload, created_by, max_attempts, dispatched_at)
       select 1, gen_random_uuid(), 'proef.once', 'proef', '{"what":"emptied"}', 'test', 3, now() from generate_series(1, 50) returning id`,
    );
    await rig.owner.query('truncate bullmq.job cascade');
    for (const { id } of rows) await rig.ended(id);
    expect(await rig.effects('emptied')).toBe(50);
  });

  it('is sent again when only its own pointer disappeared', async () => {
    const { rows } = await rig.owner.query<{ id: string }>(
      `insert into job (region_id, id, name, queue, payload, created_by, max_attempts, dispatched_at)
       values (1, gen_random_uuid(), 'proef.once', 'proef', '{"what":"lost"}', 'test', 3, now() - interval '1 minute') returning id`,
    );
    expect(await rig.ended(rows[0]!.id)).toMatchObject({ gen: 1, attempts: 1 });
    expect(await rig.effects('lost')).toBe(1);
  });

  it('has one effect with many jobs and two workers', async () => {
    await rig.worker(HANDLERS, {}, { proef: 4 });
    await rig.inRegion(async (tx) => {
      for (let i = 0; i < 300; i++) await tx.enqueue(once, { what: 'many' });
    });
    await until(async () => (await rig.effects('many')) >= 300, 30_000);
    await sleep(300);
    expect(await rig.effects('many')).toBe(300);
  });
});

describe('a worker that is told to end', () => {
  it('hands back what it cannot finish, with the attempt, and the next one goes on', async () => {
    const rig = await JobRig.open();
    try {
      const first = await rig.worker(HANDLERS);
      const id = await rig.inRegion((tx) => tx.enqueue(long, { what: 'x' }));
      await until(async () => Number((await rig.row(id)).progress_done) > 2);
      await first.close();
      expect(await rig.row(id)).toMatchObject({ attempts: 0, lease_until: null, done_at: null, dispatched_at: null });
      await rig.worker(HANDLERS);
      await until(async () => (await rig.row(id)).lease_until);
      expect(await rig.row(id)).toMatchObject({ attempts: 1 });
    } finally {
      await rig.close();
    }
  });
});
