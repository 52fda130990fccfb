// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { answer, answers, CREDIT, LINE, REFUSED_AT_LEVEL_TWO } from '../../../../test/support/ijw/contents.js';
import { hasOfficialSchema, judge } from '../../../../test/support/ijw/official-schema.js';
import { readAnswer, type Node } from '../../../../test/support/ijw/read-answer.js';
import type { AnswerClient, AnswerLine, AnswerMessage } from '../answer.js';
import { UnwritableMessage } from './unwritable.js';
import { writeAnswer } from './write-answer.js';

const SEED = Number(process.env.IJW_SEED ?? 20270101);
const officially = hasOfficialSchema ? it : it.skip;

const { header } = REFUSED_AT_LEVEL_TWO;
const refusedLine: AnswerLine = { ...LINE, codes: ['9340', '0611'] };
const refusedClient: AnswerClient = { bsn: '999900006', lines: [refusedLine], codes: ['0200'] };
const wrongClient: AnswerClient = { bsn: '999900018', lines: [{ ...LINE, amountCents: 1000, codes: ['0233'] }], codes: ['8187'] };
const nothing = { cents: 0, debitCredit: 'D' } as const;

/** Every outcome of the way an answer is composed. */
const OUTCOMES: Record<string, AnswerMessage> = {
  'granted in full': answer(),
  'refused at level 2': REFUSED_AT_LEVEL_TWO,
  'refused in the header': { ...REFUSED_AT_LEVEL_TWO, header: { ...header, xsltVersion: null, codes: ['9056', '8848'] } },
  'refused as a declaration': answer({ granted: nothing, codes: ['9333', '8214'] }),
  'a wrong client': answer({ granted: { cents: 9000, debitCredit: 'D' }, clients: [wrongClient], codes: ['0200'] }),
  'refused lines': answer({ granted: { cents: 3000, debitCredit: 'D' }, clients: [refusedClient], codes: ['0200'] }),
  'a refused credit line': answer({
    granted: { cents: 12500, debitCredit: 'D' },
    clients: [{ ...refusedClient, lines: [{ ...CREDIT, codes: ['9390'] }] }],
    codes: ['0200'],
  }),
  'more taken back than granted': answer({
    submitted: { cents: 4000, debitCredit: 'D' },
    granted: { cents: 4000, debitCredit: 'C' },
    clients: [refusedClient, wrongClient],
    codes: ['0200'],
  }),
};

describe('an answer', () => {
  officially.each(Object.entries(OUTCOMES))('keeps the official schema: %s', async (_what, message) => {
    expect(await judge('jw325.xsd', [writeAnswer(message)])).toEqual([true]);
  });

  officially('keeps the official schema, whatever texts it holds', async () => {
    const messages = fc.sample(answers, { numRuns: 400, seed: SEED }).map(writeAnswer);
    expect(new Set(await judge('jw325.xsd', messages))).toEqual(new Set([true]));
  });

  it('says what was decided, and nothing of what was granted', () => {
    fc.assert(
      fc.property(answers, (message) => {
        expect(readAnswer(writeAnswer(message))).toEqual(asNode(message));
      }),
      { numRuns: 300, seed: SEED },
    );
    for (const message of Object.values(OUTCOMES)) expect(readAnswer(writeAnswer(message))).toEqual(asNode(message));
  });

  it('has the same bytes every time, also of every later version', () => {
    const all = Buffer.concat(Object.values(OUTCOMES).map((message) => writeAnswer(structuredClone(message))));
    expect(createHash('sha256').update(all).digest('hex')).toBe('6f0eceeacdb2174c1b430af406f2fe035e2e1dcf97c868e1192ed23260f1d40a');
    expect(writeAnswer(OUTCOMES['refused lines']!).toString()).toContain(
      '<ProductPeriode><ijw:Begindatum>2027-01-01</ijw:Begindatum><ijw:Einddatum>2027-01-31</ijw:Einddatum></ProductPeriode>',
    );
  });
});

