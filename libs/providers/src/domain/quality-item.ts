// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate, type Violation } from '#kernel';

export const QUALITY_KINDS = ['certificaat', 'inspectierapport', 'klacht'] as const;
export type QualityKind = (typeof QUALITY_KINDS)[number];
export const QUALITY_STATES = ['geldig', 'vervangen', 'vervallen', 'open', 'afgehandeld'] as const;
export type QualityState = (typeof QUALITY_STATES)[number];

/** So many days before a certificate ends, somebody is reminded: time to ask for the new one. */
export const QUALITY_REMINDER_DAYS = 60;

export interface QualityEntry {
  readonly kind: QualityKind;
  readonly title: string;
  /** Who gave the certificate, inspected, or as what somebody complained ("ouder"); never a name of a person. */
  readonly issuer: string | null;
  readonly reference: string | null;
  /** Day of issue, of the report, of the complaint. */
  readonly on: LocalDate;
  /** Last day a certificate holds. */
  readonly expires: LocalDate | null;
  readonly outcome: string | null;
}

/** Everything wrong with an entry, each with its place. */
export function qualityFaults(entry: QualityEntry, today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (entry.on > today) fault('/datum', 'Deze dag is nog niet geweest.');
  if (entry.kind === 'certificaat' && entry.expires === null) fault('/verlooptOp', 'Vul in tot en met welke dag het certificaat geldt.');
  if (entry.kind !== 'certificaat' && entry.expires !== null) fault('/verlooptOp', 'Alleen een certificaat heeft een laatste dag.');
  if (entry.expires !== null && entry.expires < entry.on) fault('/verlooptOp', 'De laatste dag ligt voor de dag van afgifte.');
  return faults;
}

export const firstState = (kind: QualityKind): QualityState => (kind === 'certificaat' ? 'geldig' : 'open');

/** Whether an item may go from one state to another: a certificate ends once, what is open is dealt with and can be opened again. */
export function mayBecome(from: QualityState, to: QualityState): boolean {
  if (from === 'geldig') return to === 'vervangen' || to === 'vervallen';
  return (from === 'open' && to === 'afgehandeld') || (from === 'afgehandeld' && to === 'open');
}

/** Whether a certificate asks for a reminder by now. */
export function asksReminder(expires: LocalDate, today: LocalDate): boolean {
  return addDays(expires, -QUALITY_REMINDER_DAYS) <= today;
}
