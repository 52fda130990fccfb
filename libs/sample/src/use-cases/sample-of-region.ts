// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { productRoot } from '#platform';
import { readRegionFiles, where } from '../content/region-files.js';
import { readSampleFile, SAMPLE_FILE, sampledRegion } from '../content/sample-file.js';
import type { SmallSample } from '../domain/small-sample.js';
import { generateSample, type SampleOptions, type SampleYear } from '../generator/generate-sample.js';
import { generateSmallSample } from '../generator/small/generate-small-sample.js';

/** The folder with the data files of a region of the product. */
export const regionFolder = (regionKey: string): string => join(productRoot, 'data', regionKey);

/** What the region's own file says of its sample; null: the region has the full one. */
export function smallSampleOf(dataDir: string): SmallSample | null {
  return where(dataDir, SAMPLE_FILE, readSampleFile)?.content ?? null;
}

/** The invented year of a region: the small one of its file, or else the full one. The same options always give the same. */
export function sampleOf(dataDir: string, options: SampleOptions): SampleYear {
  const small = smallSampleOf(dataDir);
  return small ? generateSmallSample(sampledRegion(readRegionFiles(dataDir)), small, options) : generateSample(options);
}
