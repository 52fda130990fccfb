// SPDX-License-Identifier: EUPL-1.2
import type { DebitCredit, DeclarationLine } from './types.js';

/** The release of the schemas after which our answers are made, in the numbers the schemas give themselves in the message traffic. */
export const ANSWER_BASE_XSD_VERSION = '1.0.0';
export const ANSWER_MESSAGE_XSD_VERSION = '1.0.0';

/**
 * XsltVersie of an answer that refuses a message at level 2 (0001). The rules here are written after release 3.2 of the standard, whose
 * national control has this number; it tells a provider which set of rules its message broke.
 */
export const ANSWER_XSLT_VERSION = '1.0.0';

/** What an answer says of a message, a declaration, a client or a line: at least one return code. */
export type ReturnCodes = readonly string[];

export interface TotalAmount {
  readonly cents: number;
  readonly debitCredit: DebitCredit;
}

export interface AnswerHeader {
  /** The municipality. */
  readonly sender: string;
  /** The AGB code of the provider. */
  readonly receiver: string;
  readonly identification: string;
  readonly dated: string;
  /** Of the JW323 that is answered. */
  readonly declarationIdentification: { readonly identification: string; readonly dated: string };
  /** Which rules inside one message were run; required when the message is refused on them. */
  readonly xsltVersion: string | null;
  readonly declarationBaseXsdVersion: string;
  readonly declarationMessageXsdVersion: string;
  readonly codes: ReturnCodes;
}

/** A refused line, as it was declared, and why. */
export interface AnswerLine extends DeclarationLine {
  readonly codes: ReturnCodes;
}

export interface AnswerClient {
  readonly bsn: string;
  readonly lines: readonly AnswerLine[];
  readonly codes: ReturnCodes;
}

export interface DeclarationAnswer {
  readonly declarationNumber: string;
  readonly submitted: TotalAmount;
  readonly granted: TotalAmount;
  /** Only clients with a refused line, and of those only the refused lines. */
  readonly clients: readonly AnswerClient[];
  readonly codes: ReturnCodes;
}

/** A JW325: what a municipality answers to one JW323. */
export interface AnswerMessage {
  readonly type: 'JW325';
  readonly header: AnswerHeader;
  /** null when the message was refused as a whole: nothing in it was assessed. */
  readonly declarationAnswer: DeclarationAnswer | null;
}
