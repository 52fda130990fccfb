// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';
import type { IncomingFile } from '#declarations';
import { FAILPOINTS, type Failpoint } from '#platform';
import { filesAfterOctober } from '../support/import-files.js';
import { Client, Course, type Disturbance } from './course.js';
import { KillLab, LINES } from './kill-lab.js';

jest.setTimeout(600_000);

/** Kills at random moments; the same seed gives the same moments, counted in parts of the time the work takes by itself. */
const SEED = Number(process.env.KILL_SEED ?? 20_251_122);
const RANDOM_KILLS = 60;
const POSTGRES_KILLS = 8;
/** After so many in one copy of the region it may end, and the next begins. */
const KILLS_PER_COPY = 12;

const INTAKE = FAILPOINTS.filter((p) => p.startsWith('intake.'));
const WORK = FAILPOINTS.filter((p) => !p.startsWith('intake.'));

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('whatever is killed while messages are taken in, booked and answered', () => {
  let lab: KillLab;
  let files: IncomingFile[];
  let last: IncomingFile;
  let undisturbed: Record<string, string>;
  let jobs: Record<string, number>;
  /** How long the work takes when nothing happens. */
  let lasts: number;

  beforeAll(async () => {
    lab = await KillLab.open();
    const all = filesAfterOctober(LINES);
    last = all.filter((f) => f.name.startsWith('JW323')).at(-1)!;
    files = all.filter((f) => f !== last);
    await inCourse(undefined, async (course) => {
      await course.worker();
      const began = Date.now();
      await whole(course);
      lasts = Date.now() - began;
      undisturbed = await course.outcome();
      jobs = await course.jobs();
    });
  });
  afterAll(() => lab?.close());

  async function inCourse<T>(disturb: Disturbance | undefined, work: (course: Course) => Promise<T>): Promise<T> {
    const course = await Course.open(lab, disturb);
    try {
      return await work(course);
    } finally {
      await course.close();
    }
  }

  /** All that happens to the messages: a set of them, one more, a decision, the answers. */
  async function whole(course: Course): Promise<void> {
    await course.hand(files);
    await course.settled();
    await course.hand([last]);
    await course.settled();
    await course.decidedAndAnswered();
  }

  it('leaves something to compare', () => {
    expect(Object.entries(undisturbed).filter(([, sum]) => sum.startsWith('0 '))).toEqual([]);
    expect([...INTAKE, ...WORK].sort()).toEqual([...FAILPOINTS].sort());
  });

  it.each(WORK)('the worker at %s: the outcome is that without faults', (point: Failpoint) =>
    inCourse(undefined, async (course) => {
      await course.worker(point);
      const [armed] = course.workers;
      await whole(course);
      expect([point, armed!.killed, course.restarts]).toEqual([point, true, 1]);
      expect(await course.outcome()).toEqual(undisturbed);
      expect(await course.jobs()).toEqual(jobs);
    }),
  );

  it.each(INTAKE)('the api at %s: the outcome is that without faults', (point: Failpoint) =>
    inCourse(undefined, async (course) => {
      await course.worker();
      const client = await Client.open(course, point);
      await client.upload(files);
      await course.settled();
      await client.handIn(last);
      await client.close();
      await course.settled();
      await course.decidedAndAnswered();
      expect([point, client.deaths]).toEqual([point, 1]);
      expect(await course.outcome()).toEqual(undisturbed);
      expect(await course.jobs()).toEqual(jobs);
    }),
  );

  /** Goes through the whole, again and again, until there have been so many kills. */
  async function killing(times: number, seed: number, kill: (course: Course) => Promise<void>, pace: number): Promise<void> {
    const dice = random(seed);
    for (let [left, copies] = [times, 0]; left > 0; copies++) {
      expect([seed, copies < times]).toEqual([seed, true]);
      let here = Math.min(left, KILLS_PER_COPY);
      let next = Date.now() + dice() * lasts * pace;
      const disturb: Disturbance = async (course) => {
        if (here === 0 || Date.now() < next) return;
        await kill(course);
        here--;
        left--;
        next = Date.now() + dice() * lasts * pace;
      };
      await inCourse(disturb, async (course) => {
        await course.worker();
        await whole(course);
        expect({ seed, outcome: await course.outcome() }).toEqual({ seed, outcome: undisturbed });
      });
    }
  }

  it(`the worker, ${RANDOM_KILLS} times at a random moment (seed ${SEED})`, () =>
    killing(
      RANDOM_KILLS,
      SEED,
      async (course) => {
        await course.workers[0]!.send('SIGKILL');
        await course.startAgain(0);
      },
      0.25,
    ));

  it(`PostgreSQL, ${POSTGRES_KILLS} times under the load (seed ${SEED})`, () => killing(POSTGRES_KILLS, SEED, () => lab.rig.killPostgres(), 0.4));

  it('every message five times, at once and later, with two workers that race', () =>
    inCourse(undefined, async (course) => {
      await course.worker();
      await course.worker();
      await Promise.all([1, 2, 3].map(() => course.hand(files)));
      await course.settled();
      await course.hand(files);
      await course.settled();
      await course.hand(files);
      await course.settled();
      await Promise.all([1, 2, 3, 4, 5].map(() => course.hand([last])));
      await course.settled();
      await course.decidedAndAnswered();
      expect(await course.outcome()).toEqual(undisturbed);
      const { rows } = await course.world.owner.query<{ n: number }>(
        `select count(*)::int as n from import_file where state = 'eerder-ontvangen' and message_id is null`,
      );
      expect(rows).toEqual([{ n: 0 }]);
    }));
});
