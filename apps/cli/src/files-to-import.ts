// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { MAX_BYTES } from '#ijw';
import { unpack, type Intake } from '#declarations';

/** What a folder is searched for; what else lies in it is nobody's message. */
const WANTED = new Set(['.xml', '.zip']);

export interface FoundFiles {
  readonly paths: readonly string[];
  /** Files in folders that are no XML or ZIP. */
  readonly passedOver: number;
}

/**
 * The files that paths stand for: a file itself, a folder all its messages, also deeper, in order of name. Links in folders are not
 * followed. @throws the operating system's error for a path that is not there
 */
export function filesAt(paths: readonly string[]): FoundFiles {
  const found: string[] = [];
  let passedOver = 0;
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && WANTED.has(extname(entry.name).toLowerCase())) found.push(path);
      else passedOver++;
    }
  };
  for (const path of paths) {
    if (statSync(path).isDirectory()) walk(path);
    else found.push(path);
  }
  return { paths: found, passedOver };
}

/** The messages in these files, one at a time; what is too large is not even read. */
export async function* messagesAt(paths: readonly string[]): AsyncGenerator<Intake> {
  for (const path of paths) yield* unpack(basename(path), statSync(path).size > MAX_BYTES ? null : readFileSync(path));
}
