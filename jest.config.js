// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
const { exclude: _exclude, $schema: _schema, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/** One project per kind of test; scripts/test.js runs them in the order of docs/adr (fast ones first). */
export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts', '<rootDir>/test/{architecture,unit}/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/unit-setup.ts'],
    },
    {
      ...base,
      displayName: 'db',
      testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.db-spec.ts', '<rootDir>/test/db/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/db-setup.ts'],
    },
    { ...base, displayName: 'redis', testMatch: ['<rootDir>/test/redis/**/*.spec.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
    { ...base, displayName: 'chaos', testMatch: ['<rootDir>/test/chaos/**/*.spec.ts'] },
  ],
};
