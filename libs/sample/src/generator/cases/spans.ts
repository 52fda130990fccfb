// SPDX-License-Identifier: EUPL-1.2
// Counts weeks and Sundays in a stretch of days. Day 0 was a Thursday.
import type { Day } from '../calendar.js';

/** ISO weeks (Monday to Sunday) of which a day lies in the stretch. */
export const weeksTouched = (begin: Day, end: Day): number => Math.floor((end + 3) / 7) - Math.floor((begin + 3) / 7) + 1;

export const isSunday = (day: Day): boolean => (day + 4) % 7 === 0;

export const sundays = (begin: Day, end: Day): number => Math.floor((end + 4) / 7) - Math.floor((begin + 3) / 7);
