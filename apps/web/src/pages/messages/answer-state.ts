// SPDX-License-Identifier: EUPL-1.2
import type { MessageRow } from '../../api/types.js';
import type { Tone } from '../../ui/status-badge.js';

export type AnswerState = 'open' | 'te-laat' | 'gemaakt';

export const answerTone: Readonly<Record<AnswerState, Tone>> = { open: 'blue', 'te-laat': 'red', gemaakt: 'green' };

/** How far the answer is; null where none is due: another kind of message, or one entered by hand. */
export function answerState(message: Pick<MessageRow, 'antwoord' | 'antwoordTermijn' | 'antwoordWerkdagen'>): AnswerState | null {
  if (message.antwoord) return 'gemaakt';
  if (!message.antwoordTermijn) return null;
  return (message.antwoordWerkdagen ?? 0) < 0 ? 'te-laat' : 'open';
}
