// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const NAME = 'virtual:design-tokens.css';
const DECLARATION = /^\s*(--[a-z0-9-]+):\s*(.+?);/gm;
const REFERENCE = /var\((--[a-z0-9-]+)/g;

/** The declarations of a theme file that the given name prefixes need, with every token these refer to. */
export function pickTokens(theme: string, prefixes: readonly string[]): string {
  const all = new Map([...theme.matchAll(DECLARATION)].map((m) => [m[1]!, m[2]!]));
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const value = all.get(name);
    if (value === undefined || wanted.has(name)) return;
    wanted.add(name);
    for (const reference of value.matchAll(REFERENCE)) want(reference[1]!);
  };
  for (const name of all.keys()) if (prefixes.some((prefix) => name.startsWith(prefix))) want(name);
  return `:root{${[...wanted]
    .sort()
    .map((name) => `${name}:${all.get(name)}`)
    .join(';')}}`;
}

/**
 * Serves the design tokens of NL Design System as one small style sheet. The whole theme is 200 kB for components we do not
 * have; a page on a phone should load only what it shows.
 */
export function usedTokens(prefixes: readonly string[]): Plugin {
  const file = createRequire(import.meta.url).resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  return {
    name: 'raamwerk-used-tokens',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? pickTokens(readFileSync(file, 'utf8'), prefixes) : undefined),
  };
}
