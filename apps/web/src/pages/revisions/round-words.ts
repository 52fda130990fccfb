// SPDX-License-Identifier: EUPL-1.2
import type { RoundState } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import type { Crumb } from '../../ui/page.js';
import type { Tone } from '../../ui/status-badge.js';

export const roundCrumbs: readonly Crumb[] = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/herzieningen', label: texts.revisions.title },
];

export const roundTone: Readonly<Record<RoundState, Tone>> = {
  concept: 'grey',
  ontwikkeltafel: 'orange',
  besluit: 'orange',
  aanbieden: 'blue',
  reacties: 'blue',
  vastleggen: 'blue',
  ingang: 'green',
  afgesloten: 'grey',
  gestopt: 'red',
};

export const kindName = (key: string): string => texts.contracts.kinds[key] ?? key;
