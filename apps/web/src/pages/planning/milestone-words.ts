// SPDX-License-Identifier: EUPL-1.2
import type { MilestoneState } from '../../api/types.js';
import type { Tone } from '../../ui/status-badge.js';

export const MILESTONE_TONES: Readonly<Record<MilestoneState, Tone>> = {
  gereed: 'green',
  'te-laat': 'red',
  binnenkort: 'orange',
  gepland: 'blue',
  'zonder-datum': 'grey',
};
