// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { ConfigurationError, KeyRing, rowsAt } from '#platform';

/** Makes the keys of a new installation; where data already stands, missing keys must be brought back, not replaced. */
export async function ensureKeys(file: string, ownerUrl: string): Promise<void> {
  if (!existsSync(file) && (await rowsAt(ownerUrl, 'select 1 from region limit 1')).length > 0) {
    throw new ConfigurationError([
      `Het sleutelbestand ${file} is er niet, maar de database bevat al gegevens die ermee zijn versleuteld. Zet het terug of wijs het aan met KEY_FILE.`,
    ]);
  }
  KeyRing.open(file, true);
}
