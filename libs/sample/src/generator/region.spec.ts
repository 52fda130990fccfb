// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { generateSample } from './generate-sample.js';
import { PRODUCTS, TAAKGERICHT_PRODUCT } from './products.js';
import { participants } from './providers.js';
import { scan } from './testing/scan.js';

interface ListedProduct {
  code: string;
  category: string;
  unit: string;
  segment: string | null;
}
const listed = (
  JSON.parse(readFileSync(new URL('../../../../data/haaglanden/producten.json', import.meta.url), 'utf8')) as { products: ListedProduct[] }
).products;

describe('the region of the sample', () => {
  const sample = generateSample({ year: 2025, lines: 20_000, seed: 1 });
  const { region } = sample;
  const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
  const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

  it('delivers exactly the products of the product list', () => {
    const own = [...PRODUCTS, TAAKGERICHT_PRODUCT].map(({ code, category, unit, segment }) => ({
      code,
      category,
      unit,
      segment: segment === 'none' ? null : segment,
    }));
    const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);
    expect(own.sort(byCode)).toEqual(listed.map(({ code, category, unit, segment }) => ({ code, category, unit, segment })).sort(byCode));
  });

  it('has 188 regional providers, 200 for maatwerk and a few predecessors, each with numbers and a name of its own', () => {
    const contracted = (kind: 'regional' | 'maatwerk'): number =>
      new Set(
        region.contracts
          .filter((c) => c.until === '2025-12-31' && (c.kind === 'maatwerkovereenkomst') === (kind === 'maatwerk'))
          .map((c) => c.provider),
      ).size;
    expect([contracted('regional'), contracted('maatwerk')]).toEqual([188, 200]);
    for (const field of ['key', 'name', 'agb', 'kvk', 'iban'] as const) expect(unique(region.providers.map((p) => p[field]))).toBe(true);
    expect(unique(region.contracts.map((c) => c.number))).toBe(true);
    const predecessors = region.successions.map((s) => s.predecessor);
    expect(predecessors.length).toBeGreaterThan(2);
    for (const s of region.successions) {
      const ended = region.contracts.find((c) => c.provider === s.predecessor)!.until;
      expect(daysBetween(ended, s.date)).toBe(1);
    }
  });

  it('lets Den Haag take part in segments 1 and 2 and of segment 3 in dagbehandeling only', () => {
    const inDenHaag = PRODUCTS.filter((p) => participants(p).includes('0518'));
    expect(new Set(inDenHaag.map((p) => p.segment))).toEqual(new Set(['1', '2', '3', 'jb-jr', 'gesloten', 'landelijk', 'maatwerk']));
    expect(inDenHaag.filter((p) => p.segment === '3').every((p) => p.category === '41')).toBe(true);
    const codes = new Set(inDenHaag.map((p) => p.code));
    for (const contract of region.contracts) {
      for (const line of contract.versions.at(-1)!.lines) if (line.municipalities.includes('0518')) expect(codes).toContain(line.productCode);
    }
  });

  it('keeps versions in order, each within its contract, with tariffs over the whole of it', () => {
    for (const contract of region.contracts) {
      expect(contract.versions.map((v) => v.no)).toEqual(contract.versions.map((_, i) => i + 1));
      for (const version of contract.versions) {
        expect(version.from >= contract.from && version.until === contract.until && version.from <= version.until).toBe(true);
        expect(unique(version.lines.map((l) => l.productCode))).toBe(true);
        for (const line of version.lines) {
          expect(line.municipalities.length).toBeGreaterThan(0);
          expect(line.tariffs.map((t) => [t.from, t.until])).toEqual(line.fundingMode === 'taakgericht' ? [] : [[version.from, version.until]]);
        }
      }
    }
  });

  it('indexes the tariffs by 3.4% on 1 January, rounded half up', () => {
    const contract = region.contracts.find((c) => c.versions.some((v) => v.from === '2024-01-01') && c.until === '2025-12-31')!;
    const tariffs = (from: string): number[] => contract.versions.find((v) => v.from === from)!.lines.map((l) => l.tariffs[0]!.cents);
    expect(tariffs('2025-01-01')).toEqual(tariffs('2024-01-01').map((cents) => Math.floor(cents * 1.034 + 0.5 + 1e-9)));
  });

  it('records a raised bestedingsruimte from 1 July as version 5, 52 days late', () => {
    const contract = region.contracts.find((c) => c.versions.some((v) => v.ground === 'ophoging'))!;
    const [before, raised] = contract.versions.slice(-2);
    expect([raised!.no, raised!.from, raised!.recordedOn]).toEqual([5, '2025-07-01', '2025-08-22']);
    expect(daysBetween(raised!.from, raised!.recordedOn)).toBe(52);
    expect(raised!.bestedingsruimten[0]!.cents! / before!.bestedingsruimten[0]!.cents!).toBeCloseTo(1.04, 3);
  });

  it('has two providers paid per task: of the one every declared line is refused, of the other those with an amount', () => {
    const { lines, allocatedAgb } = scan(sample);
    const ruleOf = new Map(
      region.contracts.flatMap((c) => {
        const rules = c.versions
          .at(-1)!
          .lines.filter((l) => l.fundingMode === 'taakgericht')
          .map((l) => l.taakgerichtRule);
        return rules.length === 0 ? [] : [[region.providers.find((p) => p.key === c.provider)!.agb, rules] as const];
      }),
    );
    expect([...ruleOf.values()].sort()).toEqual([['refuse'], ['zeroOnly']]);
    for (const [agb, [rule]] of ruleOf) {
      const own = lines.filter((l) => l.agb === agb);
      expect([allocatedAgb.has(agb), own.length > 0]).toEqual([true, true]);
      expect(own.every((l) => l.accepted === (rule === 'zeroOnly' && l.cents === 0))).toBe(true);
    }
  });
});
