// SPDX-License-Identifier: EUPL-1.2
import { generateSample } from './generate-sample.js';

describe('the sample at full size', () => {
  const sample = generateSample({ year: 2025, lines: 450_000, seed: 1 });
  const { files, totals, planted } = sample.manifest;

  it('has 450,000 lines in about 15,000 messages for 27,000 children, for well over 300 million euros', () => {
    expect(totals.submitted.lines).toBe(450_000);
    expect(Math.abs(files.JW323 - 15_000)).toBeLessThan(1_000);
    expect(Math.abs(totals.uniqueChildren - 27_000)).toBeLessThan(150);
    expect(totals.accepted.cents).toBeGreaterThan(320_000_000_00);
    expect(totals.refused.lines / totals.submitted.lines).toBeGreaterThan(0.03);
    expect(totals.refused.lines / totals.submitted.lines).toBeLessThan(0.04);
    expect(planted.filter((p) => p.scope === 'message' || p.scope === 'file').length).toBeLessThan(120);
  });

  it('has a message of over 2,000 lines, below 25 MB', () => {
    let most = 0;
    let longest = 0;
    for (const { name, text } of sample.files('2025-12')) {
      if (!name.startsWith('JW323') || text.length < longest) continue;
      longest = text.length;
      most = text.split('</Prestatie>').length - 1;
    }
    expect(most).toBeGreaterThan(2_000);
    expect(longest).toBeLessThan(25 * 1024 * 1024);
  });
});
