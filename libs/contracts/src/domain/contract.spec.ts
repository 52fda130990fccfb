// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { checkVersion, grainKey, type BestedingsruimteAgreement, type ProductLineAgreement, type VersionContent } from './contract.js';

const line: ProductLineAgreement = {
  line: 1,
  productId: 'p',
  unit: '04',
  fundingMode: 'inspanningsgericht',
  taakgerichtRule: null,
  municipalities: ['0503'],
  tariffs: [{ from: '2025-01-01', until: '2025-12-31', cents: 11_432n }],
};
const room: BestedingsruimteAgreement = {
  year: 2025,
  grain: 'aanbieder',
  segmentCode: null,
  productGroup: null,
  cents: 600_000_000n,
  consequence: 'gesprek',
};
const faults = (content: Partial<VersionContent>): string[] => {
  try {
    checkVersion({ lines: [line], bestedingsruimten: [room], ...content });
    return [];
  } catch (error) {
    return (error as DomainError).violations.map((v) => `${v.pointer} ${v.text}`);
  }
};

describe('what a version agrees', () => {
  it('accepts a product line with its tariff and a room for the year', () => expect(faults({})).toEqual([]));
  it('accepts "geen ruimte afgesproken" but no room of nothing', () => {
    expect(faults({ bestedingsruimten: [{ ...room, cents: null }] })).toEqual([]);
    expect(faults({ bestedingsruimten: [{ ...room, cents: 0n }] })).toHaveLength(1);
  });
  it('wants the answer of a taakgericht line, and no tariff of it', () => {
    expect(faults({ lines: [{ ...line, fundingMode: 'taakgericht', tariffs: [] }] })[0]).toContain('/regels/0/taakgerichteRegel');
    expect(faults({ lines: [{ ...line, fundingMode: 'taakgericht', taakgerichtRule: 'weigeren', tariffs: [] }] })).toEqual([]);
  });
  it('refuses two tariffs on one day, at the border too', () => {
    const two = (until: string): ProductLineAgreement => ({
      ...line,
      tariffs: [
        { from: '2025-01-01', until, cents: 1n },
        { from: '2025-07-01', until: '2025-12-31', cents: 2n },
      ],
    });
    expect(faults({ lines: [two('2025-06-30')] })).toEqual([]);
    expect(faults({ lines: [two('2025-07-01')] })).toEqual(['/regels/0/tarieven Twee tarieven gelden op 2025-07-01.']);
  });
  it('names every fault at once', () => {
    expect(
      faults({
        lines: [
          { ...line, municipalities: [] },
          { ...line, tariffs: [] },
        ],
        bestedingsruimten: [room, room],
      }),
    ).toHaveLength(4);
  });
  it('keeps a grain and what belongs to it together', () => {
    expect(faults({ bestedingsruimten: [{ ...room, grain: 'segment' }] })).toHaveLength(1);
    expect(faults({ bestedingsruimten: [{ ...room, segmentCode: '2' }] })).toHaveLength(1);
    expect(grainKey({ grain: 'segment', segmentCode: '2', productGroup: null })).toBe('segment:2');
  });
});
