#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Starts the compiled command line. The compiled code is not in the repository, so it is built here when it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const main = new URL('dist/apps/cli/src/main.js', root);

if (!existsSync(main)) {
  const build = [fileURLToPath(new URL('scripts/build.js', root)), '--only=server'];
  // The result of a command goes to standard output; what the build says may not mix with it.
  const { status } = spawnSync(process.execPath, build, { cwd: fileURLToPath(root), stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

await import(main.href);
