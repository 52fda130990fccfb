// SPDX-License-Identifier: EUPL-1.2
export { concentrationOf, courseOfChildren, type ChildrenTogether, type Concentration } from './domain/concentration.js';
export { ConcentrationQuery, type SegmentMarket } from './persistence/concentration.query.js';
export { CeilingsQuery } from './persistence/ceilings.query.js';
export { CoverageQuery } from './persistence/coverage.query.js';
export { eur, eurOrNull, LINE_SPEND, lineSpend, MOMENT, pct, ROOMS, rooms, SEGMENTATION } from './persistence/figures.js';
export { ceilingFacts } from './persistence/ceiling.store.js';
export { checkMissingSupply } from './use-cases/check-missing-supply.js';
export { closeMissingSupply } from './use-cases/close-missing-supply.js';
export { openAdmission } from './use-cases/open-admission.js';
export { reportMissingSupply } from './use-cases/report-missing-supply.js';
export { setCeilings } from './use-cases/set-ceilings.js';
export { setSavings } from './use-cases/set-savings.js';
