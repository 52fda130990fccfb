// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const filesIn = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path]);

/**
 * Looks for texts in all that a database holds: every table of every schema, as a dump writes it out (that of the queue too), the files
 * of the server under it with its write-ahead log, what else is given, and every file of the folders.
 * @param since milliseconds: files of the server that were last written before are not looked at
 * @returns where a text was found, as it is or as the hexadecimal digits in which a dump writes bytes
 */
export async function whereFound(
  ownerUrl: string,
  texts: readonly string[],
  more: Readonly<Record<string, Buffer>>,
  { folders, since }: { readonly folders: readonly string[]; readonly since: number },
): Promise<string[]> {
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(Buffer.from(text).toString('hex'))]);
  const found: string[] = [];
  const look = (where: string, bytes: Buffer): void => {
    if (needles.some((needle) => bytes.includes(needle))) found.push(where);
  };
  for (const [where, bytes] of Object.entries(more)) look(where, bytes);
  for (const file of folders.flatMap(filesIn)) look(file, readFileSync(file));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and c.relpersistence <> 't'`,
    );
    for (const { name } of tables.rows) {
      const pieces: Buffer[] = [];
      for await (const piece of client.query(copyTo(`copy (select * from ${name}) to stdout`)) as Readable) pieces.push(piece as Buffer);
      look(name, Buffer.concat(pieces));
    }
    await client.query('checkpoint');
    const [server] = (
      await client.query<{ folder: string; oid: string }>(
        `select current_setting('data_directory') as folder, (select oid::text from pg_database where datname = current_database())`,
      )
    ).rows;
    for (const part of [`base/${server!.oid}`, 'pg_wal'])
      for (const file of filesIn(join(server!.folder, part))) if (statSync(file).mtimeMs >= since) look(file, readFileSync(file));
  } finally {
    await client.end();
  }
  return found;
}
