// SPDX-License-Identifier: EUPL-1.2
import { inclusive, overlaps, type LocalDate, type Violation } from '#kernel';
import { isAgb, isIban, isKvk } from './identifiers.js';

export const SIZE_CLASSES = ['groot', 'middel', 'klein', 'maatwerk'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const SUCCESSION_KINDS = ['fusie', 'overname', 'splitsing', 'naamswijziging'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A name a provider had or has; `last` is the last day, null has no end. */
export interface ProviderName {
  readonly kind: 'statutair' | 'handelsnaam';
  readonly name: string;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
}

export interface ProviderCommand {
  /** Readable and lasting: it stands in addresses of pages. */
  readonly key: string;
  /** The name people know it by. */
  readonly name: string;
  /** Every AGB code it sends messages under. */
  readonly agb: readonly string[];
  readonly kvk: string | null;
  readonly iban: string | null;
  readonly sizeClass: SizeClass;
  readonly description: string | null;
  readonly contractManagerId: string | null;
  readonly names: readonly ProviderName[];
}

export interface SuccessionCommand {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: LocalDate;
  readonly kind: SuccessionKind;
  /** Whether what still comes under the codes of the predecessor is booked for this successor from that day; of a split for one at most. */
  readonly lateLines?: boolean;
}

/** Everything wrong with a provider's data, each with its place; empty when it may be recorded. */
export function providerFaults(p: ProviderCommand): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (!/^[a-z0-9][a-z0-9-]*$/.test(p.key)) fault('/sleutel', 'Een sleutel bestaat uit kleine letters, cijfers en streepjes.');
  if (p.name.trim() === '') fault('/naam', 'De naam ontbreekt.');
  p.agb.forEach((agb, i) => {
    if (!isAgb(agb)) fault(`/agb/${i}`, 'Een AGB-code heeft acht cijfers.');
    else if (p.agb.indexOf(agb) < i) fault(`/agb/${i}`, 'Deze AGB-code staat er twee keer.');
  });
  if (p.agb.length === 0) fault('/agb', 'Zonder AGB-code kan een aanbieder geen berichten sturen.');
  if (p.kvk !== null && !isKvk(p.kvk)) fault('/kvk', 'Een KvK-nummer heeft acht cijfers.');
  if (p.iban !== null && !isIban(p.iban)) fault('/iban', 'Dit is geen geldig rekeningnummer (IBAN).');
  p.names.forEach((n, i) => {
    if (n.last !== null && n.last < n.from) return fault(`/namen/${i}/totEnMet`, 'De laatste dag ligt voor de eerste.');
    const second = p.names
      .slice(0, i)
      .some((o) => o.kind === 'statutair' && n.kind === 'statutair' && overlaps(inclusive(o.from, o.last), inclusive(n.from, n.last)));
    if (second) fault(`/namen/${i}`, 'Een aanbieder heeft op één dag maar één statutaire naam.');
  });
  return faults;
}

/**
 * Whether a new succession would close a circle: a provider cannot be its own predecessor, directly or through others.
 * @param known pairs [predecessor, successor]
 */
export function closesCircle(known: readonly (readonly [string, string])[], predecessor: string, successor: string): boolean {
  const reached = new Set([successor]);
  for (const id of reached) for (const [from, to] of known) if (from === id) reached.add(to);
  return reached.has(predecessor);
}
