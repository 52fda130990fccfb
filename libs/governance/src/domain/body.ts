// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { VoteMode } from './vote.js';

/** What a body can decide on. A mandate names one of these; whoever needs a decision names the same. */
export const SUBJECT_KINDS = [
  'inkoopstrategie',
  'bekostiging',
  'procedure',
  'budgetplafond',
  'besparing',
  'missend-aanbod',
  'verlenging',
  'indexering',
  'contractsoort',
  'ambitie',
  'herziening',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const isSubjectKind = (text: string): text is SubjectKind => (SUBJECT_KINDS as readonly string[]).includes(text);

export const BODY_KINDS = ['raad', 'college', 'bestuur', 'overleg', 'uitvoering', 'tafel'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** A seat stands for one or more municipalities during a term; no municipalities: no source says for which. */
export interface Seat {
  readonly seat: string;
  readonly name: string;
  readonly municipalities: readonly string[];
  /** null: not known. */
  readonly holder: string | null;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
  readonly source: string;
}

/** What a body may decide on, up to which amount in cents (null: no limit known), in a period; `last` null has no end. */
export interface Mandate {
  readonly subjectKind: SubjectKind;
  readonly maxCents: bigint | null;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
  /** No source says it in so many words; `source` tells what it was derived from. */
  readonly inferred: boolean;
  readonly source: string;
}

export interface Body {
  readonly key: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly what: string;
  readonly sort: number;
  readonly source: string;
  /** How it votes; null: no source says it. */
  readonly voting: { readonly mode: VoteMode; readonly source: string } | null;
  readonly seats: readonly Seat[];
  readonly mandates: readonly Mandate[];
}

/** Whether a period given by first and last day holds the day. */
const holds = (period: { readonly from: LocalDate; readonly last: LocalDate | null }, day: LocalDate): boolean =>
  period.from <= day && (period.last === null || day <= period.last);

/**
 * Whether a body may take a decision of this kind on this day. A mandate with a limit covers amounts up to and including it; a decision
 * that is about no amount needs only the kind.
 */
export function mandated(mandates: readonly Mandate[], kind: SubjectKind, cents: bigint | null, takenOn: LocalDate): boolean {
  return mandates.some((m) => m.subjectKind === kind && holds(m, takenOn) && (m.maxCents === null || cents === null || cents <= m.maxCents));
}

/** The first of these that says the same twice on one day; null when none does. */
export function doubleOf<T extends { readonly from: LocalDate; readonly last: LocalDate | null }>(
  items: readonly T[],
  key: (item: T) => string,
): T | null {
  const overlap = (a: T, b: T): boolean => (b.last === null || a.from <= b.last) && (a.last === null || b.from <= a.last);
  return items.find((a, i) => items.slice(i + 1).some((b) => key(a) === key(b) && overlap(a, b))) ?? null;
}
