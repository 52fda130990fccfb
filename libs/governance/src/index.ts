// SPDX-License-Identifier: EUPL-1.2
export { readGovernanceFile } from './content/governance-file.js';
export { isSubjectKind, mandated, SUBJECT_KINDS, type Body, type Mandate, type Seat, type SubjectKind } from './domain/body.js';
export { inForceFrom, OUTCOMES, unfitFor, type Decision, type DecisionUse, type Outcome } from './domain/decision.js';
export type { NewDecision, NewMeeting } from './persistence/decision.store.js';
export { recordBody } from './use-cases/record-body.js';
export { recordDecision } from './use-cases/record-decision.js';
export { recordMeeting } from './use-cases/record-meeting.js';
export { requireDecision } from './use-cases/require-decision.js';
export { seedGovernance } from './use-cases/seed-governance.js';
