// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { prepareDatabase } from './prepare-database.js';

describe('the database of the configuration', () => {
  it('is named by its setting when it cannot be reached', async () => {
    const home = mkdtempSync(join(tmpdir(), 'prepare-'));
    try {
      // Nothing listens on port 1.
      const url = 'postgres://raamwerk:geheim@127.0.0.1:1/raamwerk';
      const preparing = prepareDatabase(url, readConfig({ DATABASE_URL: url }), [], join(home, 'roles.json'));
      await expect(preparing).rejects.toMatchObject({ faults: ['DATABASE_URL: de database is niet te bereiken (127.0.0.1:1).'] });
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
