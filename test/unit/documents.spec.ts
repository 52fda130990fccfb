// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const read = (path: string): string => readFileSync(path, 'utf8');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md'))
    .map((f) => join('docs', f)),
];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
const version = (JSON.parse(read('package.json')) as { version: string }).version;
const commands = (): string[] => [...read('apps/cli/src/main.ts').matchAll(/^ {2}\['([a-z-]+)'/gm)].map((m) => m[1]!);

/** What a document tells a reader to type, that does not exist. */
function unknownCommands(text: string, known: { scripts: readonly string[]; commands: readonly string[] }): string[] {
  const npm = [...text.matchAll(/\bnpm (?:run )?(start|test|run [a-z:-]+|(?<=run )[a-z:-]+)/g)].map((m) => m[1]!.replace('run ', ''));
  const own = [...text.matchAll(/\bnpx raamwerk ([a-z-]+)/g)].map((m) => m[1]!);
  return [
    ...npm.filter((s) => !known.scripts.includes(s)).map((s) => `npm run ${s}`),
    ...own.filter((c) => !known.commands.includes(c)).map((c) => `raamwerk ${c}`),
  ];
}

/** The name GitHub and most readers give to a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function deadLinks(path: string, text: string, exists: (path: string) => boolean, headings: (path: string) => string[]): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => m[1]!)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', part] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      return !exists(target) || (part !== undefined && !headings(target).includes(part));
    })
    .map((link) => `${path} → ${link}`);
}

const headingsOf = (path: string): string[] => [...read(path).matchAll(/^#+ (.+)$/gm)].map((m) => anchor(m[1]!));

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names only commands that exist', (path) => {
    expect(unknownCommands(read(path), { scripts, commands: commands() })).toEqual([]);
  });
  it.each(DOCUMENTS)('%s links only to what exists', (path) => {
    expect(deadLinks(path, read(path), existsSync, headingsOf)).toEqual([]);
  });
  it('name every command of raamwerk in the README, and each has its module', () => {
    expect(commands().length).toBeGreaterThan(3);
    expect(commands().filter((c) => !read('README.md').includes(`npx raamwerk ${c}`))).toEqual([]);
    expect(commands().filter((c) => !existsSync(`apps/cli/src/commands/${c}.ts`))).toEqual([]);
  });
  it('name every setting, and only settings that exist', () => {
    const settings = new Set([...read('libs/platform/src/config/config.ts').matchAll(/(?:env\.|env, ')([A-Z][A-Z_]+)/g)].map((m) => m[1]!));
    const table = read('docs/production.md').split('## Configuration')[1]!.split('\n## ')[0]!;
    const told = new Set([...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map((m) => m[1]!));
    expect([...told].sort()).toEqual([...settings].sort());
  });
  it('list every decision', () => {
    const records = readdirSync('docs/adr').filter((f) => /^\d{4}-/.test(f));
    expect(records.filter((f) => !read('docs/adr/README.md').includes(`(${f})`))).toEqual([]);
    for (const f of records)
      for (const part of ['**Need.**', '**Decision.**', '**What it costs.**', '**What was proven.**'])
        expect(read(join('docs/adr', f))).toContain(part);
  });
  it('tell the same version', () => {
    expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`);
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v. 1.2\n/);
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2');
  });
});

describe('the checks of documents can fail', () => {
  it('on a command that is not there', () => {
    const known = { scripts: ['test', 'start', 'bench'], commands: ['seed'] };
    expect(unknownCommands('`npm test`, npm ci && npm start, `npm run bench -- x`, npx raamwerk seed', known)).toEqual([]);
    expect(unknownCommands('`npm run nope`', known)).toEqual(['npm run nope']);
    expect(unknownCommands('npx raamwerk gone FILE', known)).toEqual(['raamwerk gone']);
  });
  it('on a dead link and a dead heading', () => {
    const exists = (path: string): boolean => path === 'docs/a.md' || path === 'b.md';
    const headings = (): string[] => ['one-two'];
    expect(deadLinks('docs/a.md', '[x](a.md#one-two) [y](../b.md) [z](https://x.nl) [q](#one-two)', exists, headings)).toEqual([]);
    expect(deadLinks('docs/a.md', '[x](gone.md)', exists, headings)).toEqual(['docs/a.md → gone.md']);
    expect(deadLinks('docs/a.md', '![x](a.md#gone)', exists, headings)).toEqual(['docs/a.md → a.md#gone']);
  });
});
