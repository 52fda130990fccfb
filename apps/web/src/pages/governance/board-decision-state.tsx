// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { BoardDecision, Outcome } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';

const tones: Readonly<Record<Outcome, Tone>> = { aangenomen: 'green', verworpen: 'red', aangehouden: 'blue' };

/** What came of it, and whether anything can rest on it. */
export function BoardDecisionState({ decision }: { readonly decision: BoardDecision }): ReactElement {
  const words = texts.boardDecisions;
  if (decision.vervangenDoor) return <StatusBadge tone="grey">{words.replaced}</StatusBadge>;
  if (decision.uitkomst === 'aangenomen' && !decision.binnenMandaat) return <StatusBadge tone="orange">{words.outside}</StatusBadge>;
  const { bekrachtiging } = decision;
  if (decision.uitkomst === 'aangenomen' && bekrachtiging && bekrachtiging.bekrachtigd < bekrachtiging.zetels)
    return <StatusBadge tone="orange">{texts.ratification.progress(bekrachtiging.bekrachtigd, bekrachtiging.zetels)}</StatusBadge>;
  return <StatusBadge tone={tones[decision.uitkomst]}>{words.outcomes[decision.uitkomst]}</StatusBadge>;
}
