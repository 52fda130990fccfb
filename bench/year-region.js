// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './ending.js';
import { product } from './product.js';
import { ReferenceLines } from './reference-copy.js';
import { startServer } from './server.js';
import { importHere, UNFOLLOWED } from './timed-import.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const YEAR = 2025;
const SEED = 1;
const FILES_AT_ONCE = 400;
const FULL_YEAR = 450_000;
const FEWEST = 4_500;
/** What the prepared region is made of: when one of these changes, a kept one is made anew. */
const MADE_OF = [
  ...['bench/year-region.js', 'bench/reference-copy.js', 'dist/migrations', 'data/haaglanden'],
  ...['sample', 'contracts', 'providers', 'regions', 'strategy', 'catalogue'].map((name) => `dist/libs/${name}`),
];

/** The prepared region: providers, contracts and allocations of a whole year, and nothing declared yet. */
export const READY = 'year_ready';

/** The lines of the year at a scale. */
export const yearLines = (scale) => Math.max(FEWEST, Math.round(FULL_YEAR * scale));

const made = new Map();

/**
 * The demo region with everything a year of declarations is assessed against, and that year's messages as files on disk. A small part
 * of the last month's messages is kept apart, to be declared after the year. Made once for all rows that ask.
 * @param {number} lines lines of the year
 * @param {{ keep?: string | null, settings?: Record<string, string> }} [options] keep: a folder in which it stays for the next time
 */
export function yearRegion(lines, { keep = null, settings = {} } = {}) {
  if (!made.has(lines)) made.set(lines, open(lines, keep, settings));
  return made.get(lines);
}

async function open(lines, keep, settings) {
  const home = keep === null ? mkdtempSync(join(tmpdir(), 'raamwerk-year-')) : join(keep, `lines-${lines}`);
  const seal = join(home, 'ready.json');
  const fingerprint = sumOf(lines);
  const ready = existsSync(seal) ? JSON.parse(readFileSync(seal, 'utf8')) : null;
  if (ready?.fingerprint !== fingerprint) rmSync(home, { recursive: true, force: true });
  if (keep === null) atEnd(() => rmSync(home, { recursive: true, force: true }));
  const server = await startServer(home, settings);
  let facts = ready?.fingerprint === fingerprint ? ready.facts : null;
  if (facts === null) {
    facts = await prepare(server, lines);
    writeFileSync(seal, JSON.stringify({ fingerprint, facts }));
  }
  return { server, ...facts, files: { year: join(home, 'year'), next: join(home, 'next') } };
}

function sumOf(lines) {
  const sum = createHash('sha256').update(String(lines));
  for (const place of MADE_OF.map((name) => join(ROOT, name))) {
    const files = statSync(place).isFile() ? [place] : readdirSync(place, { recursive: true }).map((name) => join(place, name));
    for (const file of files.filter((name) => /\.(js|json)$/.test(name)).sort()) sum.update(readFileSync(file));
  }
  return sum.digest('hex');
}

async function prepare(server, lines) {
  const { platform, sample } = await product();
  const next = Math.round(lines / 45);
  const whole = lines + next;
  const database = await server.migrated(READY);
  const facts = await database.asWorker(async (door) => {
    const options = { dataDir: join(platform.productRoot, 'data/haaglanden'), year: YEAR, seed: SEED, lines: whole, wholeYear: true };
    await sample.prepareDemoRegion(door.uow, door.reader, options);
    const year = sample.generateSample({ year: YEAR, seed: SEED, lines: whole });
    await loadAgreements(door, year);
    await loadAllocations(door, year);
    return writeMessages(server.home, year, next);
  });
  // Every answer leaves at once: nobody looks at refusals first, so that the clock sees the last one.
  await database.owner((client) => client.query('update declaration_policy set review_days = 0'));
  await database.owner(async (client) => {
    // Its own job would load the sample its own way.
    await client.query('update job set done_at = now() where done_at is null');
    await client.query('vacuum analyze');
  });
  return facts;
}

/** Everything that is agreed in the year, as known on the day after its last messages came. */
async function loadAgreements({ uow, actor }, year) {
  const { part } = await product();
  const [{ loadContract, loadVersions }, { storedProviderIds }, { productIds, setClock }, { morning, viewingDay }] = await Promise.all([
    part('libs/sample/src/use-cases/load-agreements.js'),
    part('libs/sample/src/persistence/demo-accounts.store.js'),
    part('libs/sample/src/persistence/sample.store.js'),
    part('libs/sample/src/domain/sample-calendar.js'),
  ]);
  const today = viewingDay(year.months().at(-1));
  await uow.run(actor, (tx) => setClock(tx, morning(today)));
  await uow.run(actor, async (tx) => {
    const [providers, products] = [await storedProviderIds(tx), await productIds(tx)];
    for (const contract of year.region.contracts) {
      await loadContract(tx, contract, providers.get(contract.provider));
      await loadVersions(tx, contract, 0, today, products);
    }
  });
}

async function loadAllocations({ uow, keys, actor }, year) {
  const { declarations } = await product();
  const runId = await uow.run(actor, (tx) => declarations.openImport(tx, 'toewijzingen', 'opdrachtregel'));
  let batch = [];
  const flush = async () => {
    if (batch.length > 0) await uow.run(actor, (tx) => declarations.receiveFiles(tx, keys, runId, batch));
    batch = [];
  };
  for (const file of year.months().flatMap((month) => [...year.files(month)])) {
    if (file.type === 'JW323') continue;
    batch.push({ name: file.name, content: Buffer.from(file.text) });
    if (batch.length === FILES_AT_ONCE) await flush();
  }
  await flush();
  await new declarations.ImportRun(uow, keys).execute(actor, runId, UNFOLLOWED);
}

/** Writes the declarations as files; of the last month about `next` lines go into a folder of their own. */
async function writeMessages(home, year, next) {
  const { ijw } = await product();
  const folders = Object.fromEntries(['year', 'next'].map((name) => [name, join(home, name)]));
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const reference = new ReferenceLines(join(home, 'reference.copy'));
  let [messages, bytes, apart] = [0, 0, 0];
  const last = year.months().at(-1);
  for (const month of year.months()) {
    for (const [n, file] of [...year.files(month)].filter((f) => f.type === 'JW323').entries()) {
      const content = Buffer.from(file.text);
      const { content: message, lines, verdict } = ijw.checkMessage(content);
      const setApart = month === last && n % 2 === 0 && verdict === 'accepted' && apart + lines <= next;
      writeFileSync(join(setApart ? folders.next : folders.year, file.name), content);
      if (setApart) {
        apart += lines;
        continue;
      }
      messages += 1;
      bytes += content.length;
      if (message !== null) await reference.add(message);
    }
  }
  return { lines: await reference.end(), messages, bytes, nextLines: apart };
}

/** The prepared region with its year imported, analysed. @returns the name of the database */
export async function fullYear({ server, files }) {
  const name = 'year_full';
  const database = await server.copyOf(READY, name);
  await importHere(database, files.year);
  await database.owner((client) => client.query('vacuum analyze'));
  return name;
}
