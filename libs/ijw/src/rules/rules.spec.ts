// SPDX-License-Identifier: EUPL-1.2
import { BSN, jw301, jw323, type Declaration, type Line } from '../../../../test/support/ijw/messages.js';
import { checkMessage } from '../check-message.js';

const FIRST_LINE = '/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]';

/** Rule and path of every finding. */
function breaches(declaration: Declaration): string[] {
  const { verdict, findings } = checkMessage(Buffer.from(jw323(declaration)));
  expect(verdict).toBe(findings.length === 0 ? 'accepted' : 'rejected');
  return findings.map(({ rule, path }) => `${rule} ${path.replace('/Bericht/Declaratie', '')}`);
}

const withLines = (...lines: Line[]) => breaches({ clients: [{ lines }] });
const atLine = (rule: string, at: string, line = 1) => `${rule} /Clienten/Client[1]/Prestaties/Prestatie[${line}]${at}`;
const CREDIT: Line = { debitCredit: 'C', previous: 'OLD-1' };

describe('level 2 of a declaration', () => {
  it('has nothing against a message that keeps every rule', () => {
    expect(breaches({})).toEqual([]);
    expect(withLines({ unit: '83', tariff: null, volume: 12500, amount: 12500 }, CREDIT)).toEqual([]);
  });

  it('CS002: a citizen service number passes the eleven test and is not all zeros', () => {
    expect(breaches({ clients: [{ bsn: '999999990' }] })).toEqual([]);
    expect(breaches({ clients: [{ bsn: '999900007' }, { bsn: '000000000' }] })).toEqual([
      'CS002 /Clienten/Client[1]/Bsn',
      'CS002 /Clienten/Client[2]/Bsn',
    ]);
  });

  it('CS340: the declaration period is one whole calendar month', () => {
    expect(breaches({ from: '2027-01-01', until: '2027-01-30', clients: [{ lines: [{ until: '2027-01-30' }] }] })).toEqual([
      'CS340 /DeclaratiePeriode',
    ]);
    expect(breaches({ from: '2027-01-02' })).toEqual(['CS340 /DeclaratiePeriode']);
    expect(breaches({ from: '2026-12-01' })).toEqual(['CS340 /DeclaratiePeriode']);
  });

  it('CS337: a line stays within one calendar month', () => {
    expect(withLines({ from: '2026-12-31', until: '2026-12-31' })).toEqual([]);
    expect(withLines({ from: '2026-12-31', until: '2027-01-01' })).toEqual([atLine('CS337', '/ProductPeriode')]);
  });

  it('CS100: nothing begins before 2021', () => {
    const january = { from: '2021-01-01', until: '2021-01-31', dated: '2021-02-01', declared: '2021-02-01' };
    const line = (from: string) => ({ clients: [{ lines: [{ from, until: '2021-01-31' }] }] });
    expect(breaches({ ...january, ...line('2021-01-01') })).toEqual([]);
    expect(breaches({ ...january, ...line('2020-12-31') })).toEqual([
      atLine('CS337', '/ProductPeriode'),
      atLine('CS100', '/ProductPeriode/Begindatum'),
    ]);
    const december = { from: '2020-12-01', until: '2020-12-31', clients: [{ lines: [{ from: '2020-12-01', until: '2020-12-31' }] }] };
    expect(breaches({ ...january, ...december })).toEqual(['CS100 /DeclaratiePeriode/Begindatum', atLine('CS100', '/ProductPeriode/Begindatum')]);
  });

  it('TR134 and TR137: a period has begun and ended on the date of the message', () => {
    expect(breaches({ dated: '2027-01-31' })).toEqual([]);
    const line = { clients: [{ lines: [{ from: '2027-01-05', until: '2027-01-10' }] }] };
    expect(breaches({ dated: '2027-01-30', ...line })).toEqual(['TR137 /DeclaratiePeriode/Einddatum']);
    expect(breaches({ dated: '2027-01-10', ...line })).toEqual(['TR137 /DeclaratiePeriode/Einddatum']);
    expect(breaches({ dated: '2027-01-09', ...line })).toEqual(['TR137 /DeclaratiePeriode/Einddatum', atLine('TR137', '/ProductPeriode/Einddatum')]);
    expect(breaches({ dated: '2027-01-05', ...line })).not.toContain(atLine('TR134', '/ProductPeriode/Begindatum'));
    expect(breaches({ dated: '2027-01-04', ...line })).toContain(atLine('TR134', '/ProductPeriode/Begindatum'));
    expect(breaches({ dated: '2027-01-01', ...line })).not.toContain('TR134 /DeclaratiePeriode/Begindatum');
    expect(breaches({ dated: '2026-12-31', ...line })).toContain('TR134 /DeclaratiePeriode/Begindatum');
  });

  it('TR137: a period does not end before it begins', () => {
    expect(withLines({ from: '2027-01-10', until: '2027-01-10' })).toEqual([]);
    expect(withLines({ from: '2027-01-10', until: '2027-01-09' })).toEqual([atLine('TR137', '/ProductPeriode/Einddatum')]);
    expect(breaches({ from: '2027-02-01', until: '2027-01-31' })).toEqual(['CS340 /DeclaratiePeriode', 'TR137 /DeclaratiePeriode/Einddatum']);
  });

  it('TR319: a line does not lie after the declared month', () => {
    const later = { dated: '2027-03-03', declared: '2027-03-03' };
    expect(breaches({ ...later, clients: [{ lines: [{ from: '2026-11-01', until: '2026-11-30' }] }] })).toEqual([]);
    expect(breaches({ ...later, clients: [{ lines: [{ from: '2027-02-01', until: '2027-02-01' }] }] })).toEqual([
      atLine('TR319', '/ProductPeriode/Einddatum'),
    ]);
  });

  it('TR335: a line ended at most sixty months before the date of the declaration', () => {
    const old = (until: string) => breaches({ declared: '2027-02-03', clients: [{ lines: [{ from: '2022-02-01', until }] }] });
    expect(old('2022-02-03')).toEqual([]);
    expect(old('2022-02-02')).toEqual([atLine('TR335', '/ProductPeriode/Einddatum')]);
    const leap = (until: string) => breaches({ dated: '2028-02-29', declared: '2028-02-29', clients: [{ lines: [{ from: '2023-02-01', until }] }] });
    expect(leap('2023-02-28')).toEqual([]);
    expect(leap('2023-02-27')).toEqual([atLine('TR335', '/ProductPeriode/Einddatum')]);
  });

  it('CD060: a credit line names the line it takes back and a debit line names none', () => {
    expect(withLines({}, CREDIT)).toEqual([]);
    expect(withLines({ debitCredit: 'C' })).toEqual([atLine('CD060', '/ProductReferentie/VorigReferentieNummer')]);
    expect(withLines({ previous: 'OLD-1' })).toEqual([atLine('CD060', '/ProductReferentie/VorigReferentieNummer')]);
  });

  it('CD087: a line has a tariff unless its unit is euros', () => {
    expect(withLines({ unit: '83', tariff: null, volume: 7000 })).toEqual([]);
    expect(withLines({ unit: '83', tariff: 0, volume: 7000 })).toEqual([atLine('CD087', '/ProductTarief')]);
    expect(withLines({ unit: '82', tariff: null })).toEqual([atLine('CD087', '/ProductTarief')]);
    expect(withLines({ unit: '82', tariff: 0 })).toEqual([]);
  });

  it('CS339: with unit euros the amount is the volume', () => {
    expect(withLines({ unit: '83', tariff: null, volume: 6999 })).toEqual([atLine('CS339', '/IngediendBedrag/Bedrag')]);
    expect(withLines({ unit: '82', volume: 6999 })).toEqual([]);
  });

  it('CS325: an amount of zero is debit, in a line and in the total', () => {
    expect(withLines({ amount: 0 })).toEqual([]);
    expect(withLines({ ...CREDIT, amount: 0 })).toEqual([atLine('CS325', '/IngediendBedrag/DebetCredit')]);
    expect(withLines({}, CREDIT)).toEqual([]);
    expect(breaches({ totalDebitCredit: 'C', clients: [{ lines: [{}, CREDIT] }] })).toEqual(['CS325 /TotaalIngediendBedrag/DebetCredit']);
  });

  it('TR358: the total is the debit lines less the credit lines', () => {
    expect(breaches({ total: 3000, totalDebitCredit: 'C', clients: [{ lines: [{ ...CREDIT, amount: 10000 }, {}] }] })).toEqual([]);
    expect(breaches({ total: 3000, totalDebitCredit: 'D', clients: [{ lines: [{ ...CREDIT, amount: 10000 }, {}] }] })).toEqual([
      'TR358 /TotaalIngediendBedrag',
    ]);
    expect(breaches({ total: 21001 })).toEqual(['TR358 /TotaalIngediendBedrag']);
    const [finding] = checkMessage(Buffer.from(jw323({ total: 123456789 }))).findings;
    expect(finding!.text).toContain('€ 1.234.567,89');
    expect(finding!.text).toContain('€ 210,00');
  });

  it('TR101: each client stands once in a message', () => {
    expect(breaches({ clients: [{ bsn: BSN.first }, { bsn: BSN.second }, { bsn: BSN.first }] })).toEqual(['TR101 /Clienten/Client[3]/Bsn']);
  });

  it('TR101: a client has each pair of references once, another client may have the same', () => {
    const line: Line = { reference: 'A' };
    expect(breaches({ clients: [{ lines: [line] }, { bsn: BSN.second, lines: [line] }] })).toEqual([]);
    expect(withLines(line, line)).toEqual([atLine('TR101', '/ProductReferentie', 2)]);
    expect(withLines(line, { ...CREDIT, reference: 'A' })).toEqual([]);
    expect(withLines(line, { reference: 'a' }, { reference: 'A ' })).toEqual([]);
  });

  it('TR315: a previous reference stands once in the whole message', () => {
    const previous = '/ProductReferentie/VorigReferentieNummer';
    expect(withLines(CREDIT, { ...CREDIT, previous: 'OLD-2' })).toEqual([]);
    expect(withLines(CREDIT, CREDIT)).toEqual([atLine('TR315', previous, 2)]);
    expect(breaches({ clients: [{ lines: [CREDIT] }, { bsn: BSN.second, lines: [CREDIT] }] })).toEqual([
      `TR315 /Clienten/Client[2]/Prestaties/Prestatie[1]${previous}`,
    ]);
  });

  it('TR316: no line takes back a line of the same message, in either order, also of another client', () => {
    const previous = '/ProductReferentie/VorigReferentieNummer';
    expect(withLines({ reference: 'OLD-1' }, CREDIT)).toEqual([atLine('TR316', previous, 2)]);
    expect(withLines(CREDIT, { reference: 'OLD-1' })).toEqual([atLine('TR316', previous, 1)]);
    expect(breaches({ clients: [{ lines: [CREDIT] }, { bsn: BSN.second, lines: [{ reference: 'OLD-1' }] }] })).toEqual([atLine('TR316', previous)]);
    expect(withLines({ reference: 'OLD-2' }, CREDIT)).toEqual([]);
  });

  it('TR416: a client has one debit line for an allocation, product and period', () => {
    const line: Line = { allocation: 7 };
    expect(withLines(line, line)).toEqual([atLine('TR416', '/ProductPeriode', 2)]);
    expect(withLines(line, { allocation: '007' })).toEqual([atLine('TR416', '/ProductPeriode', 2)]);
    expect(withLines(line, { ...line, ...CREDIT })).toEqual([]);
    expect(withLines(line, { ...line, until: '2027-01-30' })).toEqual([]);
    expect(withLines(line, { ...line, product: '45A49' })).toEqual([]);
    expect(withLines(line, { ...line, category: '44' })).toEqual([]);
    expect(breaches({ clients: [{ lines: [line] }, { bsn: BSN.second, lines: [line] }] })).toEqual([]);
  });

  it('keeps the versions and the shape of the declaration number (CS015, CS025, CS319) already at level 1', () => {
    for (const message of [jw323().replace('Versie>3<', 'Versie>4<'), jw323().replace('Subversie>2<', 'Subversie>3<'), jw323({ number: 'D-1' })]) {
      expect(checkMessage(Buffer.from(message))).toMatchObject({ verdict: 'unreadable', findings: [{ rule: 'XSD' }] });
    }
  });

  it('tells everything that is wrong at once, and where', () => {
    const { findings, lines, content } = checkMessage(
      Buffer.from(jw323({ total: 1, clients: [{ lines: [{ tariff: null, unit: '14' }, { until: '2027-01-00' }] }] })),
    );
    expect({ findings: findings.map(({ rule }) => rule), lines, content }).toEqual({ findings: ['XSD'], lines: 0, content: null });
    const second = checkMessage(Buffer.from(jw323({ total: 1, clients: [{ lines: [{ tariff: null, unit: '14' }, { previous: 'X' }] }] })));
    expect(second.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['TR358', '/Bericht/Declaratie/TotaalIngediendBedrag'],
      ['CD087', `${FIRST_LINE}/ProductTarief`],
      ['CD060', '/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/ProductReferentie/VorigReferentieNummer'],
    ]);
    expect(second).toMatchObject({ lines: 2, verdict: 'rejected', content: { type: 'JW323', totalCents: 1 } });
  });

  it('stops listing after a thousand findings and says how many are left out', () => {
    const lines = Array.from({ length: 1_200 }, () => ({ tariff: null }));
    const { findings } = checkMessage(Buffer.from(jw323({ clients: [{ lines }] })));
    expect(findings).toHaveLength(1_000);
    expect(findings[999]).toEqual({ rule: 'CD087', path: '/Bericht', text: expect.stringContaining('nog 201 bevindingen') });
  });

  it('never shows a citizen service number in a finding', () => {
    const declaration = {
      total: 9,
      clients: [{ bsn: '999900007', lines: [{ reference: '999900007', previous: '999900007' }] }, { bsn: '999900007' }],
    };
    expect(JSON.stringify(checkMessage(Buffer.from(jw323(declaration))).findings)).not.toMatch(/\d{9}/);
    const misplaced = jw323().replace('<jw323:Bsn>', '<jw323:Bsn_999900006/><jw323:Bsn a="999900006">').replace('45A48', '999900006');
    expect(JSON.stringify(checkMessage(Buffer.from(misplaced)).findings)).not.toMatch(/\d{9}/);
  });
});

describe('level 2 of an allocation', () => {
  it('is CS002 alone', () => {
    expect(checkMessage(Buffer.from(jw301()))).toMatchObject({ verdict: 'accepted', lines: 0, findings: [] });
    expect(checkMessage(Buffer.from(jw301('999900007')))).toMatchObject({
      verdict: 'rejected',
      lines: 0,
      findings: [{ rule: 'CS002', path: '/Bericht/Client/Bsn' }],
      content: { type: 'JW301' },
    });
  });
});