describe('an answer that does not leave', () => {
  const withLines = (lines: AnswerLine[], granted = 3000) =>
    answer({ granted: { cents: granted, debitCredit: 'D' }, clients: [{ ...refusedClient, lines }], codes: ['0200'] });
  const whyNot = (message: AnswerMessage): string => {
    try {
      writeAnswer(message);
      return 'it left';
    } catch (error) {
      if (!(error instanceof UnwritableMessage)) throw error;
      expect(error.message).not.toContain('999900006');
      return `${error.rule} ${error.path.replace('/Bericht/DeclaratieAntwoord', '')}`;
    }
  };
  const CLIENT = '/Clienten/Client[1]';
  const FIRST = `${CLIENT}/Prestaties/Prestatie[1]`;

  it.each<[string, AnswerMessage, string]>([
    ['the sum of the lines is not what is not granted', withLines([refusedLine], 3001), 'TR342 '],
    ['less is granted in full than was submitted', answer({ granted: { cents: 9999, debitCredit: 'D' } }), 'TR342 '],
    ['something is granted of a refused declaration', answer({ codes: ['9333'] }), 'TR342 '],
    ['a line is returned without a fault', withLines([{ ...refusedLine, codes: ['0200'] }]), `TR342 ${FIRST}`],
    ['nothing is a credit', answer({ granted: { cents: 0, debitCredit: 'C' }, codes: ['8214'] }), 'CS325 /TotaalToegekendBedrag'],
    ['nothing was submitted as a credit', answer({ submitted: { cents: 0, debitCredit: 'C' } }), 'CS325 /TotaalIngediendBedrag'],
    [
      'a credit line is about nothing',
      withLines([{ ...CREDIT, amountCents: 0, codes: ['9390'] }], 10000),
      `CS325 ${FIRST}/IngediendBedrag/DebetCredit`,
    ],
    [
      'a credit line names no line',
      withLines([{ ...LINE, debitCredit: 'C', codes: ['8017'] }]),
      `CD060 ${FIRST}/ProductReferentie/VorigReferentieNummer`,
    ],
    [
      'a line begins after the answer',
      withLines([{ ...refusedLine, from: '2027-02-16', until: '2027-02-16' }]),
      `TR134 ${FIRST}/ProductPeriode/Begindatum`,
    ],
    ['a line ends after the answer', withLines([{ ...refusedLine, until: '2027-02-16' }]), `TR137 ${FIRST}/ProductPeriode/Einddatum`],
    ['a client stands in it twice', answer({ clients: [refusedClient, refusedClient], codes: ['0200'] }), 'TR101 /Clienten/Client[2]'],
    ['a line stands in it twice', withLines([refusedLine, refusedLine]), `TR101 ${CLIENT}/Prestaties/Prestatie[2]`],
    ['a code stands in it twice', withLines([{ ...refusedLine, codes: ['0611', '0611'] }]), `TR101 ${FIRST}`],
    ['the number of a client is wrong', answer({ clients: [{ ...refusedClient, bsn: '999900007' }], codes: ['0200'] }), `CS002 ${CLIENT}`],
    ['a line has no code', withLines([{ ...refusedLine, codes: [] }]), `XSD ${FIRST}`],
    ['a client has no code', answer({ clients: [{ ...refusedClient, codes: [] }], codes: ['0200'] }), `XSD ${CLIENT}`],
    ['a client has no lines', withLines([]), `XSD ${CLIENT}`],
    ['a declaration has no code', answer({ codes: [] }), 'XSD '],
    ['a header has no code', { ...answer(), header: { ...header, codes: [] } }, 'XSD /Bericht/Header'],
    ['a code does not exist', withLines([{ ...refusedLine, codes: ['1234'] }]), 'XSD RetourCode'],
    ['"no remark" goes with a remark', answer({ codes: ['0200', '9333'] }), 'TABLE '],
    ['a refused header goes with an answer', { ...answer(), header: { ...header, codes: ['9056'] } }, 'TABLE /Bericht/Header'],
    ['a header without remark goes with nothing', { ...answer(), declarationAnswer: null }, 'TABLE /Bericht/Header'],
    ['level 2 goes without its version', { ...REFUSED_AT_LEVEL_TWO, header: { ...header, xsltVersion: null } }, 'TABLE /Bericht/Header/XsltVersie'],
    ['level 2 goes with another code', { ...REFUSED_AT_LEVEL_TWO, header: { ...header, codes: ['0001', '9056'] } }, 'TABLE /Bericht/Header'],
    ['lines are returned of what is granted in full', answer({ clients: [refusedClient] }), 'TABLE '],
    ['a declaration with refused lines has none', answer({ codes: ['0200'] }), 'TABLE '],
    ['the sender is no municipality', { ...answer(), header: { ...answer().header, sender: '12345678' } }, 'XSD Afzender'],
  ])('because %s', (_what, message, why) => expect(whyNot(message)).toBe(why));
});

const total = ({ cents, debitCredit }: { cents: number; debitCredit: string }): Node => ({ TotaalBedrag: String(cents), DebetCredit: debitCredit });
const period = (Begindatum: string, Einddatum: string): Node => ({ Begindatum, Einddatum });
const versions = (BasisschemaXsdVersie: string, BerichtXsdVersie: string): Node => ({ BasisschemaXsdVersie, BerichtXsdVersie });

/** What the standard says the document is, written down once more. */
function asNode({ header: h, declarationAnswer: d }: AnswerMessage): Node {
  const Header = {
    BerichtCode: '491',
    BerichtVersie: '3',
    BerichtSubversie: '2',
    Afzender: h.sender,
    Ontvanger: h.receiver,
    BerichtIdentificatie: { Identificatie: h.identification, Dagtekening: h.dated },
    XsdVersie: versions('1.0.0', '1.0.0'),
    DeclaratieIdentificatie: { Identificatie: h.declarationIdentification.identification, Dagtekening: h.declarationIdentification.dated },
    ...(h.xsltVersion === null ? {} : { XsltVersie: h.xsltVersion }),
    XsdVersieDeclaratie: versions(h.declarationBaseXsdVersion, h.declarationMessageXsdVersion),
    RetourCodes: [...h.codes],
  };
  if (d === null) return { Header };
  const Clienten = d.clients.map(({ bsn, lines, codes }) => ({ Bsn: bsn, Prestaties: lines.map(lineNode), RetourCodes: [...codes] }));
  const DeclaratieAntwoord = {
    DeclaratieNummer: d.declarationNumber,
    TotaalIngediendBedrag: total(d.submitted),
    TotaalToegekendBedrag: total(d.granted),
    ...(Clienten.length === 0 ? {} : { Clienten }),
    RetourCodes: [...d.codes],
  };
  return { Header, DeclaratieAntwoord };
}

function lineNode(line: AnswerLine): Node {
  const previous: Record<string, string> = line.previousReference === null ? {} : { VorigReferentieNummer: line.previousReference };
  return {
    ProductReferentie: { ReferentieNummer: line.reference, ...previous },
    ToewijzingNummer: String(line.allocationNumber),
    ProductCategorie: line.category,
    ProductCode: line.productCode,
    ProductPeriode: period(line.from, line.until),
    GeleverdVolume: String(line.volume),
    Eenheid: line.unit,
    ...(line.tariffCents === null ? {} : { ProductTarief: String(line.tariffCents) }),
    IngediendBedrag: { Bedrag: String(line.amountCents), DebetCredit: line.debitCredit },
    RetourCodes: [...line.codes],
  };
}
