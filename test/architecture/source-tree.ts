// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased by the compiler: it orders nothing at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Path (from the root, with /) to file: read from disk, or planted by a test that proves a rule can fail. */
export type Tree = ReadonlyMap<string, Source>;

const SKIP = new Set(['node_modules', 'dist', '.git', '.data', 'coverage']);
const PARSED = /\.(ts|tsx|js|mjs)$/;
const READ = /\.(ts|tsx|js|mjs|css|html|sh)$/;

export function source(path: string, text: string): Source {
  let ast: ts.SourceFile | undefined;
  let imports: Import[] | undefined;
  const parsed = () => (ast ??= ts.createSourceFile(path, PARSED.test(path) ? text : '', ts.ScriptTarget.ES2023, false));
  return {
    path,
    text,
    get ast() {
      return parsed();
    },
    get imports() {
      return (imports ??= importsOf(parsed()));
    },
  };
}

function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, line: lineOf(file, node), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(file) === 'require'))
      add(node, node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

export function plant(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files).map(([path, text]) => [path, source(path, text)]));
}

/** Every source file of the product. */
export function readTree(root: string): Tree {
  const tree = new Map<string, Source>();
  const walk = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) {
        if (!SKIP.has(entry.name)) walk(path);
      } else if (READ.test(entry.name)) {
        const name = relative(root, path).replaceAll('\\', '/');
        tree.set(name, source(name, readFileSync(path, 'utf8')));
      }
    }
  };
  walk(root);
  return tree;
}

/** A file in which the rules of the product itself do not hold: it checks the product from outside. */
export const isTest = (path: string): boolean => /\.(spec|db-spec)\.tsx?$/.test(path) || path.startsWith('test/');

/** The lib a file belongs to: libs/contracts/src/… gives contracts. */
export const libOf = (path: string): string | null => /^libs\/([^/]+)\//.exec(path)?.[1] ?? null;

export const appOf = (path: string): string | null => /^apps\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The door of another lib that `#contracts/http` names; null when it is not one of ours. */
export function doorOf(specifier: string): { lib: string; door: 'index' | 'http' | 'jobs' } | null {
  const match = /^#([a-z-]+)(?:\/(http|jobs))?$/.exec(specifier);
  return match && match[1] !== 'migrations' ? { lib: match[1]!, door: (match[2] as 'http' | 'jobs' | undefined) ?? 'index' } : null;
}

/** The path from the root that a relative import means (source name, without its ending), or null for a package or a door. */
export function relativeTarget(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\.(js|ts|tsx)$/, '') : null;
}

/** The package an import comes from; `node:` for what Node brings. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('#') || specifier.startsWith('/')) return null;
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
