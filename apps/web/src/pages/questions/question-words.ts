// SPDX-License-Identifier: EUPL-1.2
import type { QuestionSide, QuestionState } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import type { Tone } from '../../ui/status-badge.js';

/** On which side of a thread this person reads. */
export function useSide(): QuestionSide {
  return useSession().bereik.soort === 'aanbieder' ? 'aanbieder' : 'regio';
}

const waitsFor = (state: QuestionState): QuestionSide | null =>
  state === 'gesloten' ? null : state === 'wacht-op-aanbieder' ? 'aanbieder' : 'regio';

/** Orange: one's own side must act; blue: the other. */
export function questionTone(state: QuestionState, side: QuestionSide): Tone {
  const turn = waitsFor(state);
  return turn === null ? 'green' : turn === side ? 'orange' : 'blue';
}

/** "Regel 2 van …" within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
