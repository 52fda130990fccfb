// SPDX-License-Identifier: EUPL-1.2
export type { ChangeKind, OrderedChange, RevisionChange } from './domain/revision-change.js';
export { createRound } from './use-cases/save-round.js';
export { stepRound } from './use-cases/step-round.js';
