// SPDX-License-Identifier: EUPL-1.2
// The reference of `deadline-burst`: Fastify and its reader of forms alone, each file of a form to the disk as it arrives; nobody is
// asked who it is, nothing is looked at, encrypted, kept on the disk for certain or written down.
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const folder = process.env.UPLOADS;
mkdirSync(folder, { recursive: true });
const app = Fastify();
await app.register(multipart, { limits: { fileSize: 26_214_400 } });
let no = 0;
app.post('/', async (request) => {
  const part = await request.file();
  await pipeline(part.file, createWriteStream(join(folder, String(++no))));
  return { no };
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send({ ready: true });
