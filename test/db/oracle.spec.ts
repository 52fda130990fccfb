// SPDX-License-Identifier: EUPL-1.2
import { generateSample } from '#sample';
import { Comparison } from '../oracle/comparison.js';
import type { Recomputed } from '../oracle/recomputed.js';
import { hasOracle, SampleFolder } from '../oracle/recompute.js';
import { importFiles, moveClock } from '../support/import-files.js';
import { loadedRegion, type RegionWorld } from '../support/region-world.js';

// The full year, with all that it takes, is `npm run oracle`.
const FULL = process.env.ORACLE_LINES;
const CHOICE = { lines: Number(FULL ?? 6_000), seed: 1, year: 2025 };
/** Another number draws other months. */
const SEED = Number(process.env.ORACLE_SEED ?? 1);
const A_MINUTE = 60_000;
const AN_HOUR = 60 * A_MINUTE;
const NONE = { missed: [], invented: [] };
if (FULL && !hasOracle) throw new Error('The oracle needs python3, xmllint and the official schemas: see CONTRIBUTING.md.');

interface Sides {
  readonly folder: SampleFolder;
  readonly oracle: Recomputed;
  readonly world: RegionWorld;
}

function agree(prepare: (folder: SampleFolder) => Promise<Omit<Sides, 'folder'>>): void {
  let sides: Sides | undefined;
  let compared: Comparison;

  beforeAll(async () => {
    const folder = SampleFolder.of(generateSample(CHOICE));
    sides = { folder, ...(await prepare(folder)) };
    compared = new Comparison(sides.oracle, sides.world);
  }, AN_HOUR);
  afterAll(async () => {
    sides?.folder.remove();
    await sides?.world.stop();
  }, 10 * A_MINUTE);

  it('to the cent: per provider, municipality and month of care', async () => {
    const { accepted, perProvider, perMunicipality, perCareMonth } = sides!.oracle.totals;
    expect(await compared.totals()).toEqual({ all: { all: accepted }, perProvider, perMunicipality, perCareMonth });
  });

  it('on which files can be read, and on every rule a message breaks as a whole', async () => expect(await compared.files()).toEqual(NONE));
  it('on every code of every line, both ways', async () => {
    expect(sides!.oracle.files.reduce((sum, f) => sum + (f.findings?.length ?? 0), 0)).toBeGreaterThan(200);
    expect(await compared.lines()).toEqual(NONE);
  });
  it('on what each message is good for', async () => expect(await compared.messages()).toEqual(NONE));
  it('on the codes and the total of each answer', async () => expect(await compared.answers()).toEqual(NONE));
  it(
    'on all that each answer says: whom it answers, every line it returns',
    async () => expect((await compared.faultsInAnswers(sides!.folder)).slice(0, 20)).toEqual([]),
    10 * A_MINUTE,
  );
}

(hasOracle ? describe : describe.skip)('the oracle and the product agree on a whole year', () => {
  agree(async (folder) => ({ oracle: await folder.recompute(), world: await loadedRegion(CHOICE) }));
});

(hasOracle && !FULL ? describe : describe.skip)('the oracle and the product agree on months drawn at random, around every border', () => {
  agree(async (folder) => {
    const months = await folder.invent(SEED);
    const oracle = await folder.recompute();
    const world = await loadedRegion(CHOICE);
    // No days to look at refusals: each answer is made with its message.
    await world.owner.query('update declaration_policy set review_days = 0');
    for (const month of months) {
      await moveClock(world, `${month}-10`);
      await importFiles(world, folder.files(month));
    }
    // What the year itself left open waits as it did on its last day.
    await moveClock(world, '2026-01-15');
    return { oracle, world };
  });
});
