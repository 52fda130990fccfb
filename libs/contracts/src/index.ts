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
export * from './content/document-template-files.js';
export type { DocumentTemplate } from './domain/document-template.js';
export * from './domain/signing.js';
export type { ClauseContent, ContractKindContent, KpiContent } from './domain/contract-kind.js';
export * from './use-cases/seed-contract-content.js';
export * from './use-cases/seed-document-templates.js';
export { collectSignatures, prepareSigning, sendToService, signDocument, withdrawSigning } from './use-cases/sign-document.js';
export { requestDocument } from './use-cases/request-document.js';
export { watchContracts } from './use-cases/watch-contracts.js';
