// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { ConfigurationError, KeyRing } from '#platform';
import pg from 'pg';

/** Makes the keys of a new installation; where data already stands, missing keys must be brought back, not replaced. */
export async function ensureKeys(file: string, ownerUrl: string): Promise<void> {
  if (!existsSync(file) && (await holdsData(ownerUrl))) {
    throw new ConfigurationError([`Het sleutelbestand ${file} is er niet, maar de database bevat al gegevens die ermee zijn versleuteld. Zet het terug of wijs het aan met KEY_FILE.`]);
  }
  KeyRing.open(file, true);
}

async function holdsData(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query('select 1 from region limit 1')).rows.length > 0;
  } finally {
    await client.end();
  }
}
