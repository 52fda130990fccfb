// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationLine, DeclarationMessage } from '../types.js';

/** A rule that was broken: where (below the element the rule is about) and what to do. */
export interface Breach {
  readonly code: string;
  readonly at: string;
  readonly text: string;
}

/** What the rules about the period of a line need of the declaration, worked out once. */
export interface PeriodBounds {
  /** Date of the message: nothing begins or ends after it. */
  readonly dated: string;
  readonly periodUntil: string;
  /** First day on which a line may have ended. */
  readonly oldestUntil: string;
}

/** A rule about the period of a Prestatie: the same for every line with that period. */
export type PeriodRule = (from: string, until: string, bounds: PeriodBounds) => Breach | null;

/** A rule about one Prestatie, its period left aside. */
export type LineRule = (line: DeclarationLine) => Breach | null;

/** A rule about the declaration as a whole, its lines left aside. */
export type HeadRule = (message: DeclarationMessage) => Breach | null;

/** A rule that compares clients or lines with each other: reports each breach at the path given. */
export type ListRule = (message: DeclarationMessage, report: (breach: Breach, client: number, line?: number) => void) => void;

export function breach(code: string, at: string, text: string): Breach {
  return { code, at, text };
}
