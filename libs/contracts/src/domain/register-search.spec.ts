// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { MOST_TERMS, searchTerms } from './register-search.js';

describe('the terms of a search in the register', () => {
  it('are the words, without what stands around them', () => {
    expect(searchTerms('  ro-2021-0087, (Jeugdformaat) ')).toEqual(['ro-2021-0087', 'Jeugdformaat']);
    expect(searchTerms('B.V. & co')).toEqual(['B.V', 'co']);
  });

  it('keep words between quotes together', () => {
    expect(searchTerms('"lokaal team" verblijf')).toEqual(['lokaal team', 'verblijf']);
    expect(searchTerms('"half open')).toEqual(['half', 'open']);
  });

  it('are none when nothing was asked that can be found', () => {
    for (const text of ['', '   ', '*** --', '""', "';"]) expect(searchTerms(text)).toEqual([]);
  });

  it('are few, each once and never empty, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const terms = searchTerms(text);
        expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) expect(text).toContain(term);
      }),
    );
  });
});
