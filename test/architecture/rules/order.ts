// SPDX-License-Identifier: EUPL-1.2
import { doorOf, isTest, libOf, relativeTarget, appOf, type Tree } from '../source-tree.js';
import { everyImport, type Rule } from './rule.js';

/** The libs in order of dependence (docs/placement.md): each may use what stands before it. A new lib takes its place here first. */
export const ORDER = [
  'kernel',
  'ijw',
  'platform',
  'regions',
  'governance',
  'strategy',
  'catalogue',
  'providers',
  'contracts',
  'procurement',
  'ledger',
  'funding',
  'declarations',
  'spending',
  'payments',
  'performance',
  'waiting',
  'revisions',
  'relations',
  'monitor',
  'publication',
  'sample',
] as const;

const place = (lib: string): number => (ORDER as readonly string[]).indexOf(lib);

export const libOrder: Rule = everyImport((file, { specifier }) => {
  const own = libOf(file.path);
  const door = doorOf(specifier);
  if (own === null) return null;
  if (place(own) < 0) return `lib ${own} has no place in the order of dependence (test/architecture/rules/order.ts)`;
  if (door === null) return null;
  if (place(door.lib) < 0) return `lib ${door.lib} has no place in the order of dependence (test/architecture/rules/order.ts)`;
  if (door.lib === own) return isTest(file.path) ? null : 'a lib reaches its own files by a relative path; through its door it makes a circle';
  return place(door.lib) < place(own) ? null : `${own} stands before ${door.lib}; let an event or an opaque reference go the other way`;
});

/** Libs and apps are reached by their doors: `#contracts`, `#contracts/http`, `#contracts/jobs`. */
export const throughTheDoor: Rule = everyImport((file, { specifier }) => {
  if (/(^|\/)dist\//.test(specifier) && /^(apps|libs|migrations)\//.test(file.path) && !file.path.startsWith('apps/cli/bin/'))
    return 'sources never import what was built';
  const target = relativeTarget(file.path, specifier);
  if (target === null) return specifier.startsWith('#') && !doorOf(specifier) && specifier !== '#migrations' ? 'there is no such door' : null;
  const lib = libOf(`${target}/`);
  if (lib !== null && lib !== libOf(file.path)) return `reach ${lib} as '#${lib}', never past its index.ts`;
  const app = appOf(`${target}/`);
  if (app !== null && app !== appOf(file.path) && !isTest(file.path)) return 'an app is nobody else’s library';
  if (target.startsWith('migrations/') && !file.path.startsWith('migrations/')) return `reach the migrations as '#migrations'`;
  if (target.startsWith('test/') && !isTest(file.path) && !file.path.startsWith('bench/')) return 'the product never imports a test';
  return null;
});

const APP_DOORS: Readonly<Record<string, { allowed: RegExp; why: string }>> = {
  api: { allowed: /^#(kernel|platform|[a-z-]+\/http)$/, why: 'the api knows only #platform and the http doors: no queue handler in this process' },
  worker: { allowed: /^#(kernel|platform|[a-z-]+\/jobs)$/, why: 'the worker knows only #platform and the jobs doors: no controller in this process' },
  standalone: {
    allowed: /^#(migrations|[a-z-]+)$/,
    why: 'the supervisor starts the api and the worker as processes; it holds neither controllers nor handlers',
  },
  cli: { allowed: /^#(migrations|[a-z-]+|[a-z-]+\/jobs)$/, why: 'a command calls use cases, not controllers' },
  web: { allowed: /^#kernel$/, why: 'the browser application talks to the API' },
};

export const appDoors: Rule = everyImport((file, { specifier }) => {
  const app = appOf(file.path);
  if (app === null || isTest(file.path) || !specifier.startsWith('#')) return null;
  const doors = APP_DOORS[app];
  if (!doors) return `app ${app} has no list of doors (test/architecture/rules/order.ts)`;
  return doors.allowed.test(specifier) ? null : doors.why;
});

/** What a job is called and takes: whoever asks for one must name it. Its handler stays in jobs/. */
export const isJobDefinition = (target: string): boolean => /^libs\/[^/]+\/src\/jobs\/[^/]+\.definition$/.test(target);

/** Controllers come only where HTTP is, handlers only where jobs are: else the api would carry the worker, and the other way round. */
export const sideDoors: Rule = everyImport((file, { specifier }) => {
  if (libOf(file.path) === null || isTest(file.path)) return null;
  const part = /^libs\/[^/]+\/src\/([^/]+)/.exec(file.path)?.[1] ?? '';
  const target = relativeTarget(file.path, specifier);
  const side = doorOf(specifier)?.door ?? (target === null ? 'index' : /^libs\/[^/]+\/src\/(http|jobs)(\/|$)/.exec(target)?.[1]);
  // platform keeps the plumbing of both; what it shares of them it names in its own index
  if (libOf(file.path) === 'platform' && target !== null) return null;
  if (target !== null && isJobDefinition(target)) return null;
  if (/\.definition\.ts$/.test(file.path) && (target !== null || side !== 'index'))
    return 'a definition says what a job is called and takes; it knows no handler';
  if (side === 'http' && part !== 'http') return 'only http/ knows http/';
  if (side === 'jobs' && part !== 'jobs') return 'only jobs/ knows jobs/';
  return null;
});

/** No circle between files at run time: with decorators a circle is "Cannot access before initialization", and the type check is silent about it. */
export const noCircles: Rule = (tree) => circles(tree).map((path) => `${path[0]}:1 is part of a circle: ${[...path, path[0]].join(' → ')}`);

function circles(tree: Tree): string[][] {
  const edges = new Map<string, string[]>();
  for (const file of tree.values()) {
    if (!/^(apps|libs|migrations)\//.test(file.path)) continue;
    const targets = file.imports.filter((i) => !i.typeOnly).map((i) => resolve(tree, file.path, i.specifier));
    edges.set(
      file.path,
      targets.filter((t) => t !== null),
    );
  }
  return components(edges).filter((c) => c.length > 1 || edges.get(c[0]!)?.includes(c[0]!));
}

function resolve(tree: Tree, from: string, specifier: string): string | null {
  const door = doorOf(specifier);
  const base = door ? `libs/${door.lib}/src/${door.door === 'index' ? '' : `${door.door}/`}index` : relativeTarget(from, specifier);
  if (base === null) return null;
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}.js`].find((path) => tree.has(path)) ?? null;
}

/** Strongly connected components (Tarjan). */
function components(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}
