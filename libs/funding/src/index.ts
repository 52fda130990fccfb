// SPDX-License-Identifier: EUPL-1.2
export { concentrationOf, courseOfChildren, type ChildrenTogether, type Concentration } from './domain/concentration.js';
export { ConcentrationQuery, type SegmentMarket } from './persistence/concentration.query.js';
export { CeilingsQuery } from './persistence/ceilings.query.js';
export { CoverageQuery } from './persistence/coverage.query.js';
export { eur, eurOrNull, LINE_SPEND, lineSpend, MOMENT, pct, ROOMS, rooms, SEGMENTATION } from './persistence/figures.js';
