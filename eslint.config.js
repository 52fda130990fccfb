// SPDX-License-Identifier: EUPL-1.2
// The rules a reader or an editor can see line by line. Rules about the whole tree (order of libs, doors, shape) are in test/architecture.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.db-spec.ts'];

/** A DTO known only as a type has no class at run time: the validation of the request is then off, without any error. */
const dtoAsType = [
  'ImportDeclaration[importKind="type"][source.value=/\\.dto(\\.js)?$/]',
  'ImportDeclaration[source.value=/\\.dto(\\.js)?$/] ImportSpecifier[importKind="type"]',
].map((selector) => ({ selector, message: 'Import a DTO as a value: with `import type` Nest cannot validate the request, and says nothing.' }));

const clock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'CallExpression[callee.object.name="performance"][callee.property.name="now"]',
  'CallExpression[callee.object.name="process"][callee.property.name="hrtime"]',
].map((selector) => ({ selector, message: 'Rules and use cases take the time from tx.now or tx.today: a demo region has a clock of its own.' }));

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' };

const environment = [{ object: 'process', property: 'env', message: 'Only libs/platform/src/config reads the environment; ask for a Config.' }];

export default defineConfig(
  { ignores: ['dist/', '.data/', 'coverage/', 'node_modules/', 'apps/web/src/api/schema.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // XML and the national messages forbid control characters: patterns that name them are meant
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', unused] },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      // off for good: its fix turns injected classes and DTOs into types, and they are then lost at run time
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': ['error', ...dtoAsType],
    },
  },
  {
    // The rules that need types and are worth their time: a promise nobody waits for is work outside its transaction.
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}', 'migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
    },
  },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}'],
    ignores: ['libs/platform/src/config/**', ...SPECS],
    rules: { 'no-restricted-properties': ['error', ...environment] },
  },
  {
    files: ['libs/*/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['libs/*/src/**/domain/**/*.ts', 'libs/*/src/**/use-cases/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...dtoAsType, ...clock] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  prettier,
);
