// SPDX-License-Identifier: EUPL-1.2
import { check, fieldId, isBsn, whereOf } from './entry-check.js';
import { bodyOf, newEntry, product, type Entry, type LineEntry } from './entry.js';

const line: LineEntry = {
  key: 'x',
  allocation: '2025118',
  category: '45',
  product: '45a04',
  from: '01-09-2025',
  until: '30-09-2025',
  volume: '10',
  unit: '04',
  tariff: '114,32',
  amount: '1.143,20',
};
const entry: Entry = {
  provider: { sleutel: 'schorren', naam: 'Schorren' },
  municipality: '1783',
  month: '2025-09',
  reason: 'geheim-adres',
  note: 'Geheim adres',
  clients: [{ key: 'c', bsn: '999990019', lines: [line] }],
};

describe('a declaration entered by hand', () => {
  it('knows a BSN by its elfproef', () => {
    expect(isBsn('999990019')).toBe(true);
    expect(isBsn('999 990 019')).toBe(true);
    expect(isBsn('999990018')).toBe(false);
    expect(isBsn('99999001')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
  });

  it('finds every error at once, each at its field', () => {
    expect(check(entry)).toEqual([]);
    const errors = check(newEntry());
    expect(errors).toHaveLength(13);
    expect(errors[0]).toEqual({ field: fieldId('/aanbieder'), where: 'Aanbieder', text: 'Kies een aanbieder uit de lijst.' });
    expect(errors.at(-1)?.where).toBe('Kind 1, regel 1, Bedrag (€)');
  });

  it('refuses an end before the begin, and asks no tariff for euros', () => {
    const [client] = entry.clients;
    const turned = { ...entry, clients: [{ ...client!, lines: [{ ...line, until: '31-08-2025' }] }] };
    expect(check(turned).map((error) => error.text)).toEqual(['Het einde ligt voor het begin.']);
    const euros = { ...entry, clients: [{ ...client!, lines: [{ ...line, unit: '83', tariff: '' }] }] };
    expect(check(euros)).toEqual([]);
    expect(bodyOf(euros)).toMatchObject({ clienten: [{ regels: [{ tarief: null, eenheid: '83' }] }] });
  });

  it('multiplies to the cent', () => {
    expect(product(line)).toBe('1143.20');
    expect(product({ ...line, volume: '3', tariff: '0,01' })).toBe('0.03');
    expect(product({ ...line, volume: 'x' })).toBeNull();
  });

  it('sends amounts and days as the API reads them', () => {
    expect(bodyOf(entry)).toMatchObject({
      aanbieder: 'schorren',
      clienten: [
        {
          bsn: '999990019',
          regels: [{ product: '45A04', van: '2025-09-01', totEnMet: '2025-09-30', aantal: 10, tarief: '114.32', bedrag: '1143.20' }],
        },
      ],
    });
  });

  it('names the place that a pointer of the server points at', () => {
    expect(whereOf('/clienten/1/regels/0/toewijzing')).toBe('Kind 2, regel 1, Toewijzingsnummer');
    expect(whereOf('/clienten/0/bsn')).toBe('Kind 1, BSN');
    expect(whereOf('/periode')).toBe('Zorgmaand');
  });
});
