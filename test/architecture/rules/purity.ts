// SPDX-License-Identifier: EUPL-1.2
import ts from 'typescript';
import { doorOf, isTest, libOf, lineOf, packageOf, relativeTarget, type Source, type Tree } from '../source-tree.js';
import { isJobDefinition } from './order.js';
import { everyImport, says, type Rule } from './rule.js';

const DATABASE_PACKAGES = new Set(['typeorm', '@nestjs/typeorm', 'pg', 'pg-copy-streams']);

/** Rows and SQL live in persistence/; modules only register the rows that persistence exports; platform/database is the plumbing. */
export const databaseInItsPlace: Rule = everyImport((file, { specifier }) => {
  const name = packageOf(specifier);
  if (name === null || !DATABASE_PACKAGES.has(name) || isTest(file.path) || !/^(apps|libs)\//.test(file.path)) return null;
  if (/^libs\/[^/]+\/src\/persistence\//.test(file.path) || /^libs\/platform\/src\/database\//.test(file.path)) return null;
  // the relay moves jobs of all regions between the outbox and the queue: outside any unit of work, which is of one region
  if (name === 'pg' && file.path.startsWith('libs/platform/src/jobs/')) return null;
  if (name === '@nestjs/typeorm' && /\.module\.ts$/.test(file.path)) return null;
  return 'typeorm and pg only in persistence/ and in platform/src/database';
});

/** Money, periods and dates must run anywhere, the browser and a bare test included. Randomness comes from node:crypto. */
export const kernelIsBare: Rule = everyImport((file, { specifier }) => {
  if (libOf(file.path) !== 'kernel' || isTest(file.path)) return null;
  const name = packageOf(specifier);
  return name === null || name === 'node:crypto' ? null : 'kernel knows no packages';
});

const PURE_LIBS = new Set(['kernel', 'ijw']);

/** The rules of the field are pure: what they need is given to them. The national messages (#ijw) are pure too, and words of the field. */
export const domainIsPure: Rule = everyImport((file, { specifier }) => {
  const inside = /^(libs\/[^/]+\/src\/(?:.+\/)?domain)\//.exec(file.path)?.[1];
  if (!inside || isTest(file.path)) return null;
  if (PURE_LIBS.has(doorOf(specifier)?.lib ?? '')) return null;
  return relativeTarget(file.path, specifier)?.startsWith(`${inside}/`) ? null : 'domain/ knows only #kernel, #ijw and its own domain';
});

/** What a part of a capability may know of the other parts. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  content: ['content', 'domain'],
  rules: ['rules', 'domain'],
  persistence: ['persistence', 'rules', 'content', 'domain'],
  'use-cases': ['use-cases', 'persistence', 'rules', 'content', 'domain'],
};

const PARTS = new Set([...Object.keys(KNOWS), 'http', 'jobs']);

export const partsLookDown: Rule = everyImport((file, { specifier }) => {
  if (isTest(file.path)) return null;
  const [lib, part] = [libOf(file.path), /^libs\/[^/]+\/src\/([^/]+)\//.exec(file.path)?.[1]];
  const target = relativeTarget(file.path, specifier);
  const other = target && /^libs\/([^/]+)\/src\/([^/]+)\//.exec(target);
  if (!lib || !part || !other || other[1] !== lib) return null;
  const known = KNOWS[part];
  return !known || known.includes(other[2]!) || !PARTS.has(other[2]!) || isJobDefinition(target) ? null : `${part}/ does not know ${other[2]}/`;
});

function everyNode(check: (file: Source, node: ts.Node) => string | null): Rule {
  return (tree: Tree) =>
    [...tree.values()].flatMap((file) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const why = check(file, node);
        if (why) found.push(says(file, lineOf(file.ast, node), why));
        ts.forEachChild(node, visit);
      };
      visit(file.ast);
      return found;
    });
}

const isMember = (node: ts.Node, owner: string, names: readonly string[]): boolean =>
  (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === owner && names.includes(node.name.text)) ||
  (ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === owner &&
    ts.isStringLiteralLike(node.argumentExpression) &&
    names.includes(node.argumentExpression.text));

/** One place reads the environment and checks it whole, so that a configuration that cannot work stops the start. */
export const environmentInOnePlace: Rule = everyNode((file, node) => {
  if (!/^(apps|libs|migrations)\//.test(file.path) || isTest(file.path)) return null;
  if (file.path.startsWith('libs/platform/src/config/') || file.path === 'apps/web/vite.config.ts' || file.path.startsWith('apps/cli/bin/'))
    return null;
  if (isMember(node, 'process', ['env'])) return 'reads process.env: only libs/platform/src/config does';
  const named = ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && /^(node:)?process$/.test(node.moduleSpecifier.text);
  return named ? 'imports the process by name: only libs/platform/src/config reads the environment' : null;
});

/** Rules and use cases take the time as a value: a demo region has a clock of its own, and a test its own day. */
export const noClockInRules: Rule = everyNode((file, node) => {
  if (!/^libs\/[^/]+\/src\/(?:.+\/)?(domain|use-cases)\//.test(file.path) || isTest(file.path)) return null;
  const why = 'reads the system clock: take tx.now or tx.today';
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && !node.arguments?.length) return why;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') return why;
  return isMember(node, 'Date', ['now']) || isMember(node, 'performance', ['now', 'timeOrigin']) || isMember(node, 'process', ['hrtime', 'uptime'])
    ? why
    : null;
});

const BODY = new Set(['Body', 'Query', 'Param', 'Headers']);

/**
 * A class that is known only as a type is gone at run time: Nest then injects nothing, or leaves a request unchecked without an error.
 * Parameters with a decorator of their own (@Inject, @CurrentActor) say themselves what they are.
 */
export const classesAreImportedAsValues: Rule = (tree) =>
  [...tree.values()].flatMap((file) => {
    if (!/^(apps|libs)\//.test(file.path) || isTest(file.path)) return [];
    const types = new Set(file.ast.statements.filter(ts.isImportDeclaration).flatMap(typeNames));
    const found: string[] = [];
    const check = (parameter: ts.ParameterDeclaration): void => {
      const name = parameter.type && ts.isTypeReferenceNode(parameter.type) ? parameter.type.typeName.getText(file.ast) : null;
      if (name && types.has(name)) found.push(says(file, lineOf(file.ast, parameter), `${name} is imported as a type only; Nest needs the class`));
    };
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node) && decorators(node).length > 0) {
        for (const member of node.members) {
          if (ts.isConstructorDeclaration(member)) member.parameters.filter((p) => decorators(p).length === 0).forEach(check);
          else if (ts.isMethodDeclaration(member)) member.parameters.filter((p) => decorators(p).some((d) => BODY.has(d))).forEach(check);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file.ast);
    return found;
  });

function typeNames(item: ts.ImportDeclaration): string[] {
  const clause = item.importClause;
  if (!clause) return [];
  const named = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? [...clause.namedBindings.elements] : [];
  return [
    ...(clause.isTypeOnly && clause.name ? [clause.name.text] : []),
    ...named.filter((e) => clause.isTypeOnly || e.isTypeOnly).map((e) => e.name.text),
  ];
}

function decorators(node: ts.HasDecorators): string[] {
  return (ts.getDecorators(node) ?? [])
    .map((d) => (ts.isCallExpression(d.expression) ? d.expression.expression : d.expression))
    .map((e) => (ts.isIdentifier(e) ? e.text : ''));
}
