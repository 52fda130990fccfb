// SPDX-License-Identifier: EUPL-1.2
import { reasonFaults } from './decision-reason.js';
import { lateScope, lineScope, tariffScope, type LineToDecide } from './decision-scope.js';

const LINE: LineToDecide = {
  id: '1',
  accepted: false,
  credit: false,
  codes: ['0611'],
  childKnown: true,
  productKnown: true,
  contracted: true,
  productCode: '45A04',
  allocationNumber: '5001',
  from: '2025-09-01',
  until: '2025-09-30',
  tariffCents: 11_000n,
  cents: 22_000n,
  approvedElsewhere: false,
};
const line = (more: Partial<LineToDecide>): LineToDecide => ({ ...LINE, ...more });

describe('what a decision lets through', () => {
  it('of a line: that line, all of its faults, up to its amount', () => {
    expect(lineScope(line({ codes: ['0611', '9321', '9369'] }))).toMatchObject({
      kind: 'regel',
      lineId: '1',
      codes: ['0611', '9321', '9369'],
      allocationNumber: '5001',
      limitCents: 22_000n,
    });
  });

  it.each([
    ['was approved', { accepted: true, codes: [] }, 'besluit-niet-nodig'],
    ['takes back', { credit: true }, 'besluit-terugname'],
    ['has one fault that cannot be lifted among others', { codes: ['0611', '9389'] }, 'besluit-code'],
    ['has no fault of its own', { codes: [] }, 'besluit-code'],
    ['is of an unknown child', { childKnown: false }, 'besluit-zonder-kind'],
    ['is of an unknown product', { productKnown: false }, 'besluit-zonder-product'],
    ['has no contract line', { contracted: false }, 'besluit-zonder-contract'],
    ['was declared and approved anew', { approvedElsewhere: true }, 'besluit-al-goedgekeurd'],
  ])('nothing of a line that %s', (_what, more, code) => {
    expect(() => lineScope(line(more))).toThrow(expect.objectContaining({ definition: expect.objectContaining({ code }) }));
    expect(() => tariffScope(line(more), [line(more)])).toThrow(expect.objectContaining({ definition: expect.objectContaining({ code }) }));
  });

  it('of a tariff: the product at it, in the months of the lines, up to what only the tariff refused', () => {
    const others = [
      line({ id: '2', from: '2025-07-15', until: '2025-07-31', cents: 1_000n }),
      line({ id: '3', codes: ['0611', '9321'], cents: 9_999n }),
      line({ id: '4', tariffCents: 11_001n, cents: 9_999n }),
      line({ id: '5', productCode: '45B01', cents: 9_999n }),
      line({ id: '6', accepted: true, cents: 9_999n }),
      line({ id: '7', childKnown: false, cents: 9_999n }),
      line({ id: '8', approvedElsewhere: true, cents: 9_999n }),
    ];
    expect(tariffScope(LINE, [LINE, ...others])).toEqual({
      kind: 'tarief',
      lineId: null,
      codes: ['0611'],
      allocationNumber: null,
      productCode: '45A04',
      from: '2025-07-01',
      until: '2025-09-30',
      tariffCents: 11_000n,
      periodFrom: null,
      limitCents: 23_000n,
    });
    expect(() => tariffScope(line({ codes: ['9321'] }), [])).toThrow('alleen om het tarief');
  });

  it('of a late declaration: its month, up to its total; not when it has another fault too', () => {
    const late = { rules: ['8214'], periodFrom: '2025-08-01', totalCents: 500n };
    expect(lateScope(late)).toMatchObject({ kind: 'te-laat', codes: ['8214'], periodFrom: '2025-08-01', limitCents: 500n });
    expect(lateScope({ ...late, totalCents: -500n }).limitCents).toBe(0n);
    for (const rules of [[], ['8214', '9333'], ['9056']]) expect(() => lateScope({ ...late, rules })).toThrow('eerdere maand');
  });

  it('asks for a reason that says something, without a number that could be a child', () => {
    expect(reasonFaults('/reden', 'Afgesproken met de gemeente.')).toEqual([]);
    expect(reasonFaults('/reden', '   x               ')).toHaveLength(1);
    expect(reasonFaults('/reden', 'Voor kind 9999 00 006 afgesproken met de gemeente.')).toHaveLength(1);
    expect(reasonFaults('/reden', 'Toewijzing 12345678 en contract RO-2021-0087, bedrag € 1.234,56.')).toEqual([]);
    expect(reasonFaults('/reden', 'Volgens factuur 999900007 van de aanbieder.')).toEqual([]);
    expect(reasonFaults('/reden', 'Volgens factuur 12 over kind 999900006.')).toHaveLength(1);
    expect(reasonFaults('/reden', 'ja', 5)).toHaveLength(1);
  });
});
