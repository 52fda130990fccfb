// SPDX-License-Identifier: EUPL-1.2

/** What a contract manager leaves to somebody else, by kind. */
export interface Portfolio {
  /** Providers it is contract manager of. */
  readonly providers: number;
  /** Signals not settled, that it owns. */
  readonly signals: number;
  /** Question threads not closed, that it owns. */
  readonly threads: number;
  /** Talks planned, or held without a confirmed report, that it holds. */
  readonly talks: number;
  /** Open agreements of the region's side that it keeps. */
  readonly agreements: number;
  /** Causes of refusals it looks into. */
  readonly faults: number;
}

export const PORTFOLIO_KINDS = ['providers', 'signals', 'threads', 'talks', 'agreements', 'faults'] as const satisfies readonly (keyof Portfolio)[];

/** Whether two portfolios hold as much of everything: what was previewed is what is handed over. */
export function samePortfolio(one: Portfolio, other: Portfolio): boolean {
  return PORTFOLIO_KINDS.every((kind) => one[kind] === other[kind]);
}

export const isEmptyPortfolio = (p: Portfolio): boolean => PORTFOLIO_KINDS.every((kind) => p[kind] === 0);

/** The role that goes with a portfolio: who holds it takes decisions within its mandate. */
export const MANAGING_ROLE = 'contractmanager';
