// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { generateSample, type SampleOptions } from './generate-sample.js';

const fingerprint = (options: SampleOptions): string => {
  const sample = generateSample(options);
  const hash = createHash('sha256').update(JSON.stringify(sample.region)).update(JSON.stringify(sample.manifest));
  for (const month of sample.months()) for (const { name, text } of sample.files(month)) hash.update(`${month}/${name}\n`).update(text);
  return hash.digest('hex');
};

describe('a sample', () => {
  const options = { year: 2025, lines: 2_000, seed: 1 };

  it('is the same to the byte for the same seed', () => {
    expect(fingerprint(options)).toBe(fingerprint(options));
  });

  it('is another for another seed', () => {
    expect(fingerprint({ ...options, seed: 2 })).not.toBe(fingerprint(options));
  });

  it('gives a month the same files whether or not other months were asked before', () => {
    const one = generateSample(options);
    const other = generateSample(options);
    for (const month of other.months()) expect([...other.files(month)].length).toBeGreaterThan(0);
    expect([...one.files('2025-09')]).toEqual([...other.files('2025-09')]);
  });

  it('names its files in the order in which they arrive, allocations first', () => {
    const sample = generateSample(options);
    for (const month of sample.months()) {
      const names = [...sample.files(month)].map((file) => file.name);
      expect(names).toEqual([...names].sort());
      expect(new Set(names).size).toBe(names.length);
    }
    expect(sample.months()).toEqual([...sample.months()].sort());
    expect([sample.months()[0], sample.months().at(-1)]).toEqual(['2024-11', '2026-01']);
  });

  it('refuses a size, year or seed it cannot make', () => {
    expect(() => generateSample({ ...options, lines: 10 })).toThrow(RangeError);
    expect(() => generateSample({ ...options, year: 1999 })).toThrow(RangeError);
    expect(() => generateSample({ ...options, seed: -1 })).toThrow(RangeError);
    expect(() => [...generateSample(options).files('2027-01')]).toThrow(RangeError);
  });
});
