// SPDX-License-Identifier: EUPL-1.2
import { ImportRun, startImport, type IncomingFile } from '#declarations';
import { verifyRollups } from '#ledger';
import { copyDatabase, type TestDatabase } from '../../support/database.js';
import { filesAfterOctober, importFiles, moveClock, takeIn, UNFOLLOWED } from '../../support/import-files.js';
import { stateOf } from '../../support/import-state.js';
import { loadedRegion, worldOn, type RegionWorld } from '../../support/region-world.js';

const CHOICE = { lines: 2_000, wholeYear: false };

describe('the outcome of an import', () => {
  let base: RegionWorld;
  let files: IncomingFile[];
  let undisturbed: Record<string, string>;

  beforeAll(async () => {
    base = await loadedRegion(CHOICE);
    // After the whole year, so that every message may arrive.
    await moveClock(base, '2026-12-20');
    await base.disconnect();
    files = filesAfterOctober(CHOICE.lines);
    undisturbed = await inCopy(async (world) => {
      const { outcome } = await importFiles(world, files);
      expect(outcome).toMatchObject({ total: files.length, done: files.length });
      return stateOf(world);
    });
  }, 300_000);
  afterAll(() => base?.db.drop());

  async function inCopy<T>(work: (world: RegionWorld, db: TestDatabase) => Promise<T>): Promise<T> {
    const world = await worldOn(await copyDatabase(base.db), base.keys);
    try {
      const result = await work(world, world.db);
      await world.uow.run(world.actor, async (tx) => expect(await verifyRollups(tx)).toEqual([]));
      return result;
    } finally {
      await world.stop();
    }
  }

  it('is about something', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(Object.values(undisturbed).every((s) => !s.startsWith('0 '))).toBe(true);
  });

  it.each([1, 7, 400])(
    'does not depend on the size of the batch: %s',
    async (batch) => {
      await inCopy(async (world) => {
        await importFiles(world, files, batch);
        expect(await stateOf(world)).toEqual(undisturbed);
      });
    },
    240_000,
  );

  it.each([1, 2, 3, 5, 8, 13])(
    'is the same after a kill at step %s, started again by another worker',
    async (step) => {
      await inCopy(async (world) => {
        const runId = await takeIn(world, files);
        let steps = 0;
        const killed = { ...UNFOLLOWED, checkpoint: () => (++steps === step ? Promise.reject(new Error('killed')) : Promise.resolve()) };
        await expect(new ImportRun(world.uow, world.keys, { batch: 40 }).execute(world.actor, runId, killed)).rejects.toThrow('killed');
        await new ImportRun(world.uow, world.keys, { batch: 40 }).execute(world.actor, runId, UNFOLLOWED);
        expect(await stateOf(world)).toEqual(undisturbed);
      });
    },
    240_000,
  );

  it('is the same when every single step is killed once', async () => {
    await inCopy(async (world) => {
      const runId = await takeIn(world, files);
      for (let done = false, kills = 0; !done; kills++) {
        expect(kills).toBeLessThan(1_000);
        let steps = 0;
        const sixth = { ...UNFOLLOWED, checkpoint: () => (++steps === 6 ? Promise.reject(new Error('killed')) : Promise.resolve()) };
        done = await new ImportRun(world.uow, world.keys, { batch: 60 }).execute(world.actor, runId, sixth).then(
          () => true,
          () => false,
        );
      }
      expect(await stateOf(world)).toEqual(undisturbed);
    });
  }, 240_000);

  it('is the same after a cancel in the middle and a new start; in between only whole messages count', async () => {
    await inCopy(async (world) => {
      const runId = await takeIn(world, files);
      let steps = 0;
      const cancelled = { ...UNFOLLOWED, cancelled: () => steps >= 4, checkpoint: async () => void steps++ };
      const half = await new ImportRun(world.uow, world.keys, { batch: 25 }).execute(world.actor, runId, cancelled);
      expect([half.done, half.total]).toEqual([files.length, files.length]);
      const { rows } = await world.owner.query(`select count(*)::int as n from import_file where run_id = $1 and state = 'geannuleerd'`, [runId]);
      expect(rows[0].n).toBeGreaterThan(10);
      const { rows: partly } = await world.owner.query(
        `select 1 from message m where header_code = '0200' and declaration_code not in ('8214', '9333') and type = 'JW323' and lines <> (select count(*) from declaration_line l where l.message_id = m.id)`,
      );
      expect(partly).toEqual([]);
      await new ImportRun(world.uow, world.keys, { batch: 25 }).execute(world.actor, runId, UNFOLLOWED);
      expect(await stateOf(world)).toEqual(undisturbed);
    });
  }, 240_000);

  it('is the same when the same files come in twice, one after the other and both at once', async () => {
    await inCopy(async (world) => {
      const [first, second] = await Promise.all([importFiles(world, files, 30), importFiles(world, files, 30)]);
      const count = (r: typeof first): number => r.outcome.approved + r.outcome.partly + r.outcome.refused;
      expect(await stateOf(world)).toEqual(undisturbed);
      const again = await importFiles(world, files);
      expect(await stateOf(world)).toEqual(undisturbed);
      expect([count(again), again.outcome.repeated]).toEqual([
        0,
        count(first) + count(second) + (again.outcome.repeated - count(first) - count(second)),
      ]);
      const { rows } = await world.owner.query(
        `select count(*)::int as n from import_file i join message m on m.id = i.message_id where i.state = 'eerder-ontvangen' and i.reason is null`,
      );
      expect(rows[0].n).toBe(0);
    });
  }, 240_000);

  it('is the same when two workers deal with one import at once', async () => {
    await inCopy(async (world) => {
      const runId = await takeIn(world, files);
      await world.uow.run(world.actor, (tx) => startImport(tx, runId));
      await Promise.all([1, 2].map(() => new ImportRun(world.uow, world.keys, { batch: 30 }).execute(world.actor, runId, UNFOLLOWED)));
      expect(await stateOf(world)).toEqual(undisturbed);
    });
  }, 240_000);
});
