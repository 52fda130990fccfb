// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ConversionState } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';

const TONES: Readonly<Record<ConversionState, Tone>> = {
  concept: 'grey',
  'wacht-op-tweede': 'orange',
  goedgekeurd: 'blue',
  klaar: 'green',
  geweigerd: 'red',
};

export function ConversionBadge({ state }: { readonly state: ConversionState }): ReactElement {
  return <StatusBadge tone={TONES[state]}>{texts.conversions.states[state]}</StatusBadge>;
}
