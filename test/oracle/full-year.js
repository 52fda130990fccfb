// SPDX-License-Identifier: EUPL-1.2
// npm run oracle: the full year of 450,000 lines, imported for real and recomputed from its files, compared in everything.
//   npm run oracle -- --lines 50000
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
const { values } = parseArgs({ options: { lines: { type: 'string', default: '450000' } } });

const child = spawn(
  process.execPath,
  ['scripts/with-postgres.js', process.execPath, 'node_modules/jest/bin/jest.js', 'test/db/oracle.spec.ts', '--ci', '--selectProjects', 'db'],
  { stdio: 'inherit', env: { ...process.env, ORACLE_LINES: values.lines } },
);
child.on('close', (code) => (process.exitCode = code ?? 1));
