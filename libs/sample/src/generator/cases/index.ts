// SPDX-License-Identifier: EUPL-1.2
// All cases: for each rule lines just over its border and exactly on it.
import { CONTRACT_CASES } from './contract-cases.js';
import { COURSE_CASES } from './course-cases.js';
import { CUMULATIVE_CASES } from './cumulative-cases.js';
import { PERIOD_CASES } from './period-cases.js';
import { PRODUCT_CASES } from './product-cases.js';
import type { Stage } from './stage.js';
import { TARIFF_CASES } from './tariff-cases.js';
import { VOLUME_CASES } from './volume-cases.js';

export { Stage } from './stage.js';

const CASES = [...VOLUME_CASES, ...CUMULATIVE_CASES, ...PERIOD_CASES, ...PRODUCT_CASES, ...TARIFF_CASES, ...COURSE_CASES, ...CONTRACT_CASES];
const PART = 0.000_06;
const FEW_LINES = 4_000;

/** Plays every case a number of times, at least twice so early in the year that it has come in by October. */
export const playCases = (stage: Stage, total: number): void => {
  const { random, window } = stage;
  const times = total < FEW_LINES ? 1 : Math.max(2, Math.round(total * PART));
  for (const one of CASES) {
    let played = 0;
    for (let tried = 0; played < times && tried < times * 2 + 8; tried += 1) {
      const latest = (played < 2 ? window.january + 9 : window.last) - one.span;
      if (one.play(stage, random.between(window.january, latest))) played += 1;
    }
  }
};
