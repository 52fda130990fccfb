// SPDX-License-Identifier: EUPL-1.2
import { MAX_BYTES } from '#ijw';

export const INTAKE_LIMITS = {
  /** Of one message, as it is read: what a ZIP claims about a size does not count. */
  messageBytes: MAX_BYTES,
  /** Of one file that is handed in, a ZIP included. */
  fileBytes: MAX_BYTES,
  /** As the national traffic has it. */
  messagesInZip: 30,
  /** Folders and system files beside the messages; more is no honest archive. */
  entriesInZip: 300,
} as const;

/** Something that is taken in: a message, still unread. */
export interface TakenFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Something that is not taken in, and why, for the person who sent it. */
export interface TurnedAway {
  readonly name: string;
  readonly reason: string;
}

export type Intake = TakenFile | TurnedAway;

export const isTaken = (intake: Intake): intake is TakenFile => 'content' in intake;
