// SPDX-License-Identifier: EUPL-1.2
import { causeOf, knownCauses, MESSAGE_CODES } from './causes.js';
import { repairOf, repairOfFinding } from './repair.js';

/** Every code of the rule table that the side of the municipality checks. */
const CHECKED = (
  '0001 8848 9056 S300 9333 8214 8187 0233 9338 9384 9339 9340 S329 9341 9307 9308 9387 9388 9319 9321 9322 9369 0611 9346 ' + '8021 9389 8017 9390'
).split(' ');

describe('what would repair a refusal', () => {
  it('is told for every code we refuse with, in a sentence, with who must act', () => {
    for (const code of CHECKED) {
      expect([code, causeOf(code).cause]).not.toEqual([code, `Retourcode ${code}`]);
      const { text, who } = repairOf(code);
      expect(text).toMatch(/^[A-Z].*\.$/);
      if (code !== '9390') expect([code, who]).toEqual([code, expect.stringMatching(/aanbieder|gemeente|regio/)]);
    }
    expect(knownCauses()).toEqual(expect.arrayContaining([...CHECKED, ...MESSAGE_CODES]));
  });

  it('tells the three reasons behind S329 apart', () => {
    expect(repairOfFinding('S329', { declared: 'product:45A04', source: null }).who).toBe('regio');
    expect(repairOfFinding('S329', { declared: 'product:45A04', source: 'contract' }).who).toBeNull();
    expect(repairOfFinding('S329', { declared: 'tekst:45A04 in categorie 46', source: null }).who).toBe('aanbieder');
    expect(repairOfFinding('0611', { declared: null, source: 'contract' })).toEqual(repairOf('0611'));
  });

  it('says nothing of a code that is not ours', () => {
    expect(repairOf('9999')).toEqual({ text: '', who: null });
  });
});
