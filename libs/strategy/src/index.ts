// SPDX-License-Identifier: EUPL-1.2
export { readAssessmentFile, type AssessmentContent } from './content/assessment-file.js';
export { readPlanningFile, type PlanningContent } from './content/planning-file.js';
export { readSetupFile, type SetupContent } from './content/setup-file.js';
export * from './content/strategy-file.js';
export { segmentSubject } from './domain/assessment-choice.js';
export * from './domain/participation.js';
export * from './domain/strategy.js';
export { PlanningQuery, type DueMilestone } from './persistence/planning.query.js';
export * from './persistence/segment-content.query.js';
export * from './persistence/strategy.query.js';
export * from './strategy.module.js';
export * from './use-cases/record-block.js';
export * from './use-cases/record-strategy.js';
export * from './use-cases/seed-strategy.js';
export { seedPlanning, seedSetup } from './use-cases/seed-setup.js';
export { seedAssessments } from './use-cases/seed-assessments.js';
