// SPDX-License-Identifier: EUPL-1.2
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url);
const part = (path) => import(new URL(path, DIST).href);

let loaded = null;

/** The parts of the built product that rows call directly. */
export function product() {
  loaded ??= load();
  return loaded;
}

async function load() {
  createRequire(import.meta.url)('reflect-metadata');
  const [platform, ijw, contracts, declarations, sample, { migrations }] = await Promise.all([
    part('libs/platform/src/index.js'),
    part('libs/ijw/src/index.js'),
    part('libs/contracts/src/index.js'),
    part('libs/declarations/src/index.js'),
    part('libs/sample/src/index.js'),
    part('migrations/index.js'),
  ]);
  return { platform, ijw, contracts, declarations, sample, migrations, part };
}

/** The file of an application, to be started as a process of its own. */
export const applicationFile = (name) => fileURLToPath(new URL(`apps/${name}/src/main.js`, DIST));
