// SPDX-License-Identifier: EUPL-1.2
import {
  catchUpOnPassedNights,
  defineJob,
  defineSchedule,
  HandlesJob,
  systemActor,
  UnitOfWork,
  type JobHandler,
  type JobOutcome,
  type RunningJob,
} from '#platform';
import pg from 'pg';
import { JobRig, until } from '../../../../test/jobs/job-rig.js';
import { nextRunSql } from './schedules.js';

const nightly = defineJob<{ day: string }>({
  name: 'proef.nightly',
  queue: 'proef',
  title: 'Nachtwerk',
  attempts: 1,
  backoffSeconds: 0,
  parse: (raw) => ({ day: String((raw as { day: string }).day) }),
});
defineSchedule({ name: 'nachtwerk', title: 'Nachtwerk', job: nightly, at: '02:30', every: 'dag', payload: (today) => ({ day: today }) });

@HandlesJob(nightly)
class Nightly implements JobHandler<{ day: string }> {
  async handle(job: RunningJob<{ day: string }>): Promise<JobOutcome> {
    return { dag: job.payload.day };
  }
}

describe('the next moment of a schedule', () => {
  let client: pg.Client;
  let rig: JobRig;
  beforeAll(async () => {
    rig = await JobRig.open();
    client = new pg.Client({ connectionString: rig.db.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await rig.close();
  });
  const next = async (every: string, at: string, after: string): Promise<string> => {
    const { rows } = await client.query<{ t: Date }>(`select ${nextRunSql('$1', '$2::time', '$3::timestamptz')} as t`, [every, at, after]);
    return rows[0]!.t.toISOString();
  };

  it.each([
    ['an ordinary evening', 'dag', '02:30', '2026-01-10T20:00:00Z', '2026-01-11T01:30:00.000Z'],
    ['the same day, still to come', 'dag', '02:30', '2026-01-10T00:00:00Z', '2026-01-10T01:30:00.000Z'],
    ['exactly at the moment: the next day', 'dag', '02:30', '2026-01-10T01:30:00Z', '2026-01-11T01:30:00.000Z'],
    ['the night without 02:30', 'dag', '02:30', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['after the night without 02:30', 'dag', '02:30', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00.000Z'],
    ['the night with 02:30 twice', 'dag', '02:30', '2026-10-24T12:00:00Z', '2026-10-25T01:30:00.000Z'],
    ['between the two 02:30s', 'dag', '02:30', '2026-10-25T00:45:00Z', '2026-10-25T01:30:00.000Z'],
    ['after both: once only', 'dag', '02:30', '2026-10-25T01:30:00Z', '2026-10-26T01:30:00.000Z'],
    ['midnight over a new year', 'dag', '00:00', '2026-12-31T23:30:00Z', '2027-01-01T23:00:00.000Z'],
    ['the next Monday', 'week', '06:00', '2026-11-23T05:00:00Z', '2026-11-30T05:00:00.000Z'],
    ['the first of a month, from a month of 31 days', 'maand', '06:00', '2026-01-01T05:00:00Z', '2026-02-01T05:00:00.000Z'],
    ['the first of March in a leap year', 'maand', '06:00', '2028-02-29T12:00:00Z', '2028-03-01T05:00:00.000Z'],
  ])('is right for %s', async (_, every, at, after, expected) => {
    for (const zone of ['UTC', 'Europe/Amsterdam', 'America/New_York']) {
      await client.query(`set timezone to '${zone}'`);
      expect(await next(every, at, after)).toBe(expected);
    }
  });

  it('gives one job per region and moment among several workers, with the region’s own today', async () => {
    await rig.owner.query(`update region set demo = true, clock_offset = interval '-400 days' where id = 2`);
    for (let i = 0; i < 3; i++) await rig.worker([Nightly]);
    await until(async () => (await rig.owner.query('select 1 from schedule')).rowCount === 2);
    expect((await rig.owner.query('select 1 from job')).rowCount).toBe(0);
    // Three nights were missed: one run makes up for all.
    await rig.owner.query(`update schedule set next_run_at = now() - interval '3 days'`);
    const jobs = await until(async () => {
      const { rows } = await rig.owner.query<{ day: string }>(
        `select outcome ->> 'dag' as day from job where done_at is not null order by region_id`,
      );
      return rows.length === 2 ? rows : null;
    });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
    expect(jobs.map((j) => j.day)).toEqual([today.format(new Date()), today.format(new Date(Date.now() - 400 * 86_400_000))]);
    const { rows } = await rig.owner.query<{ ok: boolean }>('select next_run_at > now() and last_run_at is not null as ok from schedule');
    expect(rows).toEqual([{ ok: true }, { ok: true }]);
  });

  it('comes at once in a region whose demo clock was set past it, and in no other', async () => {
    await rig.owner.query(`update region set clock_offset = interval '-300 days' where id = 2`);
    const worker = await rig.worker([Nightly]);
    await worker.get(UnitOfWork).run(systemActor(2, 'proef'), catchUpOnPassedNights);
    const jobs = await until(async () => {
      const { rows } = await rig.owner.query<{ region: number; day: string }>(
        `select region_id as region, outcome ->> 'dag' as day from job where done_at is not null order by done_at offset 2`,
      );
      return rows.length > 0 ? rows : null;
    });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
    expect(jobs).toEqual([{ region: 2, day: today.format(new Date(Date.now() - 300 * 86_400_000)) }]);
  });
});
