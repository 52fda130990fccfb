// SPDX-License-Identifier: EUPL-1.2
import { agreedAmount, agreedTariff, compare, type Declared, type OnRecord } from './comparison.js';

const line: Declared = {
  product: { code: '45A04', name: 'Behandeling' },
  from: '2025-09-01',
  until: '2025-09-30',
  volume: '10',
  unit: '04',
  tariffCents: '11056',
  cents: '110560',
  personId: '5107',
  allocation: '118004',
  codes: ['0611'],
};
const record: OnRecord = {
  allocation: { number: '118004', productCode: '45A04', productName: 'Behandeling', from: '2025-02-03', until: '2026-02-02', personId: '5107' },
  agreed: { unit: '04', tariffCents: '11432' },
  takenBack: null,
};
const told = (declared: Declared, on: OnRecord): Record<string, [string, string | null, boolean | null]> =>
  Object.fromEntries(
    compare(declared, on).map((c) => [c.part, [c.declared.replaceAll('\u00a0', ' '), c.expected?.replaceAll('\u00a0', ' ') ?? null, c.right]]),
  );

describe('a line beside what is on record', () => {
  it('marks the tariff and the amount that follows from it', () => {
    expect(told(line, record)).toEqual({
      Product: ['45A04 Behandeling', '45A04 Behandeling', true],
      Periode: ['1 – 30 sep 2025', 'binnen 3 feb 2025 – 2 feb 2026', true],
      Aantal: ['10 uur', null, null],
      Tarief: ['€ 110,56 per uur', '€ 114,32 per uur', false],
      Bedrag: ['€ 1.105,60', '€ 1.143,20', false],
      Kind: ['C-5107', 'C-5107', true],
      Toewijzing: ['118004', '118004', true],
    });
  });
  it('compares nothing with an allocation or agreement that is not there', () => {
    const found = told({ ...line, codes: ['9338', 'S329'], personId: null }, { allocation: null, agreed: null, takenBack: null });
    expect(found).toMatchObject({
      Product: ['45A04 Behandeling', null, false],
      Periode: ['1 – 30 sep 2025', null, null],
      Tarief: ['€ 110,56 per uur', null, null],
      Bedrag: ['€ 1.105,60', null, null],
      Kind: ['onbekend kind', null, null],
      Toewijzing: ['118004', 'een toewijzing van deze gemeente aan deze aanbieder', false],
    });
  });
  it('marks period, child and product by their codes', () => {
    const found = told(
      { ...line, codes: ['9308', '8187', '9340'] },
      { ...record, allocation: { ...record.allocation!, until: null, personId: '7', productCode: null } },
    );
    expect([found.Periode, found.Kind, found.Product]).toEqual([
      ['1 – 30 sep 2025', 'vanaf 3 feb 2025', false],
      ['C-5107', 'C-7', false],
      ['45A04 Behandeling', null, false],
    ]);
  });
  it('says that a tariff or an amount is wrong also where nothing was agreed in this unit', () => {
    const day = { ...record, agreed: { unit: '14', tariffCents: '9215' } };
    const told611 = told({ ...line, codes: ['0611', '9346'] }, day);
    expect([told611.Tarief![1], told611.Tarief![2], told611.Bedrag![2]]).toEqual(['€ 92,15 per etmaal', false, false]);
    expect(told({ ...line, codes: [] }, day).Tarief!.slice(1)).toEqual([null, null]);
  });
  it('holds a credit against the line it takes back', () => {
    const { codes: _, ...original } = line;
    const right = told({ ...line, cents: '-110560', codes: [] }, { ...record, takenBack: original });
    expect(Object.values(right).map(([, , ok]) => ok)).toEqual(Array(7).fill(true));
    expect(right.Bedrag).toEqual(['€ −1.105,60', '€ −1.105,60', true]);
    const wrong = told({ ...line, cents: '-110560' }, { ...record, takenBack: { ...original, volume: '9' } });
    expect(wrong.Aantal).toEqual(['10 uur', '9 uur', false]);
    expect(Object.values(told({ ...line, cents: '-110560' }, record)).every(([, wanted, ok]) => wanted === null && ok === null)).toBe(true);
  });
});

describe('an hour tariff that is declared in minutes', () => {
  it.each([
    ['11432', '60', 191n, 11432n],
    ['11432', '1', 191n, 191n],
    ['9000', '90', 150n, 13500n],
    ['11430', '1', 191n, 191n],
    ['11429', '1', 190n, 190n],
  ])('%s cents an hour, %s minutes', (tariffCents, volume, each, total) => {
    const agreed = { unit: '04', tariffCents };
    expect([agreedTariff(agreed, '01'), agreedAmount(agreed, volume, '01')]).toEqual([each, total]);
  });
  it('cannot be compared with another unit, nor a whole amount with a tariff', () => {
    expect(agreedTariff({ unit: '16', tariffCents: '100' }, '04')).toBeNull();
    expect(agreedTariff({ unit: '83', tariffCents: '100' }, '83')).toBeNull();
    expect(agreedAmount({ unit: '04', tariffCents: null }, '1', '04')).toBeNull();
  });
});
