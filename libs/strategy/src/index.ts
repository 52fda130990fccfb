// SPDX-License-Identifier: EUPL-1.2
export * from './content/strategy-file.js';
export * from './domain/participation.js';
export * from './domain/strategy.js';
export * from './persistence/segment-content.query.js';
export * from './persistence/strategy.query.js';
export * from './strategy.module.js';
export * from './use-cases/record-block.js';
export * from './use-cases/record-strategy.js';
export * from './use-cases/seed-strategy.js';
