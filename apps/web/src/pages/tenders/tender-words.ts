// SPDX-License-Identifier: EUPL-1.2
import type { Tender, TenderState } from '../../api/types.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Tone } from '../../ui/status-badge.js';

export const tenderTone: Readonly<Record<TenderState, Tone>> = {
  concept: 'grey',
  aangekondigd: 'blue',
  vragenronde: 'blue',
  inlichtingen: 'orange',
  indienen: 'blue',
  gesloten: 'orange',
  geopend: 'orange',
  beoordeling: 'orange',
  gunningsvoornemen: 'orange',
  standstill: 'blue',
  gegund: 'green',
  'niet-gegund': 'grey',
  ingetrokken: 'grey',
  overgestapt: 'grey',
};

/** How the value stands to the threshold, in words. */
export function thresholdWords({ drempel, europees }: Tender['raming']): string | null {
  if (drempel === null) return null;
  const words = texts.tenders.threshold;
  const amount = euro(drempel.bedrag);
  return europees === null ? words.unknown(amount) : europees ? words.above(amount) : words.below(amount);
}
