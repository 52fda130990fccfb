// SPDX-License-Identifier: EUPL-1.2
import type { AnswerClient, AnswerLine, AnswerMessage, DeclarationAnswer, ReturnCodes, TotalAmount } from '../answer.js';
import { creditNamesItsLine, zeroLineIsDebit } from '../rules/line-rules.js';
import { lineBegun, lineEnded } from '../rules/period-rules.js';
import { isCitizenServiceNumber } from '../rules/reference-rules.js';
import { UnwritableMessage } from './unwritable.js';

const NO_REMARK = '0200';
const REFUSED_AT_LEVEL_TWO = '0001';
const GRANTED_IN_FULL = '8001';

const DECLARATION = '/Bericht/DeclaratieAntwoord';
/** Cannot stand in XML, so it never joins two values into a third. */
const SEPARATOR = '\u0000';

/** How an answer is composed for each outcome (iJw 3.2 IV087, OP303, OP304), and level 2 of JW325, complete. @throws UnwritableMessage */
export function assertAnswerRules({ header, declarationAnswer }: AnswerMessage): void {
  assertCodes(header.codes, '/Bericht/Header');
  const refused = header.codes[0] !== NO_REMARK;
  if (refused !== (declarationAnswer === null)) fail('TABLE', '/Bericht/Header', 'the declaration is answered if, and only if, the header is 0200');
  const levelTwo = header.codes.includes(REFUSED_AT_LEVEL_TWO);
  if (levelTwo && header.codes.length > 1) fail('TABLE', '/Bericht/Header', '0001 does not go with another code');
  if (levelTwo && header.xsltVersion === null) fail('TABLE', '/Bericht/Header/XsltVersie', 'required with 0001');
  if (header.codes.includes(GRANTED_IN_FULL)) fail('TABLE', '/Bericht/Header', '8001 is about a declaration');
  if (declarationAnswer !== null) assertDeclaration(declarationAnswer, header.dated);
}

function assertDeclaration(answer: DeclarationAnswer, dated: string): void {
  const { submitted, granted, clients, codes } = answer;
  assertCodes(codes, DECLARATION);
  assertZeroIsDebit(submitted, 'TotaalIngediendBedrag');
  assertZeroIsDebit(granted, 'TotaalToegekendBedrag');
  const assessed = codes[0] === NO_REMARK;
  if (assessed !== clients.length > 0) fail('TABLE', DECLARATION, 'clients are returned if, and only if, the declaration is 0200');
  if (!assessed && codes[0] !== GRANTED_IN_FULL) {
    if (granted.cents !== 0) fail('TR342', DECLARATION, 'nothing is granted of a declaration that was refused');
    return;
  }
  const returned = assertClients(clients, dated);
  if (signed(submitted.cents, submitted.debitCredit) - signed(granted.cents, granted.debitCredit) !== returned)
    fail('TR342', DECLARATION, 'what was submitted less what is granted is not the sum of the returned lines');
}

/** @returns the sum of the returned lines, in cents */
function assertClients(clients: readonly AnswerClient[], dated: string): number {
  const seen = new Set<string>();
  let sum = 0;
  clients.forEach(({ bsn, lines, codes }, index) => {
    const path = `${DECLARATION}/Clienten/Client[${index + 1}]`;
    if (!isCitizenServiceNumber(bsn)) fail('CS002', path, 'the citizen service number does not pass the eleven test');
    if (!isNew(seen, bsn)) fail('TR101', path, 'the client stands in the answer twice');
    assertCodes(codes, path);
    if (codes[0] === GRANTED_IN_FULL) fail('TABLE', path, '8001 is about a declaration');
    if (lines.length === 0) fail('XSD', path, 'the client has no line');
    sum += assertLines(lines, path, dated);
  });
  return sum;
}

function assertLines(lines: readonly AnswerLine[], clientPath: string, dated: string): number {
  const seen = new Set<string>();
  const bounds = { dated, periodUntil: '', oldestUntil: '' };
  let sum = 0;
  lines.forEach((line, index) => {
    const path = `${clientPath}/Prestaties/Prestatie[${index + 1}]`;
    if (!isNew(seen, line.reference + SEPARATOR + (line.previousReference ?? ''))) fail('TR101', path, 'the line stands in the answer twice');
    assertCodes(line.codes, path);
    if (line.codes[0] === NO_REMARK || line.codes[0] === GRANTED_IN_FULL) fail('TR342', path, 'only a refused line is returned');
    const broken =
      creditNamesItsLine(line) ?? zeroLineIsDebit(line) ?? lineBegun(line.from, line.until, bounds) ?? lineEnded(line.from, line.until, bounds);
    if (broken !== null) fail(broken.code, path + broken.at, 'the line breaks this rule');
    sum += signed(line.amountCents, line.debitCredit);
  });
  return sum;
}

/** Return codes are required, each stands once, and "no remark" does not go with a remark. */
function assertCodes(codes: ReturnCodes, path: string): void {
  if (codes.length === 0) fail('XSD', path, 'there is no return code');
  if (codes.length === 1) return;
  if (new Set(codes).size !== codes.length) fail('TR101', path, 'a return code stands here twice');
  if (codes.includes(NO_REMARK) || codes.includes(GRANTED_IN_FULL)) fail('TABLE', path, '0200 and 8001 do not go with another code');
}

function assertZeroIsDebit({ cents, debitCredit }: TotalAmount, element: string): void {
  if (cents === 0 && debitCredit !== 'D') fail('CS325', `${DECLARATION}/${element}`, 'an amount of 0 is debit');
}

function signed(cents: number, debitCredit: string): number {
  return debitCredit === 'C' ? -cents : cents;
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}

function fail(rule: string, path: string, explanation: string): never {
  throw new UnwritableMessage(rule, path, explanation);
}
