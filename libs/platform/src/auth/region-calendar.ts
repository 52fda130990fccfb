// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../database/actor.js';

export interface LoadedMonths {
  /** The last month whose messages are in, "2025-09"; null: none. */
  readonly until: string | null;
  /** The month a demo region can load next; null: none left. */
  readonly next: string | null;
}

/**
 * Up to which month a demo region has been filled. The sample provides it:
 * `{ provide: REGION_CALENDAR, useExisting: SampleCalendar }` in a global module; without, the page shows no button.
 */
export interface RegionCalendar {
  loaded(actor: Actor): Promise<LoadedMonths>;
}

export const REGION_CALENDAR = Symbol('region calendar');
