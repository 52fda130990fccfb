// SPDX-License-Identifier: EUPL-1.2
export { readRegionFiles, seedRegionFiles, type RegionFiles, type SeededFile } from './content/region-files.js';
export { generateSample, SAMPLE_LIMITS, type SampleOptions, type SampleYear } from './generator/generate-sample.js';
export type * from './generator/types.js';
export { sampleLoadJob } from './jobs/sample-load.definition.js';
export { LoadSample } from './use-cases/load-sample.js';
export { loadNextMonth } from './use-cases/load-next-month.js';
export { prepareDemoRegion, type DemoOptions } from './use-cases/prepare-demo-region.js';
