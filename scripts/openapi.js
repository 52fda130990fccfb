// SPDX-License-Identifier: EUPL-1.2
// Writes openapi.json from the built controllers (node scripts/build.js --only=server first). `--check` only compares, and fails on a difference.
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { openApiDocument } = await import('../dist/apps/api/src/openapi.js');
const text = `${JSON.stringify(await openApiDocument(), null, 2)}\n`;
const file = join(root, 'openapi.json');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('openapi.json is not what the controllers say: run `npm run openapi` and commit it.\n');
  process.exitCode = 1;
}
