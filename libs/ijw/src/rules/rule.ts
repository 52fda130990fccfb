// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationLine, DeclarationMessage } from '../types.js';
import type { Survey } from './survey.js';

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

/** A rule about the declaration as a whole. */
export type HeadRule = (message: DeclarationMessage, survey: Survey) => Breach | null;

/** Takes a breach at a client or at one of its lines, by index. */
export type Report = (breach: Breach, client: number, line?: number) => void;

/** A rule that compares clients or lines with each other. */
export type ListRule = (message: DeclarationMessage, survey: Survey, report: Report) => void;

export function breach(code: string, at: string, text: string): Breach {
  return { code, at, text };
}
