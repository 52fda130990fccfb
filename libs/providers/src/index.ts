// SPDX-License-Identifier: EUPL-1.2
export * from './domain/identifiers.js';
export * from './domain/provider.js';
export * from './jobs/quality-watch.definition.js';
export * from './persistence/provider.query.js';
export * from './providers.module.js';
export * from './use-cases/record-provider.js';
export * from './use-cases/record-succession.js';
export * from './use-cases/change-iban.js';
export * from './use-cases/keep-quality-file.js';
export * from './use-cases/record-life-event.js';
