// SPDX-License-Identifier: EUPL-1.2
import {
  ANSWER_XSLT_VERSION,
  type AnswerClient,
  type AnswerLine,
  type AnswerMessage,
  type DeclarationAnswer,
  type DeclarationClient,
  type DeclarationMessage,
  type TotalAmount,
} from '#ijw';

/** What was decided on a declaration. Amounts in eurocents, debit minus credit. */
export interface DecidedDeclaration {
  /** 0200, or why the message was refused as a whole; 0001 for a rule inside the message. */
  readonly headerCodes: readonly string[];
  /** 8001 all granted, 0200 some lines refused, or why the declaration was refused; null when the header already refuses. */
  readonly declarationCodes: readonly string[] | null;
  readonly grantedCents: number;
  /** Codes of the refused lines by their number in the message (from 1, over all clients). */
  readonly refused: ReadonlyMap<number, readonly string[]>;
}

export interface AnswerMade {
  /** At most twelve characters, once per municipality. */
  readonly identification: string;
  readonly dated: string;
}

const NO_REMARK = '0200';
const NOT_ASSESSED = '0233';
const REFUSED_AT_LEVEL_TWO = '0001';
const WRONG_CLIENT = '8187';
const NOTHING: TotalAmount = { cents: 0, debitCredit: 'D' };

const total = (cents: number): TotalAmount => (cents < 0 ? { cents: -cents, debitCredit: 'C' } : { cents, debitCredit: 'D' });

/**
 * The JW325 that answers a JW323 (iJw 3.2; IV087, IV088, OP303, OP304).
 *
 * - refused in the header or inside the message: header code only;
 * - refused as a declaration: its codes, nothing granted, no clients;
 * - else what was granted, and of the lines only the refused ones, each under its client. Of a wrong client (8187) the code stands at the
 *   client and each of its refused lines carries 0233.
 *
 * Pure: the same decision gives the same answer, so a replay gives the same bytes.
 */
export function composeAnswer(message: DeclarationMessage, decided: DecidedDeclaration, made: AnswerMade): AnswerMessage {
  const { header } = message;
  return {
    type: 'JW325',
    header: {
      sender: header.receiver,
      receiver: header.sender,
      ...made,
      declarationIdentification: { identification: header.identification, dated: header.dated },
      xsltVersion: decided.headerCodes.includes(REFUSED_AT_LEVEL_TWO) ? ANSWER_XSLT_VERSION : null,
      declarationBaseXsdVersion: header.baseXsdVersion,
      declarationMessageXsdVersion: header.messageXsdVersion,
      codes: decided.headerCodes,
    },
    declarationAnswer: decided.declarationCodes && declarationAnswer(message, decided, decided.declarationCodes),
  };
}

function declarationAnswer(message: DeclarationMessage, decided: DecidedDeclaration, codes: readonly string[]): DeclarationAnswer {
  const assessed = codes[0] === NO_REMARK || codes[0] === '8001';
  return {
    declarationNumber: message.declarationNumber,
    submitted: { cents: message.totalCents, debitCredit: message.totalDebitCredit },
    granted: assessed ? total(decided.grantedCents) : NOTHING,
    clients: codes[0] === NO_REMARK ? returnedClients(message.clients, decided.refused) : [],
    codes,
  };
}

function returnedClients(clients: readonly DeclarationClient[], refused: DecidedDeclaration['refused']): AnswerClient[] {
  const returned: AnswerClient[] = [];
  let no = 0;
  for (const { bsn, lines } of clients) {
    const own: AnswerLine[] = [];
    for (const line of lines) {
      const codes = refused.get(++no);
      if (codes) own.push({ ...line, codes });
    }
    if (own.length === 0) continue;
    const wrong = own.some((line) => line.codes.includes(WRONG_CLIENT));
    const told = wrong ? own.map((line) => (line.debitCredit === 'D' ? { ...line, codes: [NOT_ASSESSED] } : line)) : own;
    returned.push({ bsn, lines: told, codes: [wrong ? WRONG_CLIENT : NO_REMARK] });
  }
  return returned;
}
