// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are absent, one at a time: Node's own recursive mkdir never ends where a file system answers
 * "no such folder" to a folder that is there (/proc). @throws the error of the file system
 */
export function makeFolder(folder: string): void {
  if (dirname(folder) !== folder && !existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(folder).isDirectory();
    if (!there) throw error;
  }
}
