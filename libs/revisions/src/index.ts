// SPDX-License-Identifier: EUPL-1.2
export type { ChangeKind, OrderedChange, RevisionChange } from './domain/revision-change.js';
