// SPDX-License-Identifier: EUPL-1.2
// Contents of messages for the tests of what writes them: by hand, and generated with every kind of text a message may hold.
import fc from 'fast-check';
import type { AnswerLine, AnswerMessage, DeclarationClient, DeclarationLine, DeclarationMessage } from '#ijw';

export const LINE: DeclarationLine = {
  reference: 'REF-1',
  previousReference: null,
  allocationNumber: 1001,
  category: '45',
  productCode: '45A48',
  from: '2027-01-01',
  until: '2027-01-31',
  volume: 10,
  unit: '04',
  tariffCents: 700,
  amountCents: 7000,
  debitCredit: 'D',
};
export const CREDIT: DeclarationLine = { ...LINE, reference: 'REF-2', previousReference: 'OLD-2', amountCents: 2500, debitCredit: 'C' };

export const REFUSED_AT_LEVEL_TWO: AnswerMessage = {
  type: 'JW325',
  header: {
    sender: '0518',
    receiver: '12345678',
    identification: '0A1B2C3D4E5F',
    dated: '2027-02-15',
    declarationIdentification: { identification: 'B-1', dated: '2027-02-03' },
    xsltVersion: '1.0.0',
    declarationBaseXsdVersion: '1.0.0',
    declarationMessageXsdVersion: '1.0.1',
    codes: ['0001'],
  },
  declarationAnswer: null,
};

/** An answer to a declaration of 100.00 euros that was granted in full, but for what is overridden. */
export function answer(declarationAnswer: Partial<AnswerMessage['declarationAnswer'] & object> = {}): AnswerMessage {
  return {
    ...REFUSED_AT_LEVEL_TWO,
    header: { ...REFUSED_AT_LEVEL_TWO.header, xsltVersion: null, codes: ['0200'] },
    declarationAnswer: {
      declarationNumber: 'D1',
      submitted: { cents: 10000, debitCredit: 'D' },
      granted: { cents: 10000, debitCredit: 'D' },
      clients: [],
      codes: ['8001'],
      ...declarationAnswer,
    },
  };
}

/** Letters, what XML wants escaped, blanks that XML would change, and characters beyond the first plane. */
const CHARACTERS = [...'aZ09 -_.:/&<>"\'éß€\u{1f600}\r\n\t]\u0085\u2028\u00a0;#'];
const text = (max: number) => fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: max }).map((parts) => parts.join(''));
const line12 = text(12).filter((value) => !/[\r\n]/.test(value) && /[^ \t]/.test(value));
const productCode = text(5).filter((value) => !/[\r\n]/.test(value) && /[^ \t]/.test(value));
const letters = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);
const DAYS = ['2027-01-01', '2027-01-09', '2027-01-31'];
const BSNS = ['999900006', '999900018', '999900031', '123456782', '999999990'];

const looseLine: fc.Arbitrary<DeclarationLine> = fc
  .record({
    reference: text(16),
    credit: fc.boolean(),
    allocationNumber: fc.nat(999_999_999),
    category: fc.constantFrom('31', '45', '55'),
    productCode,
    days: fc.constantFrom([0, 0], [0, 2], [1, 1], [1, 2]),
    euros: fc.boolean(),
    unit: fc.constantFrom('01', '04', '14', '16', '82', '84'),
    volume: fc.nat(99_999_999),
    tariffCents: fc.nat(99_999_999),
    amountCents: fc.nat(99_999_999),
  })
  .map(({ credit, days, euros, ...of }) => {
    const amountCents = euros ? of.volume : of.amountCents;
    const isCredit = credit && amountCents > 0;
    const [from, until] = days.map((day) => DAYS[day]!) as [string, string];
    const { reference, allocationNumber, category, productCode: code, volume } = of;
    const common = { reference, previousReference: isCredit ? `-${reference}` : null, allocationNumber, category, productCode: code, from, until };
    return {
      ...common,
      volume,
      unit: euros ? '83' : of.unit,
      tariffCents: euros ? null : of.tariffCents,
      amountCents,
      debitCredit: isCredit ? 'C' : 'D',
    };
  });

/** Lines of a few clients, each line with its own reference and allocation. */
const clients: fc.Arbitrary<DeclarationClient[]> = fc
  .tuple(
    fc.shuffledSubarray(BSNS, { minLength: 1 }),
    fc.array(fc.uniqueArray(looseLine, { minLength: 1, maxLength: 6, selector: (l) => l.allocationNumber }), {
      minLength: BSNS.length,
      maxLength: BSNS.length,
    }),
  )
  .map(([bsns, lines]) =>
    bsns.map((bsn, client) => ({
      bsn,
      lines: lines[client]!.map((of, index) => {
        const own = `${client}${index}${of.reference}`;
        return { ...of, reference: own, previousReference: of.previousReference === null ? null : `-${own}` };
      }),
    })),
  );

const signed = (cents: number) => ({ cents: Math.abs(cents), debitCredit: cents < 0 ? ('C' as const) : ('D' as const) });
const sumOf = (of: readonly DeclarationClient[]) =>
  of.flatMap(({ lines }) => lines).reduce((sum, l) => sum + (l.debitCredit === 'C' ? -l.amountCents : l.amountCents), 0);

/** A JW323 that keeps every rule. */
export const declarations: fc.Arbitrary<DeclarationMessage> = fc.tuple(clients, line12, letters).map(([all, identification, declarationNumber]) => {
  const { cents, debitCredit } = signed(sumOf(all));
  const header = { sender: '12345678', receiver: '0518', identification, dated: '2027-02-03', baseXsdVersion: '1.0.0', messageXsdVersion: '1.0.10' };
  const period = { periodFrom: '2027-01-01', periodUntil: '2027-01-31', declarationDate: '2027-02-03' };
  return { type: 'JW323', header, declarationNumber, ...period, totalCents: cents, totalDebitCredit: debitCredit, clients: all };
});

const LINE_CODES = ['9338', '9340', 'S329', '0611', '9346', '8021', '9369'];
const codes = fc.shuffledSubarray(LINE_CODES, { minLength: 1 });

/** A JW325 with refused lines that keeps every rule. */
export const answers: fc.Arbitrary<AnswerMessage> = fc
  .tuple(clients, line12, line12, letters, fc.infiniteStream(codes), fc.infiniteStream(fc.boolean()), fc.integer({ min: -1e9, max: 1e9 }))
  .map(([all, identification, answered, declarationNumber, reasons, wrongClient, granted]) => {
    const refused = all.map(({ bsn, lines }) => {
      const isWrong = wrongClient.next().value as boolean;
      const withCodes = lines.map((l): AnswerLine => ({ ...l, codes: isWrong ? ['0233'] : (reasons.next().value as string[]) }));
      return { bsn, lines: withCodes, codes: [isWrong ? '8187' : '0200'] };
    });
    const base = answer({ declarationNumber, submitted: signed(granted + sumOf(all)), granted: signed(granted), clients: refused, codes: ['0200'] });
    const declarationIdentification = { identification: answered, dated: '2027-02-03' };
    return { ...base, header: { ...base.header, identification, declarationIdentification } };
  });
