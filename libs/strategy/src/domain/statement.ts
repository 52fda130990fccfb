// SPDX-License-Identifier: EUPL-1.2

/** What a statement of a strategy is about. The first four are the elements of Strategie 3.2 that are chosen per segment. */
export const STATEMENT_KINDS = [
  'toegang',
  'opdrachtgever',
  'contract',
  'bekostiging',
  'verlenging',
  'kenmerk',
  'overweging',
  'hefboom',
  'toegang-gemeente',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface Statement {
  /** null: the region as a whole. */
  readonly segment: string | null;
  readonly kind: StatementKind;
  readonly no: number;
  readonly title: string | null;
  /** null: the source does not say it; it can be filled in, never invented. */
  readonly text: string | null;
  readonly source: string;
}

export const POINT_KINDS = ['ambitie', 'kans', 'risico'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const ACTION_STATES = ['voorgenomen', 'loopt', 'klaar', 'gestopt'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** An ambition with its action lines, or a chance or risk with its measures. */
export interface StrategyPoint {
  readonly kind: PointKind;
  readonly no: number;
  readonly title: string;
  readonly text: string | null;
  readonly source: string;
  /** Keys of segments; none: all of them. */
  readonly segments: readonly string[];
  readonly actions: readonly { readonly no: number; readonly text: string; readonly source: string }[];
}

/**
 * What may be filled in at a statement. A lever takes the effect that is expected of it a year, in cents, with or without an explanation;
 * every other one takes a text, and only where the source is silent: what the source says is not overwritten.
 * @returns what is wrong, in words for the user; null when it fits
 */
export function unfitEntry(
  statement: Pick<Statement, 'kind' | 'text'>,
  entry: { readonly text: string | null; readonly cents: bigint | null },
): string | null {
  if (entry.cents !== null && entry.cents < 0n) return 'Vul een bedrag in van 0 of meer.';
  if (statement.kind === 'hefboom') {
    if (entry.cents === null && entry.text === null) return 'Vul een bedrag per jaar in, of een toelichting.';
    return null;
  }
  if (statement.text !== null) return 'Dit staat in de strategie zelf en wordt niet overschreven.';
  if (entry.cents !== null) return 'Een bedrag hoort alleen bij een hefboom.';
  return entry.text === null ? 'Vul een tekst in.' : null;
}
