// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { KeyRing } from '../config/keys.js';
import type { Tx } from '../database/unit-of-work.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const context = (regionId: number, sha256: Buffer): string => `file:${regionId}:${sha256.toString('hex')}`;

/** Keeps a file as it came in, compressed and sealed; equal content is kept once. @returns its SHA-256 */
export async function storeFile(tx: Tx, keys: KeyRing, content: Buffer): Promise<Buffer> {
  const sha256 = createHash('sha256').update(content).digest();
  const sealed = keys.seal(await pack(content, { level: 1 }), context(tx.regionId, sha256));
  await tx.execute(`insert into stored_file (region_id, sha256, content, size) values ($1, $2, $3, $4) on conflict do nothing`, [tx.regionId, sha256, sealed, content.length]);
  return sha256;
}

/** The files with these SHA-256 sums, by their sum in hex. */
export async function loadFiles(tx: Tx, keys: KeyRing, sums: readonly Buffer[]): Promise<Map<string, Buffer>> {
  const rows = await tx.sql<{ sha256: Buffer; content: Buffer }>(`select sha256, content from stored_file where region_id = $1 and sha256 = any($2)`, [tx.regionId, sums]);
  const files = new Map<string, Buffer>();
  for (const row of rows) files.set(row.sha256.toString('hex'), await unpack(keys.open(row.content, context(tx.regionId, row.sha256))));
  return files;
}
