// SPDX-License-Identifier: EUPL-1.2
import { checkMessage } from '#ijw';
import { manualNumber, messageNumber } from '../domain/manual.js';
import { manualMessage, pointerOf, writeManual, type ManualEntry, type ManualLine } from './manual-message.js';

const LINE: ManualLine = {
  allocationNumber: 5001,
  category: '45',
  productCode: '45A04',
  from: '2025-09-01',
  until: '2025-09-30',
  volume: 2,
  unit: '04',
  tariffCents: 10_000,
  amountCents: 20_000,
};
const entry = (...lines: Partial<ManualLine>[]): ManualEntry => ({
  agb: '01000001',
  municipalityCode: '0503',
  periodFrom: '2025-09-01',
  clients: [
    { bsn: '999900006', lines: [LINE] },
    { bsn: '999900018', lines: lines.map((l) => ({ ...LINE, ...l })) },
  ],
});
const faultsOf = (e: ManualEntry): string[] => writeManual(manualMessage(e, 'H00000000001', '2025-11-22')).faults.map((f) => f.pointer);

describe('a declaration entered by hand', () => {
  it('becomes the message a provider would have sent, with numbers of its own', () => {
    const { bytes, faults } = writeManual(manualMessage(entry({ from: '2025-09-15' }, { until: '2025-09-14' }), 'H00000000001', '2025-11-22'));
    expect(faults).toEqual([]);
    const { content, verdict } = checkMessage(bytes!);
    expect(verdict).toBe('accepted');
    expect(content).toMatchObject({
      header: { sender: '01000001', receiver: '0503', identification: 'H00000000001', dated: '2025-11-22' },
      declarationNumber: 'H00000000001',
      periodUntil: '2025-09-30',
      totalCents: 60_000,
      clients: [{ lines: [{ reference: 'H00000000001-1' }] }, { lines: [{ reference: 'H00000000001-2' }, { reference: 'H00000000001-3' }] }],
    });
  });

  it.each<[string, Partial<ManualLine>, string]>([
    ['a category that does not exist', { category: '99' }, 'categorie'],
    ['a product code that is too long', { productCode: '45A048' }, 'product'],
    ['a unit that does not exist', { unit: '99' }, 'eenheid'],
    ['a date that does not exist', { until: '2025-09-31' }, 'totEnMet'],
    ['an amount too large for a message', { amountCents: 100_000_000 }, 'bedrag'],
    ['an allocation that is no number', { allocationNumber: Number.NaN }, 'toewijzing'],
    ['an amount without a tariff', { tariffCents: null }, ''],
    ['care over two months', { until: '2025-10-02' }, ''],
  ])('with %s says so at its field', (_what, fault, field) => {
    const pointers = faultsOf(entry({ productCode: '45B01' }, fault));
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(pointer.startsWith(`/clienten/1/regels/1${field && `/${field}`}`)).toBe(true);
  });

  it('says at the client that its number is wrong, and at the month that it is not over', () => {
    const [first, second] = entry({ productCode: '45B01' }).clients;
    expect(faultsOf({ ...entry(), clients: [first!, { ...second!, bsn: '999900007' }] })).toEqual(['/clienten/1/bsn']);
    const early = writeManual(manualMessage(entry({}), 'H00000000001', '2025-09-12')).faults.map((f) => f.pointer);
    expect(early).toContain('/clienten/0/regels/0/totEnMet');
    expect(pointerOf({ path: '/Bericht/Header' })).toBe('/clienten');
  });

  it('has a number that nobody else makes up', () => {
    const ids = Array.from({ length: 500 }, (_, n) => messageNumber(`018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`));
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^H[0-9A-Z]{11}$/);
    expect(manualNumber(7, new Date('2025-11-22T10:00:00Z'))).toBe('HM-2025-0007');
  });
});
