// SPDX-License-Identifier: EUPL-1.2
export { reaches, raises, type Crossing } from './domain/threshold.js';
export { SIGNAL_STATES, type SignalState } from './domain/signal.js';
export { nightlyCheck, spendingCheck } from './jobs/spending-check.definition.js';
export { verifyChecks, verifySignals, type CheckDifference } from './persistence/verify.query.js';
export { checkBestedingsruimte } from './use-cases/check-bestedingsruimte.js';
export { ProviderFiguresQuery } from './persistence/providers.query.js';
export { SegmentQuery } from './persistence/segment.query.js';
export { TODAY_SQL, TodayQuery } from './persistence/today.query.js';
