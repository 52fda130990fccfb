// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, Violation } from '#kernel';
import { isAgb, isKvk } from './identifiers.js';

export const SUCCEEDING = ['fusie', 'overname', 'splitsing'] as const;
export const LIFE_EVENTS = [...SUCCEEDING, 'nieuwe-agb', 'nieuw-kvk', 'nieuwe-naam'] as const;
export type LifeEventKind = (typeof LIFE_EVENTS)[number];
/** As they stand in a provider's history: `opvolger` is the same event seen from the other side. */
export type RecordedEventKind = LifeEventKind | 'opvolger' | 'nieuw-rekeningnummer';

export interface LifeEvent {
  readonly kind: LifeEventKind;
  readonly on: LocalDate;
  /** Where it stands: an extract, a deed, a letter. */
  readonly source: string;
  /** Key of who goes on with (part of) the provider; of a merger, take-over or split only. */
  readonly successor: string | null;
  /** What still comes under the codes of the provider is booked for the successor from that day. */
  readonly lateLines: boolean;
  readonly agb: string | null;
  readonly kvk: string | null;
  readonly name: string | null;
}

export const succeeds = (kind: LifeEventKind): kind is (typeof SUCCEEDING)[number] => (SUCCEEDING as readonly string[]).includes(kind);

/**
 * Everything wrong with an event, each with its place. A succession may lie ahead (it then works from its day); a new code, number or name
 * is recorded on or after the day it holds, since pages show what holds now.
 */
export function lifeEventFaults(e: LifeEvent, today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (succeeds(e.kind)) {
    if (!e.successor) fault('/opvolger', 'Kies de aanbieder die verdergaat.');
  } else if (e.on > today) fault('/op', 'Leg dit vast op de dag waarop het ingaat, of later.');
  if (e.kind === 'nieuwe-agb' && !isAgb(e.agb ?? '')) fault('/agb', 'Een AGB-code heeft acht cijfers.');
  if (e.kind === 'nieuw-kvk' && !isKvk(e.kvk ?? '')) fault('/kvk', 'Een KvK-nummer heeft acht cijfers.');
  if (e.kind === 'nieuwe-naam' && !e.name) fault('/naam', 'Vul de nieuwe naam in.');
  return faults;
}
