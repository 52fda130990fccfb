// SPDX-License-Identifier: EUPL-1.2
import { isEmptyPortfolio, PORTFOLIO_KINDS, samePortfolio, type Portfolio } from './portfolio.js';

const NOTHING: Portfolio = { providers: 0, signals: 0, threads: 0, talks: 0, agreements: 0, faults: 0 };

describe('a portfolio', () => {
  it('differs from what was previewed as soon as one kind does', () => {
    expect(samePortfolio(NOTHING, { ...NOTHING })).toBe(true);
    for (const kind of PORTFOLIO_KINDS) {
      expect(samePortfolio(NOTHING, { ...NOTHING, [kind]: 1 })).toBe(false);
      expect(isEmptyPortfolio({ ...NOTHING, [kind]: 1 })).toBe(false);
    }
    expect(isEmptyPortfolio(NOTHING)).toBe(true);
  });
});
