// SPDX-License-Identifier: EUPL-1.2
// The reference of `round-offer`, as a process of its own: jobs of BullMQ that draw documents in the same threads, and nothing else.
import { Queue, Worker, createPostgresBackend } from 'bullmq';
import { product } from './product.js';

const [url, schema, concurrency] = process.argv.slice(2);
const NAME = 'bare-letters';
const { contracts } = await product();
const threads = new contracts.PdfThreads();
let done = 0;
let bytes = 0;
const connection = { connectionString: url, schema };
const queue = new Queue(NAME, { connection: { ...connection, max: 2 } }, createPostgresBackend);
await queue.waitUntilReady();
const worker = new Worker(
  NAME,
  async (job) => {
    const { dated, ...document } = job.data;
    const letter = await threads.render({ ...document, dated: new Date(dated) });
    bytes += letter.length;
  },
  { connection: { ...connection, max: 2 + Number(concurrency) }, concurrency: Number(concurrency) },
  createPostgresBackend,
);
await worker.waitUntilReady();
let expected = 0;
let began = 0;
worker.on('completed', () => {
  if (++done === expected) process.send({ milliseconds: performance.now() - began, bytes });
});
worker.on('failed', (_job, error) => {
  throw error;
});
process.on('message', async (documents) => {
  [done, bytes, expected] = [0, 0, documents.length];
  began = performance.now();
  await queue.addBulk(documents.map((data) => ({ name: 'letter', data })));
});
process.once('disconnect', () => process.exit(0));
process.send({ ready: true });
