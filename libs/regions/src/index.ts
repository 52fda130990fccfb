// SPDX-License-Identifier: EUPL-1.2
export * from './content/content-file.js';
export * from './content/fields.js';
export * from './content/region-file.js';
export * from './domain/membership.js';
export * from './domain/region.js';
export * from './persistence/content-version.store.js';
export * from './persistence/municipalities.query.js';
export * from './persistence/region-by-key.query.js';
export * from './regions.module.js';
export * from './use-cases/establish-region.js';
export * from './use-cases/record-group.js';
export * from './use-cases/record-inhabitants.js';
export * from './use-cases/record-municipality.js';
export * from './use-cases/seed-regions.js';
