// SPDX-License-Identifier: EUPL-1.2
export { fewestForAmount, fewestForChildren, type ChildrenTogether, type Fewest } from './domain/concentration.js';
export { eur, eurOrNull, LINE_SPEND, lineSpend, MOMENT, pct, ROOMS, rooms, SEGMENTATION } from './persistence/figures.js';
