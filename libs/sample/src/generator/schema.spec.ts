// SPDX-License-Identifier: EUPL-1.2
import { hasOfficialSchema, judge } from '../../../../test/support/ijw/official-schema.js';
import { generateSample, type SampleYear } from './generate-sample.js';
import type { SampleFile } from './types.js';

/** Every `step`-th file of a type, and all that are planted as unreadable. */
const spread = (sample: SampleYear, type: SampleFile['type'], step: number): SampleFile[] => {
  const unreadable = new Set(sample.manifest.planted.filter((p) => p.level === 1).map((p) => p.file));
  let index = 0;
  const out: SampleFile[] = [];
  for (const month of sample.months()) {
    for (const file of sample.files(month)) {
      if (file.type !== type) continue;
      index += 1;
      if (index % step === 0 || unreadable.has(file.name)) out.push(file);
    }
  }
  return out;
};

// Reported as skipped where the official schemas are absent.
(hasOfficialSchema ? describe : describe.skip)('the official schema', () => {
  const sample = generateSample({ year: 2025, lines: 4_000, seed: 9 });
  const unreadable = new Set(sample.manifest.planted.filter((p) => p.level === 1).map((p) => p.file));

  it.each([
    ['JW323', 'jw323.xsd', 4],
    ['JW301', 'jw301.xsd', 3],
    ['JW305', 'jw305.xsd', 5],
    ['JW307', 'jw307.xsd', 2],
    ['JW315', 'jw315.xsd', 1],
  ] as const)('accepts the %s files, in every way of writing, except those planted as unreadable', async (type, schema, step) => {
    const files = spread(sample, type, step);
    const verdicts = await judge(
      schema,
      files.map((file) => file.text),
    );
    expect(files.filter((_, i) => !verdicts[i]).map((file) => file.name)).toEqual(
      files.filter((file) => unreadable.has(file.name)).map((f) => f.name),
    );
    expect(files.length).toBeGreaterThan(40);
    if (type === 'JW301') {
      const parts = ['<RedenWijziging>13<', '<Budget>', '<ReferentieAanbieder>'];
      expect(parts.filter((part) => !files.some((file) => file.text.includes(part)))).toEqual([]);
    }
    if (type === 'JW323') {
      expect(files.some((file) => file.text.includes('<jw323:Bericht'))).toBe(true);
      expect(files.some((file) => file.text.includes('\n  <Header>'))).toBe(true);
    }
  });
});
