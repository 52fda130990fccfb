// SPDX-License-Identifier: EUPL-1.2
// Reading and checking of the national youth-care messages (iJw 3.2): pure TypeScript, no database, no clock.
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
