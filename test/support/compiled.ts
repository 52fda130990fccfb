// SPDX-License-Identifier: EUPL-1.2
// A part of the product as it runs in production (compiled by the same compiler, without a test runner around it), for tests that watch
// a process of its own. Always made of the sources as they are now, whatever lies in dist.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync, type Options } from '@swc/core';

const ROOT = resolve(import.meta.dirname, '../..');
const { exclude: _exclude, $schema: _schema, ...SWC } = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8')) as Options & { $schema: string };

export interface Compiled {
  /** Where a source, named from the root of the repository, now stands. */
  path(source: string): string;
  remove(): void;
}

/** Compiles folders and files; `doors` says what stands behind the # name of a lib. */
export function compile(parts: readonly string[], doors: Readonly<Record<string, string>>): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'raamwerk-compiled-'));
  const target = (source: string): string => join(folder, source.replace(/\.ts$/, '.js'));
  for (const source of parts.flatMap(sourcesIn)) {
    mkdirSync(dirname(target(source)), { recursive: true });
    const { code } = transformFileSync(join(ROOT, source), { ...SWC, swcrc: false, sourceMaps: 'inline' });
    writeFileSync(target(source), code);
  }
  const imports = Object.fromEntries(Object.entries(doors).map(([name, source]) => [name, `./${source.replace(/\.ts$/, '.js')}`]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { path: target, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sourcesIn(part: string): string[] {
  if (part.endsWith('.ts')) return [part];
  return readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('spec.ts'))
    .map((name) => join(part, name));
}
