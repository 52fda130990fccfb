// SPDX-License-Identifier: EUPL-1.2
import { isTest, libOf } from '../source-tree.js';
import type { Rule } from './rule.js';

const HEADER = 'SPDX-License-Identifier: EUPL-1.2';

export const licenceOnTop: Rule = (tree) =>
  [...tree.values()]
    .filter(
      ({ path, text }) =>
        !path.endsWith('.html') && !GENERATED.has(path) && !/^(#![^\n]*\n)?(\/\/|\/\*|#) ?SPDX-License-Identifier: EUPL-1\.2/.test(text),
    )
    .map(({ path }) => `${path}:1 does not begin with "${HEADER}"`);

/** Written by a program; nobody reads or mends them by hand. */
const GENERATED = new Set(['apps/web/src/api/schema.ts']);

export const LONGEST = 300;

/** Files that may be longer, each with its reason. A file that no longer needs its place here must leave the list. */
export const MAY_BE_LONGER: Readonly<Record<string, string>> = {};

const length = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export const filesStayShort: Rule = (tree) => [
  ...[...tree.values()]
    .filter(({ path, text }) => length(text) > LONGEST && !GENERATED.has(path) && !(path in MAY_BE_LONGER))
    .map(
      ({ path, text }) => `${path}:${LONGEST + 1} has ${length(text)} lines: more than ${LONGEST} needs a reason in test/architecture/rules/files.ts`,
    ),
];

/** Names that say nothing about what is inside draw in whatever has no home. */
const EMPTY_NAMES = new Set(['utils', 'util', 'common', 'base', 'manager', 'managers', 'helper', 'helpers', 'misc', 'shared']);

export const namesSaySomething: Rule = (tree) =>
  [...tree.keys()]
    .filter(
      (path) =>
        path.split('/').some((part) => EMPTY_NAMES.has(part.replace(/\.(spec|db-spec)?\.?[a-z]+$/, ''))) ||
        /[.-](utils?|helpers?|manager)\.[a-z.]+$/.test(path),
    )
    .map((path) => `${path}:1 has a name that says nothing: name it after what it does`);

/** The parts of `npm test` as jest.config.js finds them; a test file elsewhere would never run, and nobody would notice. */
const RUN = [/^(apps|libs)\/[^/]+\/src\/.*\.(spec|db-spec)\.ts$/, /^test\/(architecture|unit|db|redis|browser|chaos)\/.*\.spec\.ts$/];

export const everyTestRuns: Rule = (tree) =>
  [...tree.keys()]
    .filter((path) => /[.-](spec|test|db-spec)\.[a-z]+$/.test(path) && !RUN.some((part) => part.test(path)))
    .map((path) => `${path}:1 is a test that no part of npm test finds (jest.config.js)`);

/** Libs without the shape of a capability: no domain words of their own in the database. */
const FREE_SHAPE = new Set(['kernel', 'ijw', 'platform', 'sample']);
const PARTS = ['domain', 'use-cases', 'persistence', 'http', 'jobs', 'content'];
/** Parts that one capability has above the others, each with its reason. */
const OWN_PARTS: Readonly<Record<string, readonly string[]>> = {
  // one document, written as PDF and for Word; knows paper, not contracts
  contracts: ['documents'],
  // the rules of levels 3 and 4 over a batch: one rule = one SQL statement = one file (docs/adr/0007)
  // and the taking in of files: ZIP archives from outside, with their limits
  declarations: ['rules', 'intake'],
};

/** One capability is one folder of the same shape, so that whoever knows one knows them all. */
export const capabilityShape: Rule = (tree) => {
  const faults: string[] = [];
  const libs = new Set([...tree.keys()].map(libOf).filter((lib) => lib !== null));
  for (const lib of libs) {
    const own = [...tree.keys()].filter((path) => libOf(path) === lib);
    if (!tree.has(`libs/${lib}/src/index.ts`)) faults.push(`libs/${lib}/src/index.ts:1 is missing: it is the only door`);
    for (const path of own.filter((p) => !p.startsWith(`libs/${lib}/src/`))) faults.push(`${path}:1 stands outside src/`);
    if (!FREE_SHAPE.has(lib)) faults.push(...own.flatMap((path) => misplaced(lib, path)));
    for (const side of ['http', 'jobs']) {
      if (own.some((p) => p.startsWith(`libs/${lib}/src/${side}/`)) && !FREE_SHAPE.has(lib) && !tree.has(`libs/${lib}/src/${side}/index.ts`))
        faults.push(`libs/${lib}/src/${side}/index.ts:1 is missing: '#${lib}/${side}' is the door of ${side}/`);
    }
  }
  return faults;
};

function misplaced(lib: string, path: string): string[] {
  const [part, ...rest] = path.slice(`libs/${lib}/src/`.length).split('/');
  if (rest.length === 0)
    return ['index.ts', `${lib}.module.ts`].includes(part!) || isTest(path) ? [] : [`${path}:1 belongs in a part: ${PARTS.join('/, ')}/`];
  if (!PARTS.includes(part!) && !OWN_PARTS[lib]?.includes(part!)) return [`${path}:1 is in an unknown part; a capability has ${PARTS.join('/, ')}/`];
  const name = rest.at(-1)!;
  if (/\.(controller|dto)\.ts$/.test(name) && part !== 'http') return [`${path}:1 belongs in http/`];
  if (/\.(row|store|query)\.ts$/.test(name) && part !== 'persistence') return [`${path}:1 belongs in persistence/`];
  return [];
}
