// SPDX-License-Identifier: EUPL-1.2
// The shape of the start sample, from its XML. Shares are of accepted lines; a thinned sample keeps them within the tolerance named.
import { readFileSync } from 'node:fs';
import { generateSample } from './generate-sample.js';
import { careMonth, scan, type ScannedLine } from './testing/scan.js';
import { elevenTest } from './testing/in-message-rules.js';
import type { Outcome, SampleBestedingsruimte } from './types.js';

const segmentOf = new Map(
  (
    JSON.parse(readFileSync(new URL('../../../../data/haaglanden/producten.json', import.meta.url), 'utf8')) as {
      products: { code: string; segment: string | null }[];
    }
  ).products.map((p) => [p.code, p.segment]),
);

const sample = generateSample({ year: 2025, lines: 40_000, seed: 1 });
const { manifest, region } = sample;
const read = scan(sample);
const accepted = read.lines.filter((l) => l.accepted);
const keyOf = new Map(region.providers.map((p) => [p.agb, p.key]));

const sumBy = (lines: readonly ScannedLine[], key: (l: ScannedLine) => string): Map<string, number> => {
  const out = new Map<string, number>();
  for (const l of lines) out.set(key(l), (out.get(key(l)) ?? 0) + l.cents);
  return out;
};
const largest = (values: Iterable<number>, count: number): number =>
  [...values]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((a, b) => a + b, 0);
const turnoverShare = (segment: string, count: number): number => {
  const turnover = [
    ...sumBy(
      accepted.filter((l) => segmentOf.get(l.line.code) === segment),
      (l) => l.agb,
    ).values(),
  ];
  return largest(turnover, count) / largest(turnover, turnover.length);
};
const childrenShare = (segment: string, count: number): number => {
  const perProvider = new Map<string, Set<string>>();
  for (const l of accepted) {
    if (segmentOf.get(l.line.code) !== segment) continue;
    perProvider.set(l.agb, (perProvider.get(l.agb) ?? new Set()).add(l.line.bsn));
  }
  const sets = [...perProvider.values()].sort((a, b) => b.size - a.size);
  const union = (s: readonly Set<string>[]): number => new Set(s.flatMap((x) => [...x])).size;
  return union(sets.slice(0, count)) / union(sets);
};

describe('the totals in the manifest', () => {
  const outcome = (lines: readonly ScannedLine[]): Outcome => {
    const tally = (of: readonly ScannedLine[]) => ({ lines: of.length, cents: of.reduce((sum, l) => sum + l.cents, 0) });
    return { submitted: tally(lines), accepted: tally(lines.filter((l) => l.accepted)), refused: tally(lines.filter((l) => !l.accepted)) };
  };
  const grouped = (key: (l: ScannedLine) => string): Record<string, Outcome> => {
    const groups: Record<string, ScannedLine[]> = {};
    for (const l of read.lines) (groups[key(l)] ??= []).push(l);
    return Object.fromEntries(Object.entries(groups).map(([name, lines]) => [name, outcome(lines)]));
  };

  it('equal an independent sum over the files, to the line and the cent', () => {
    const { submitted, accepted: granted, refused } = manifest.totals;
    expect({ submitted, accepted: granted, refused }).toEqual(outcome(read.lines));
    expect(manifest.totals.perSubmissionMonth).toEqual(grouped((l) => l.submitted));
    expect(manifest.totals.perCareMonth).toEqual(grouped((l) => careMonth(l.line)));
    expect(manifest.totals.perMunicipality).toEqual(grouped((l) => l.municipality));
    expect(manifest.totals.perProvider).toEqual(grouped((l) => keyOf.get(l.agb)!));
    expect(manifest.totals.perProduct).toEqual(grouped((l) => l.line.code));
    expect(manifest.totals.uniqueChildren).toBe(new Set(accepted.map((l) => l.line.bsn)).size);
    const { unreadable: _unreadable, ...perType } = manifest.files;
    expect(perType).toEqual(read.files);
  });

  it('conserve: what is submitted is accepted or refused, in every month', () => {
    for (const { submitted, accepted: granted, refused } of Object.values(manifest.totals.perSubmissionMonth)) {
      expect(granted.lines + refused.lines).toBe(submitted.lines);
      expect(granted.cents + refused.cents).toBe(submitted.cents);
    }
    expect(manifest.totals.submitted.lines).toBe(40_000);
  });
});

