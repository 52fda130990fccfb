// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Sealing } from './sealed-box.js';

export interface SealedFile {
  /** Of the content, in bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

async function keepFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes content to a file, sealed while it arrives: no byte of it lies on the disk as it is. When this returns the file is whole and on
 * the disk; when it throws there is no file.
 */
export async function writeSealed(
  path: string,
  source: AsyncIterable<Buffer>,
  to: { readonly publicKey: Buffer; readonly context: string },
): Promise<SealedFile> {
  const part = `${path}.part`;
  const sealing = new Sealing(to.publicKey, to.context);
  const hash = createHash('sha256');
  let size = 0;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(part, 'wx', 0o600);
  try {
    await handle.writev([sealing.head]);
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      const ready = sealing.push(piece);
      if (ready.length > 0) await handle.writev(ready);
    }
    await handle.writev(sealing.finish());
    await handle.sync();
    await handle.close();
    await rename(part, path);
    await keepFolder(dirname(path));
    return { size, sha256: hash.digest() };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

export const readSealed = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 256 * 1024 });
