// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Sealing } from './sealed-box.js';

export interface SealedFile {
  /** Of the content, in bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** What is gathered before it is written: fewer and larger writes. */
const AT_ONCE = 256 * 1024;

async function keep(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const running = new Map<string, Promise<void>>();
const waiting = new Map<string, Promise<void>>();

/** Brings the names in a folder to the disk. Who asks while that runs waits for the next time, together with all others who ask. */
function keepFolder(folder: string): Promise<void> {
  const now = running.get(folder);
  if (now === undefined) {
    const work = keep(folder).finally(() => running.delete(folder));
    running.set(folder, work);
    return work;
  }
  let next = waiting.get(folder);
  if (next === undefined) {
    next = now
      .catch(() => undefined)
      .then(() => {
        waiting.delete(folder);
        return keepFolder(folder);
      });
    waiting.set(folder, next);
  }
  return next;
}

/**
 * Writes content to a new file, sealed while it arrives: no byte of it lies on the disk as it is. When this returns the file is whole and
 * on the disk; when it throws there is no file. A crash may leave one that is not whole: nothing names it until this has returned.
 */
export async function writeSealed(
  path: string,
  source: AsyncIterable<Buffer>,
  to: { readonly publicKey: Buffer; readonly context: string },
): Promise<SealedFile> {
  const sealing = new Sealing(to.publicKey, to.context);
  const hash = createHash('sha256');
  let size = 0;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx', 0o600);
  try {
    let ready = [sealing.head];
    let length = sealing.head.length;
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      ready.push(...sealing.push(piece));
      length += piece.length;
      if (length < AT_ONCE) continue;
      await handle.writev(ready);
      ready = [];
      length = 0;
    }
    await handle.writev([...ready, ...sealing.finish()]);
    await handle.sync();
    await handle.close();
    await keepFolder(dirname(path));
    return { size, sha256: hash.digest() };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

export const readSealed = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 256 * 1024 });
