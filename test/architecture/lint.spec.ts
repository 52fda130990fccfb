// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Sources that must not pass, with the rule that stops them. Each path decides which rules are on; the files need not exist. */
const PLANTED: readonly [path: string, source: string, rule: string | null][] = [
  ['libs/contracts/src/http/list.controller.js', `import { x } from './x.js';\nx();`, null],
  ['libs/contracts/src/domain/plan.ts', `export const at = (now: string): Date => new Date(now);`, null],
  ['libs/contracts/src/domain/plan.ts', `export const at = (): Date => new Date();`, 'no-restricted-syntax'],
  ['libs/contracts/src/use-cases/record.ts', `export const at = (): number => Date.now();`, 'no-restricted-syntax'],
  ['libs/contracts/src/use-cases/record.ts', `export const at = (): number => performance.now();`, 'no-restricted-syntax'],
  ['libs/contracts/src/http/list.controller.ts', `import type { ListDto } from './list.dto.js';\nexport type X = ListDto;`, 'no-restricted-syntax'],
  ['libs/contracts/src/http/list.controller.ts', `import { type ListDto } from './list.dto.js';\nexport type X = ListDto;`, 'no-restricted-syntax'],
  ['libs/contracts/src/use-cases/record.ts', `import type { ListDto } from '../http/list.dto.js';\nexport type X = ListDto;`, 'no-restricted-syntax'],
  ['libs/contracts/src/use-cases/record.ts', `export const url = process.env.DATABASE_URL;`, 'no-restricted-properties'],
  ['libs/contracts/src/use-cases/record.ts', `console.log('x');`, 'no-console'],
  ['apps/web/src/main.tsx', `console.log('x');`, 'no-console'],
  ['libs/contracts/src/use-cases/record.ts', `export const x: any = 1;`, '@typescript-eslint/no-explicit-any'],
  [
    'apps/web/src/ui/x.tsx',
    `import { useState } from 'react';\nexport const X = (p: boolean) => { if (p) useState(1); return null; };`,
    'react-hooks/rules-of-hooks',
  ],
];

/** Runs ESLint in a process of its own: it loads its configuration in a way the test runner's module loader does not follow. */
function lint(): string[][] {
  const dir = mkdtempSync(join(tmpdir(), 'raamwerk-lint-'));
  try {
    writeFileSync(join(dir, 'planted.json'), JSON.stringify(PLANTED));
    // planted files stand in no TypeScript project, so the rules that need types are off here
    const program = `
      import { readFileSync } from 'node:fs';
      import { ESLint } from 'eslint';
      const untyped = { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } },
        rules: Object.fromEntries(['await-thenable', 'no-floating-promises', 'no-misused-promises'].map((r) => ['@typescript-eslint/' + r, 'off'])) };
      const eslint = new ESLint({ overrideConfig: untyped });
      const found = [];
      for (const [filePath, text] of JSON.parse(readFileSync(process.argv[1], 'utf8')))
        found.push((await eslint.lintText(text, { filePath })).flatMap((r) => r.messages.map((m) => m.ruleId ?? m.message)));
      console.log(JSON.stringify(found));`;
    const env = { ...process.env, NODE_OPTIONS: '' };
    return JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program, join(dir, 'planted.json')], { encoding: 'utf8', env }),
    ) as string[][];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

describe('the lint rules', () => {
  const found = lint();
  it.each(PLANTED.map(([path, text, name], i) => [name ?? 'nothing', path, text, i] as const))(
    'say %s about a planted %s',
    (name, _path, _text, i) => {
      expect(found[i]).toEqual(name === 'nothing' ? [] : expect.arrayContaining([name]));
    },
  );
});
