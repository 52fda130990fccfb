// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Sealing } from './sealed-box.js';

export interface SealedFile {
  /** Of the content, in bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** What is gathered before it is written: few and large writes. */
const AT_ONCE = 512 * 1024;
/** So many are kept for the next file. */
const MOST_SPARE = 64;
const spare: Buffer[] = [];

/**
 * Gathers in memory that is used again and again. What the cipher gives is small and new each time; were it held until it is written, it
 * would outlive the quick collections of the engine, and the slow ones, which walk through the whole process, would take as much as all else.
 */
class Gathered {
  private readonly bytes = spare.pop() ?? Buffer.allocUnsafeSlow(AT_ONCE);
  private length = 0;

  constructor(private readonly handle: FileHandle) {}

  async add(parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      for (let at = 0; at < part.length;) {
        const copied = part.copy(this.bytes, this.length, at);
        at += copied;
        this.length += copied;
        if (this.length === AT_ONCE) await this.write();
      }
    }
  }

  async write(): Promise<void> {
    for (let at = 0; at < this.length;) at += (await this.handle.write(this.bytes, at, this.length - at)).bytesWritten;
    this.length = 0;
  }

  /** Nothing may be under way any more. */
  giveBack(): void {
    if (spare.length < MOST_SPARE) spare.push(this.bytes);
  }
}

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

/** A new file; the folder is made with the first one in it. */
async function create(path: string): Promise<FileHandle> {
  const make = (): Promise<FileHandle> => open(path, 'wx', 0o600);
  return make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return make();
  });
}

/** Looks at content that arrives. What is refused is read to its end, so that whoever sends it hears why, and nothing more of it is kept. */
export interface ContentCheck {
  /** @returns whether this piece is to be kept */
  piece(bytes: Buffer): boolean;
  /** @throws what is told to whoever sent it, when it may not be kept */
  end(): void;
}

/**
 * Writes content to a new file, sealed while it arrives: no byte of it lies on the disk as it is. When this returns the file is whole and
 * on the disk; when it throws there is no file. A crash may leave one that is not whole: nothing names it until this has returned.
 */
export async function writeSealed(
  path: string,
  source: AsyncIterable<Buffer>,
  to: { readonly publicKey: Buffer; readonly context: string },
  check: ContentCheck,
): Promise<SealedFile> {
  const sealing = new Sealing(to.publicKey, to.context);
  const hash = createHash('sha256');
  let size = 0;
  const handle = await create(path);
  const gathered = new Gathered(handle);
  try {
    await gathered.add([sealing.head]);
    for await (const piece of source) {
      if (!check.piece(piece)) continue;
      hash.update(piece);
      size += piece.length;
      await gathered.add(sealing.push(piece));
    }
    check.end();
    await gathered.add(sealing.finish());
    await gathered.write();
    await handle.sync();
    await handle.close();
    await keepFolder(dirname(path));
    return { size, sha256: hash.digest() };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  } finally {
    gathered.giveBack();
  }
}

export const readSealed = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 256 * 1024 });
