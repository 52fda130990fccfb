// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { nestsDeeper } from './bodies.js';
import { sessionCookie } from './identify.js';
import { fromCursor, toCursor } from './paging.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of JSON', () => {
  it('is counted as it is read, brackets in texts apart', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 0, max: 7 }), (value, limit) => {
        expect(nestsDeeper(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
      }),
    );
    expect(nestsDeeper('"[[[\\"[["', 0)).toBe(false);
  });
});

describe('our cookie', () => {
  it('is found among others, and counts for none when there are two', () => {
    expect(sessionCookie('a=b; raamwerk_sessie=x ;c')).toBe('x');
    expect(sessionCookie('xraamwerk_sessie=x; raamwerk_sessie2=y')).toBeNull();
    expect(sessionCookie('raamwerk_sessie=x; raamwerk_sessie=y')).toBeNull();
    expect(sessionCookie(undefined)).toBeNull();
  });
});

describe('a cursor', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 100 }), fc.integer()), { minLength: 1, maxLength: 4 }), (key) => {
        expect(fromCursor(toCursor(key), key.length)).toEqual(key.map(String));
      }),
    );
  });
});
