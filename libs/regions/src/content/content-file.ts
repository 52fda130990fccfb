// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, defineError, type Violation } from '#kernel';
import { Fields } from './fields.js';

/** A checked data file: what it says, and by which version and fingerprint the region knows that it holds it. */
export interface ContentFile<T> {
  readonly name: string;
  readonly version: string;
  readonly sha256: Buffer;
  readonly content: T;
}

const unreadable = defineError('gegevensbestand-onleesbaar', 'invalid', 'Het gegevensbestand kan niet worden gelezen.');
const invalid = defineError('gegevensbestand-ongeldig', 'invalid', 'Het gegevensbestand klopt niet.');

/**
 * Reads and checks one data file.
 * @param read takes the fields it knows; `version`, `notes` and `sources` are those of every file
 * @throws DomainError with the name of the file, and each fault with its place as JSON pointer
 */
export function readContentFile<T>(dataDir: string, name: string, read: (fields: Fields) => T): ContentFile<T> {
  let bytes: Buffer;
  let json: unknown;
  try {
    bytes = readFileSync(join(dataDir, name));
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new DomainError(unreadable, {
      bestand: name,
      map: dataDir,
      reden: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'Het bestand is er niet.' : (error as Error).message,
    });
  }
  const faults: Violation[] = [];
  const fields = new Fields(json, '', faults);
  const version = fields.text('version');
  fields.ignore('notes', 'sources');
  const content = read(fields);
  fields.nothingElse();
  if (faults.length > 0) throw new DomainError(invalid, { bestand: name }, faults);
  return { name, version, sha256: createHash('sha256').update(bytes).digest(), content };
}

/** A check over the whole file ("this code is not in the list"), told with the same name and place. */
export function refuseContent(name: string, faults: readonly Violation[]): void {
  if (faults.length > 0) throw new DomainError(invalid, { bestand: name }, faults);
}
