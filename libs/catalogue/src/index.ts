// SPDX-License-Identifier: EUPL-1.2
export * from './catalogue.module.js';
export * from './content/catalogue-files.js';
export * from './content/index-rule-file.js';
export * from './domain/classification.js';
export * from './domain/indexation.js';
export * from './domain/product.js';
export * from './persistence/classifications.query.js';
export * from './persistence/index-rule.store.js';
export * from './persistence/products.query.js';
export * from './persistence/unmapped.sql.js';
export * from './use-cases/classify-product.js';
export * from './use-cases/record-classification.js';
export * from './use-cases/record-products.js';
export * from './use-cases/seed-catalogue.js';
export * from './use-cases/seed-index-rules.js';
