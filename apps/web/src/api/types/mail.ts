// SPDX-License-Identifier: EUPL-1.2
import type { Instant } from './session.js';

export interface OwnMessage {
  readonly id: string;
  readonly onderwerp: string;
  readonly alineas: readonly string[];
  /** An address within the region. */
  readonly link: string | null;
  readonly op: Instant;
  readonly gelezenOp: Instant | null;
}

export type MailState = 'klaar' | 'bezig' | 'verstuurd' | 'geen-server' | 'mislukt';

export interface SentMail {
  readonly id: string;
  readonly aan: string;
  readonly adres: string;
  readonly onderwerp: string;
  readonly staat: MailState;
  readonly pogingen: number;
  readonly fout: string | null;
  readonly gemaaktOp: Instant;
  readonly verstuurdOp: Instant | null;
  readonly door: string;
}
