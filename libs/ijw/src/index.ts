// SPDX-License-Identifier: EUPL-1.2
// Reading, checking and writing of the national youth-care messages (iJw 3.2): pure TypeScript, no database, no clock.
export {
  ANSWER_BASE_XSD_VERSION,
  ANSWER_MESSAGE_XSD_VERSION,
  ANSWER_XSLT_VERSION,
  type AnswerClient,
  type AnswerHeader,
  type AnswerLine,
  type AnswerMessage,
  type DeclarationAnswer,
  type ReturnCodes,
  type TotalAmount,
} from './answer.js';
export { checkMessage } from './check-message.js';
export { MAX_BYTES } from './limits.js';
export type {
  Allocation,
  AllocationMessage,
  AllocationRequest,
  CareStart,
  CareStop,
  CheckedMessage,
  DebitCredit,
  DeclarationClient,
  DeclarationLine,
  DeclarationMessage,
  Finding,
  MessageClient,
  MessageContent,
  MessageHeader,
  MessageType,
  NoticeStatus,
  RequestMessage,
  StartMessage,
  StopMessage,
  Verdict,
} from './types.js';
export { isCitizenServiceNumber } from './rules/reference-rules.js';
export { UnwritableMessage } from './write/unwritable.js';
export { writeAllocation } from './write/write-allocation.js';
export { writeAnswer } from './write/write-answer.js';
export { writeDeclaration } from './write/write-declaration.js';
