// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { CREDIT, declarations, LINE } from '../../../../test/support/ijw/contents.js';
import { hasOfficialSchema, judge } from '../../../../test/support/ijw/official-schema.js';
import { checkMessage } from '../check-message.js';
import { readQuickly } from '../fast-path.js';
import type { DeclarationLine, DeclarationMessage } from '../types.js';
import { writeDeclaration } from './write-declaration.js';

const SEED = Number(process.env.IJW_SEED ?? 20270101);

const MESSAGE: DeclarationMessage = {
  type: 'JW323',
  header: { sender: '12345678', receiver: '0518', identification: 'B-1', dated: '2027-02-03', baseXsdVersion: '1.0.0', messageXsdVersion: '1.0.1' },
  declarationNumber: 'D1',
  periodFrom: '2027-01-01',
  periodUntil: '2027-01-31',
  declarationDate: '2027-02-03',
  totalCents: 4500,
  totalDebitCredit: 'D',
  clients: [{ bsn: '999900006', lines: [LINE, CREDIT] }],
};
const withLine = (line: Partial<DeclarationLine>): DeclarationMessage => ({
  ...MESSAGE,
  clients: [{ bsn: '999900006', lines: [{ ...LINE, ...line }] }],
});

describe('a declaration that is written', () => {
  it('is read back as it was, whatever texts it holds', () => {
    fc.assert(
      fc.property(declarations, (message) => {
        const bytes = writeDeclaration(message);
        expect(checkMessage(bytes)).toMatchObject({ message: 'JW323', verdict: 'accepted', findings: [] });
        expect(checkMessage(bytes).content).toEqual(message);
        expect(writeDeclaration(structuredClone(message)).equals(bytes)).toBe(true);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('is read on the fast path when it holds plain texts', () => {
    expect(readQuickly(writeDeclaration(MESSAGE))).toEqual(MESSAGE);
  });

  (hasOfficialSchema ? it : it.skip)('keeps the official schema', async () => {
    const messages = [MESSAGE, ...fc.sample(declarations, { numRuns: 300, seed: SEED })].map(writeDeclaration);
    expect(new Set(await judge('jw323.xsd', messages))).toEqual(new Set([true]));
  });

  it.each([
    ['a text that is too long', withLine({ reference: 'x'.repeat(21) }), 'ReferentieNummer'],
    ['an amount with half a cent', withLine({ amountCents: 0.5 }), 'Bedrag'],
    ['an amount that is no number', withLine({ volume: Number.NaN }), 'GeleverdVolume'],
    ['an amount below zero', withLine({ amountCents: -1 }), 'Bedrag'],
    ['a date that does not exist', withLine({ until: '2027-02-30' }), 'Einddatum'],
    ['a date with a blank', withLine({ until: '2027-01-31 ' }), 'Einddatum'],
    ['a unit that does not exist', withLine({ unit: '99' }), 'Eenheid'],
    ['a character that XML does not have', withLine({ reference: 'a\u0000' }), 'ReferentieNummer'],
    ['half a surrogate pair', withLine({ reference: '\ud83d' }), 'ReferentieNummer'],
    ['no client', { ...MESSAGE, clients: [] }, 'Clienten'],
    ['a client without lines', { ...MESSAGE, clients: [{ bsn: '999900006', lines: [] }] }, 'Client[1]'],
  ])('cannot hold %s, and says where without the value', (_what, message, where) => {
    expect(() => writeDeclaration(message)).toThrow(where);
  });

  it('leaves the rules inside a message to the check', () => {
    expect(checkMessage(writeDeclaration({ ...MESSAGE, totalCents: 1 }))).toMatchObject({ verdict: 'rejected', findings: [{ rule: 'TR358' }] });
  });
});
