// SPDX-License-Identifier: EUPL-1.2
export { readDeclarationPolicyFile, type DeclarationPolicyContent } from './content/declaration-policy-file.js';
export { causeOf } from './domain/causes.js';
export { inWords } from './domain/typed-value.js';
export { type Intake } from './intake/intake-limits.js';
export { unpack } from './intake/unpack.js';
export { declarationsBooked, importJob } from './jobs/import.definition.js';
export { nightlyPrebillCheck, prebillCheck } from './jobs/prebill.definition.js';
export { nightlyTrajectoryUpdate, trajectoryUpdate } from './jobs/trajectories.definition.js';
export { ALL_RULES, type Rule } from './rules/index.js';
export { ImportRun, type ImportControl, type ImportSettings } from './use-cases/import-run.js';
export { makePrebillList } from './use-cases/make-prebill-list.js';
export { makeTrajectories } from './use-cases/make-trajectories.js';
export { openImport, receiveFiles, startImport, type ImportOrigin, type IncomingFile } from './use-cases/receive-files.js';
export { takeInUpload, type UploadOutcome } from './use-cases/take-in-upload.js';
export { answerDue } from './use-cases/answer-messages.js';
export { seedDeclarationPolicy } from './use-cases/seed-declaration-policy.js';
