// SPDX-License-Identifier: EUPL-1.2
export { StrategyHttpModule } from './strategy-http.module.js';
export { AssessmentsHttpModule } from './assessments-http.module.js';
