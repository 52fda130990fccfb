// SPDX-License-Identifier: EUPL-1.2
import { notLiftable, withinMandate } from './decision-words.js';

describe('what a decision may do', () => {
  it('names the causes that no decision can lift', () => {
    expect(notLiftable([{ code: '0611' }, { code: '8021' }, { code: '9308' }])).toEqual(['8021']);
    expect(notLiftable([{ code: '9321' }])).toEqual([]);
  });

  it('asks a second person above the limit of a role, to the cent, and where there is no limit', () => {
    expect(withinMandate('1000.00', '1000.00')).toBe(true);
    expect(withinMandate('1000.01', '1000.00')).toBe(false);
    expect(withinMandate('-25.5', '25.50')).toBe(true);
    expect(withinMandate('0.01', null)).toBe(false);
  });
});
