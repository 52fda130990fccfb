// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween } from '#kernel';
import fc from 'fast-check';
import { readConversionTable, readFactor, ruleFor, type ConversionRule } from './conversion-table.js';
import { convertAllocation, mostFrom, type RunningAllocation } from './convert-allocation.js';

const SEED = 20270101;
const ON = '2027-01-01';
const ruleOf = (line: string): ConversionRule => readConversionTable(line).rules[0]!;
const SAME = ruleOf('45A04;45A99');
const RUNNING: RunningAllocation = {
  from: '2026-07-05',
  until: '2027-06-30',
  volume: 360n,
  unit: '04',
  frequency: '6',
  declared: 0n,
  stopped: false,
  replaced: false,
};

const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => addDays(ON, n));
const running: fc.Arbitrary<RunningAllocation> = fc
  .record({
    from: day(-900, 400),
    length: fc.option(fc.integer({ min: 1, max: 1500 })),
    volume: fc.bigInt({ min: 1n, max: 99_999n }),
    frequency: fc.constantFrom('1', '2', '4', '6'),
    declared: fc.bigInt({ min: 0n, max: 120_000n }),
  })
  .map(({ length, ...a }) => ({ ...RUNNING, ...a, until: length === null ? null : addDays(a.from, length) }));
const factor = fc.tuple(fc.bigInt({ min: 1n, max: 5000n }), fc.bigInt({ min: 1n, max: 500n }));

describe('the conversion of an allocation', () => {
  it('never leaves a gap or an overlap, and keeps the volume', () => {
    fc.assert(
      fc.property(running, factor, (a, [times, per]) => {
        const { exception, converted } = convertAllocation(a, { ...SAME, factorTimes: times, factorPer: per }, ON);
        if (converted === null) return expect(exception).not.toBeNull();
        const { kept, begun, rest } = converted;
        expect(kept?.from ?? begun.from).toBe(a.from);
        expect(begun.until).toBe(a.until);
        if (kept) expect([kept.until, kept.from < kept.until]).toEqual([begun.from, true]);
        expect(begun.from >= ON).toBe(true);
        if (begun.until !== null) expect(begun.from < begun.until).toBe(true);
        if (a.frequency === '6') expect((kept?.volume ?? 0n) + rest).toBe(a.volume);
        else expect([kept?.volume ?? a.volume, rest]).toEqual([a.volume, a.volume]);
        // The new volume is the rest × factor; where that does not divide, the next whole number above it, and a person decides.
        expect(begun.volume * per >= rest * times && (begun.volume - 1n) * per < rest * times).toBe(true);
        if (exception === null) expect(begun.volume * per).toBe(rest * times);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('divides a volume in total by days, but never below what was declared', () => {
    const days = (from: string, until: string) => BigInt(daysBetween(from, until));
    expect(days(RUNNING.from, ON)).toBe(180n);
    expect(convertAllocation({ ...RUNNING, until: '2027-06-30' }, SAME, ON).converted).toMatchObject({ kept: { volume: 180n }, rest: 180n });
    expect(convertAllocation({ ...RUNNING, declared: 300n }, SAME, ON).converted).toMatchObject({ kept: { volume: 300n }, begun: { volume: 60n } });
    expect(convertAllocation({ ...RUNNING, declared: 360n }, SAME, ON)).toEqual({ exception: 'niets-over', converted: null });
    expect(convertAllocation({ ...RUNNING, until: null }, SAME, ON)).toEqual({ exception: 'geen-einde', converted: null });
  });

  it('removes what had not begun, and begins it anew on its own day', () => {
    const { converted } = convertAllocation({ ...RUNNING, from: '2027-02-01' }, SAME, ON);
    expect(converted).toMatchObject({ kept: null, begun: { from: '2027-02-01', until: '2027-06-30', volume: 360n }, rest: 360n });
  });

  it.each<[string, Partial<RunningAllocation>, string]>([
    ['ended before', { until: ON }, 'eindigt-eerder'],
    ['has no volume', { volume: null }, 'geen-omvang'],
    ['of which care was stopped', { stopped: true }, 'zorg-gestopt'],
    ['that was replaced already', { replaced: true, stopped: true }, 'al-vervangen'],
  ])('is an exception for one that %s', (_what, change, exception) => {
    expect(convertAllocation({ ...RUNNING, ...change }, SAME, ON).exception).toBe(exception);
  });

  it('asks what to do where a volume does not divide', () => {
    const { exception, converted } = convertAllocation({ ...RUNNING, frequency: '2', volume: 90n, unit: '01' }, ruleOf('45A04;45A99;1/60;01;04'), ON);
    expect([exception, converted?.begun]).toEqual(['deelt-niet', expect.objectContaining({ volume: 2n, unit: '04', frequency: '2' })]);
  });

  it('tells a value over at most a year', () => {
    const stretch = { from: ON, until: null, volume: 2n };
    expect(['1', '2', '4', '6'].map((frequency) => mostFrom({ ...stretch, frequency }))).toEqual([730n, 106n, 24n, 2n]);
    expect(mostFrom({ ...stretch, until: '2027-01-08', frequency: '2' })).toBe(2n);
  });
});

describe('the old → new table', () => {
  it('is read from CSV, with heads and quotes or without', () => {
    const { rules, faults } = readConversionTable('\uFEFFoud product;nieuw product;factor\r\n"45a04";45A99;1,5;04;;01000001\n\n45A04;45B01;60;;01');
    expect(faults).toEqual([]);
    expect(rules).toMatchObject([
      { no: 2, oldProduct: '45A04', factorTimes: 15n, factorPer: 10n, oldUnit: '04', newUnit: null, oldAgb: '01000001' },
      { no: 4, newProduct: '45B01', factorTimes: 60n, factorPer: 1n, newUnit: '01' },
    ]);
  });

  it('says of each wrong line what is wrong', () => {
    const { faults } = readConversionTable('45A04;;0\n45A04;45A99;1;99;;12\n45A04;45A99\n45A04;45B01');
    expect(faults.map((f) => f.text.replace(/:.*/, ''))).toEqual(['Regel 1', 'Regel 1', 'Regel 2', 'Regel 2', 'Regel 3', 'Regel 4']);
    expect(readConversionTable(' \n').faults).toHaveLength(1);
  });

  it('gives an allocation the line that says most about it', () => {
    const { rules } = readConversionTable('45A04;45A99\n45A04;45B01;60;04\n45A04;45C01;1;04;;01000001');
    const of = (unit: string, agb: string, product = '45A04') => ruleFor(rules, { product, unit, agb, contract: null })?.newProduct ?? null;
    expect([of('14', '01000001'), of('04', '01000002'), of('04', '01000001'), of('04', '01000001', '45X00')]).toEqual([
      '45A99',
      '45B01',
      '45C01',
      null,
    ]);
  });

  it.each([
    ['60', 60n, 1n],
    ['1,5', 15n, 10n],
    ['1/60', 1n, 60n],
  ])('reads a factor of %s as a fraction', (text, times, per) => expect(readFactor(text)).toEqual({ times, per }));
  it.each(['0', '-1', 'a', '1/0', ''])('reads no factor of %s', (text) => expect(readFactor(text)).toBeNull());
});
