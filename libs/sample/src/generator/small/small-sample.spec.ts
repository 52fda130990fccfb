// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readRegionFiles } from '../../content/region-files.js';
import { readSampleFile, sampledRegion } from '../../content/sample-file.js';
import { generateSmallSample } from './generate-small-sample.js';

const folder = join(import.meta.dirname, '../../../../../data/holland-rijnland');
const region = sampledRegion(readRegionFiles(folder));
const file = readSampleFile(folder).content;
const make = () => generateSmallSample(region, file, { year: 2025, seed: 1 });

const ALPHEN = '0484';
const JOINED_2024 = ['1884', '0626'];

describe('the small sample of Holland Rijnland', () => {
  const sample = make();
  const { providers, contracts } = sample.region;
  const lines = (year: number) =>
    contracts.flatMap((c) => c.versions.filter((v) => v.from === `${year}-01-01`).flatMap((v) => v.lines.map((line) => ({ contract: c, line }))));

  it('has 160 providers, each with a name, numbers and a contract of its own', () => {
    expect(providers).toHaveLength(160);
    for (const field of ['key', 'name', 'agb', 'kvk', 'iban'] as const) expect(new Set(providers.map((p) => p[field])).size).toBe(160);
    expect(new Set(contracts.map((c) => c.provider)).size).toBe(160);
    expect(contracts.every((c) => c.versions.length > 0 && c.versions.every((v) => v.lines.length > 0))).toBe(true);
  });

  it('runs its contracts from 2022 up to and including 2025, a version a year', () => {
    expect([...new Set(contracts.map((c) => `${c.from} ${c.until} ${c.versions.length}`))]).toEqual(['2022-01-01 2025-12-31 4']);
  });

  it('contracts for Alphen aan den Rijn nothing but what that municipality buys with the region', () => {
    const own = [2022, 2025].flatMap((year) => lines(year).filter(({ line }) => line.municipalities.includes(ALPHEN)));
    expect([...new Set(own.map(({ line }) => line.productCode))].sort()).toEqual(['43R90', '47R01', '48R01', '48R02']);
  });

  it('contracts for those who joined in 2024 from that year on', () => {
    const joined = (year: number): number => lines(year).filter(({ line }) => line.municipalities.some((code) => JOINED_2024.includes(code))).length;
    expect([joined(2022), joined(2023)]).toEqual([0, 0]);
    expect(joined(2024)).toBeGreaterThan(100);
    expect(contracts.some((c) => c.versions[2]!.summary.endsWith('nieuw in de regio: Kaag en Braassem, Voorschoten'))).toBe(true);
  });

  it('is small, holds care in every municipality, and everything declared is in order', () => {
    const { totals, planted } = sample.manifest;
    expect(totals.submitted.lines).toBeGreaterThan(500);
    expect(totals.submitted.lines).toBeLessThan(3_000);
    expect(totals.refused.lines).toBe(0);
    expect(planted.filter((p) => p.lines > 0)).toEqual([]);
    expect(Object.keys(totals.perMunicipality).length).toBe(13);
  });

  it('is the same every time', () => {
    const text = (s: ReturnType<typeof make>): string => [...s.files('2025-06')].map((f) => f.name + f.text).join('\n');
    expect(text(make())).toBe(text(sample));
    expect(JSON.stringify(make().region)).toBe(JSON.stringify(sample.region));
  });
});
