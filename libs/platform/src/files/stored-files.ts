// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import type { KeyRing } from '../config/keys.js';
import type { Tx } from '../database/unit-of-work.js';

const packAside = promisify(gzip);
const unpackAside = promisify(gunzip);
/** Up to this size handing the work to another thread costs more than the work itself, and nobody notices the wait. */
const SMALL = 256 * 1024;

const pack = (content: Buffer): Buffer | Promise<Buffer> =>
  content.length <= SMALL ? gzipSync(content, { level: 1 }) : packAside(content, { level: 1 });
const unpack = (packed: Buffer, size: number): Buffer | Promise<Buffer> => (size <= SMALL ? gunzipSync(packed) : unpackAside(packed));

const context = (regionId: number, sha256: Buffer): string => `file:${regionId}:${sha256.toString('hex')}`;

/** Keeps files as they came in, compressed and sealed; equal content is kept once. @returns their SHA-256 sums, in order */
export async function storeFiles(tx: Tx, keys: KeyRing, contents: readonly Buffer[]): Promise<Buffer[]> {
  const sums = contents.map((c) => createHash('sha256').update(c).digest());
  const sealed = await Promise.all(contents.map(async (c, i) => keys.seal(await pack(c), context(tx.regionId, sums[i]!))));
  await tx.execute(
    `insert into stored_file (region_id, sha256, content, size) select $1, * from unnest($2::bytea[], $3::bytea[], $4::bigint[]) on conflict do nothing`,
    [tx.regionId, sums, sealed, contents.map((c) => c.length)],
  );
  return sums;
}

/** The files with these SHA-256 sums, by their sum in hex. */
export async function loadFiles(tx: Tx, keys: KeyRing, sums: readonly Buffer[]): Promise<Map<string, Buffer>> {
  const rows = await tx.sql<{ sha256: Buffer; content: Buffer; size: string }>(
    `select sha256, content, size from stored_file where region_id = $1 and sha256 = any($2)`,
    [tx.regionId, sums],
  );
  const files = new Map<string, Buffer>();
  for (const row of rows)
    files.set(row.sha256.toString('hex'), await unpack(keys.open(row.content, context(tx.regionId, row.sha256)), Number(row.size)));
  return files;
}
