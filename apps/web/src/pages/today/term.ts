// SPDX-License-Identifier: EUPL-1.2
import type { Tone } from '../../ui/status-badge.js';

/** Something that waits or is coming, as the first screen shows it among the other terms. */
export interface Term {
  readonly key: string;
  /** Sorts among the other terms: empty where it is late. */
  readonly day: string;
  readonly shownDay: string;
  readonly link: string;
  readonly title: string;
  readonly note: string;
  readonly badge: { readonly tone: Tone; readonly text: string } | null;
}
