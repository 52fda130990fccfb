// SPDX-License-Identifier: EUPL-1.2
export * from './contracts.module.js';
export * from './domain/contract.js';
export * from './jobs/indexation.definition.js';
export * from './persistence/contract.rows.js';
export * from './use-cases/decide-indexation.js';
export * from './use-cases/prepare-indexation.js';
export * from './use-cases/record-contract.js';
export * from './use-cases/record-indexation.js';
export * from './content/contract-files.js';
export type { ClauseContent, ContractKindContent, KpiContent } from './domain/contract-kind.js';
export * from './use-cases/seed-contract-content.js';
export { watchContracts } from './use-cases/watch-contracts.js';
