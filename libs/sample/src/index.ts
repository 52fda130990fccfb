// SPDX-License-Identifier: EUPL-1.2
export { generateSample, SAMPLE_LIMITS, type SampleOptions, type SampleYear } from './generator/generate-sample.js';
export type * from './generator/types.js';
