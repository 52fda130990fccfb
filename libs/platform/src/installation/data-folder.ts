// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config/config.js';
import { reachableForPostgres } from '../embedded/embedded-postgres.js';
import { makeFolder } from './make-folder.js';

const MB = 1024 * 1024;
const LEAST_FREE = 300 * MB;
const OWN_PLACE = '/var/lib/raamwerk';

/** Files of ours beside the database, by what they hold. */
export const DATA_FILES = { keys: 'keys.json', roles: 'roles.json' } as const;

/**
 * The data folder of the embedded PostgreSQL, made when absent: as given, or a place of our own when we are root and the system user
 * postgres cannot come where it was given. The same for each start and each command. @throws ConfigurationError with one sentence
 */
export function dataFolder(given: string, tell: (text: string) => void, leastFree: number = LEAST_FREE): string {
  try {
    let folder = given;
    if (!reachableForPostgres(given)) {
      folder = join(OWN_PLACE, createHash('sha256').update(given).digest('hex').slice(0, 12));
      tell(`De systeemgebruiker postgres kan niet bij ${given}; de gegevens staan in ${folder}.`);
    }
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < leastFree) {
      throw new ConfigurationError([
        `Op de schijf van ${folder} is nog ${Math.floor((bavail * bsize) / MB)} MB vrij; Raamwerk heeft minstens ${leastFree / MB} MB nodig.`,
      ]);
    }
    return folder;
  } catch (error) {
    throw explained(error, given);
  }
}

function explained(error: unknown, folder: string): Error {
  if (error instanceof ConfigurationError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new ConfigurationError([`In de gegevensmap ${folder} kan niet worden geschreven. Kies een andere met DATA_DIR.`]);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ConfigurationError([`De schijf van de gegevensmap ${folder} is vol.`]);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new ConfigurationError([`DATA_DIR wijst naar ${folder}, maar dat is geen map.`]);
  return new ConfigurationError([`De gegevensmap ${folder} is niet te gebruiken (${code ?? message}).`]);
}