describe('the start sample of 40,000 lines', () => {
  it('has 1,500 to 3,000 declaration messages, many of them small', () => {
    expect(manifest.files.JW323).toBeGreaterThan(1_500);
    expect(manifest.files.JW323).toBeLessThanOrEqual(3_000);
    expect(read.messageSizes.filter((n) => n <= 3).length / read.messageSizes.length).toBeGreaterThan(0.25);
  });

  it('refuses 3 to 4% of the lines, and plants every fault at least once among what is loaded at first', () => {
    const { submitted, refused } = manifest.totals;
    expect(refused.lines / submitted.lines).toBeGreaterThan(0.03);
    expect(refused.lines / submitted.lines).toBeLessThan(0.04);
    const early = new Set(manifest.planted.filter((p) => p.month <= '2025-10').map((p) => p.rule));
    // That every other rule is there, on both sides of its border, is shown by reading all rules over the files (replay.spec).
    for (const rule of ['XML', 'XSD', 'CS002', '8848', '8187', '0611', '9321']) expect(early).toContain(rule);
  });

  it('has 2,400 children, with BSNs of the test range only', () => {
    expect(Math.abs(manifest.totals.uniqueChildren - 2_400)).toBeLessThan(24);
    const wrong = new Set(manifest.planted.filter((p) => p.rule === 'CS002').map((p) => p.file));
    const failing = [...read.bsns].filter((bsn) => !elevenTest(bsn));
    expect(failing.length).toBe(wrong.size);
    expect([...read.bsns].every((bsn) => bsn >= '999900006' && bsn <= '999999990')).toBe(true);
  });

  it('has the concentration of the market: 70% (± 4), 80% (± 4), 80% and 80% (± 5)', () => {
    expect(Math.abs(turnoverShare('1', 7) - 0.7)).toBeLessThan(0.04);
    expect(Math.abs(turnoverShare('2', 3) - 0.8)).toBeLessThan(0.04);
    expect(Math.abs(childrenShare('3', 3) - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(childrenShare('5', 22) - 0.8)).toBeLessThan(0.05);
  });

  it('lets 23% of the clients make 78% of the cost (± 3)', () => {
    const perChild = [...sumBy(accepted, (l) => l.line.bsn).values()];
    expect(Math.abs(largest(perChild, Math.round(perChild.length * 0.23)) / largest(perChild, perChild.length) - 0.78)).toBeLessThan(0.03);
  });

  it('has late lines up to 14 months, credits, and late lines of Voorschoten for care in 2023', () => {
    const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    // Care of five years ago is there for its border only.
    const delay = accepted.filter((l) => l.line.begin >= '2022').map((l) => months(l.submitted) - months(careMonth(l.line)));
    expect(Math.max(...delay)).toBe(14);
    expect(Math.min(...delay)).toBe(1);
    expect(delay.filter((n) => n > 1).length / delay.length).toBeGreaterThan(0.02);
    expect(accepted.filter((l) => l.line.side === 'C').length).toBeGreaterThan(300);
    const voorschoten = accepted.filter((l) => l.municipality === '0626');
    expect(voorschoten.length).toBeGreaterThan(0);
    expect(voorschoten.every((l) => l.line.begin < '2024')).toBe(true);
  });

  it('gives 74 providers a bestedingsruimte, of which in mid-October some stand at 70, 85, 95 and 100% and most below', () => {
    const loaded = accepted.filter((l) => l.submitted <= '2025-10' && l.line.begin >= '2025');
    const spent = sumBy(loaded, (l) => `${keyOf.get(l.agb)}|${l.line.code}`);
    const rooms = region.contracts.flatMap((c) =>
      c.versions
        .at(-1)!
        .bestedingsruimten.filter((r) => r.year === 2025)
        .map((room) => ({ c, room })),
    );
    const covers = (c: (typeof region.contracts)[number], room: SampleBestedingsruimte, code: string): boolean => {
      if (room.grain === 'segment') return segmentOf.get(code) === room.segment;
      if (room.grain === 'productgroep') return room.products!.includes(code);
      return room.grain === 'provider' || c.versions.at(-1)!.lines.some((l) => l.productCode === code);
    };
    const parts = rooms.flatMap(({ c, room }) => {
      if (room.cents === null) return [];
      const sum = [...spent]
        .filter(([key]) => key.startsWith(`${c.provider}|`) && covers(c, room, key.split('|')[1]!))
        .reduce((a, [, cents]) => a + cents, 0);
      return [sum / room.cents];
    });
    expect(new Set(rooms.filter(({ room }) => room.cents !== null).map(({ c }) => c.provider)).size).toBe(74);
    expect(rooms.filter(({ room }) => room.cents === null).length).toBeGreaterThan(10);
    expect(new Set(rooms.map(({ room }) => room.grain))).toEqual(new Set(['provider', 'contract', 'segment', 'productgroep']));
    const between = (low: number, high: number): number => parts.filter((p) => p >= low && p < high).length;
    for (const count of [between(1, 2), between(0.95, 1), between(0.85, 0.95), between(0.7, 0.85)]) expect(count).toBeGreaterThanOrEqual(3);
    expect(between(0, 0.7)).toBeGreaterThan(parts.length / 2);
  });
});
