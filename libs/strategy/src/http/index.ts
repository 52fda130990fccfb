// SPDX-License-Identifier: EUPL-1.2
export { AssessmentsHttpModule } from './assessments-http.module.js';
