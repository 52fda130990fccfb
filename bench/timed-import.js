// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { applicationFile, product } from './product.js';

const POLL_MS = 20;
const LOOKS_BETWEEN = 50;

/** The worker as a process of its own, as in production. @returns {Promise<{ stop: () => Promise<void> }>} */
export async function startWorker(database, execArgv = []) {
  const child = fork(applicationFile('worker'), {
    env: { ...process.env, ...(await database.environment()) },
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((ok) => child.once('exit', ok));
  await new Promise((ok, no) => {
    child.once('message', ok);
    child.once('exit', (code) => no(new Error(`the worker ended with ${code} before it was ready`)));
  });
  return { stop: () => (child.kill('SIGTERM'), ended.then(() => undefined)) };
}

const OPEN_JOBS = `select count(*)::int as open, min(error) filter (where quarantined_at is not null) as error
  from job where done_at is null and cancelled_at is null`;

async function openJobs(client) {
  const [{ open, error }] = (await client.query(OPEN_JOBS)).rows;
  if (error !== null) throw new Error(`a job failed: ${error}`);
  return open;
}

/** Until the worker has nothing left to do. */
export async function untilQuiet(database) {
  await database.owner(async (client) => {
    while ((await openJobs(client)) > 0) await sleep(POLL_MS);
  });
}

const CLOSED = 'select closed_at is not null as closed from import_run where id = $1';
const UNANSWERED = `select count(*)::int as n from message m where m.type = 'JW323'
  and not exists (select 1 from answer a where a.region_id = m.region_id and a.message_id = m.id)`;

const DEALT_WITH = `select sum(lines)::int as lines from import_file where run_id = $1 and state in ('verwerkt', 'eerder-ontvangen')`;

/** Until the run is closed and each message has its answer, or nobody is left who would make one. @returns messages without an answer */
async function untilAnswered(client, runId) {
  for (let looks = 0; ; looks++) {
    // A look costs the server something: only now and then at more than the run itself.
    if (looks % LOOKS_BETWEEN === 0) await openJobs(client);
    const { rows } = await client.query(CLOSED, [runId]);
    if (rows[0].closed) {
      const open = await openJobs(client);
      const [{ n }] = (await client.query(UNANSWERED)).rows;
      if (n === 0 || open === 0) return n;
    }
    await sleep(POLL_MS);
  }
}

/**
 * Messages from disk to the last answer stored: taken in as `raamwerk import` takes them in, dealt with by the worker that runs on this
 * database. The clock runs from the first file that is opened to the moment the last answer can be read.
 */
export async function timedImport(database, folder) {
  const { declarations, part } = await product();
  const { filesAt, messagesAt } = await part('apps/cli/src/files-to-import.js');
  await untilQuiet(database);
  return database.asWorker(({ uow, keys, actor }) =>
    database.owner(async (client) => {
      await client.query('checkpoint');
      const start = performance.now();
      const runId = await uow.run(actor, (tx) => declarations.openImport(tx, 'jaar', 'opdrachtregel'));
      const { received } = await declarations.takeInUpload(uow, keys, actor, runId, messagesAt(filesAt([folder]).paths));
      const taken = performance.now();
      await uow.run(actor, (tx) => declarations.startImport(tx, runId));
      const unanswered = await untilAnswered(client, runId);
      const end = performance.now();
      const { lines } = (await client.query(DEALT_WITH, [runId])).rows[0];
      return { received, unanswered, lines, milliseconds: end - start, receiving: taken - start, dealing: end - taken };
    }),
  );
}

const nothing = async () => undefined;
/** An import that nobody follows or stops, and after which nothing is checked. */
export const UNFOLLOWED = { cancelled: () => false, checkpoint: nothing, booked: nothing, finish: nothing };

/** Messages from disk, dealt with in this process in batches of a size (the product's own when none is given). */
export async function importHere(database, folder, { batch, most = Infinity } = {}) {
  const { declarations, part } = await product();
  const { filesAt, messagesAt } = await part('apps/cli/src/files-to-import.js');
  return database.asWorker(async ({ uow, keys, actor }) => {
    await database.owner((client) => client.query('checkpoint'));
    const start = performance.now();
    const runId = await uow.run(actor, (tx) => declarations.openImport(tx, 'jaar', 'opdrachtregel'));
    await declarations.takeInUpload(uow, keys, actor, runId, messagesAt(filesAt([folder]).paths.slice(0, most)));
    const run = new declarations.ImportRun(uow, keys, ...(batch === undefined ? [] : [{ batch }]));
    await run.execute(actor, runId, UNFOLLOWED);
    return { milliseconds: performance.now() - start };
  });
}
