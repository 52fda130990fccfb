// SPDX-License-Identifier: EUPL-1.2
// The outcome of the oracle, as test/oracle/oracle/report.py writes it. Amounts are eurocents.

export interface Tally {
  readonly lines: number;
  readonly cents: number;
}

export interface Recomputed {
  readonly totals: {
    readonly submitted: Tally;
    readonly accepted: Tally;
    readonly perProvider: Record<string, Tally>;
    readonly perMunicipality: Record<string, Tally>;
    readonly perCareMonth: Record<string, Tally>;
  };
  readonly files: readonly RecomputedFile[];
}

export interface RecomputedFile {
  readonly month: string;
  readonly name: string;
  readonly kind: string | null;
  readonly state: string;
  /** Level 2. */
  readonly rules?: readonly string[];
  /** What follows is there for a JW323 that was read. */
  readonly header?: readonly string[];
  readonly declaration?: readonly string[];
  readonly accepted?: Tally;
  readonly findings?: readonly { readonly line: number; readonly reference: string; readonly codes: readonly string[] }[];
  /** What the JW325 must say; its content is judged in test/oracle/oracle/given_answers.py. */
  readonly answer?: {
    readonly header: readonly string[];
    readonly declaration: readonly string[];
    readonly submitted: number | null;
    readonly granted: number | null;
    readonly lines: readonly unknown[];
  };
}
