// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { checkSignature, PARTIES, stateOf, type OpenSigning, type SignatureStatement } from './signing.js';

const people = ['preparer', 'director', 'provider'];
const statement = fc.record<SignatureStatement>({
  party: fc.constantFrom(...PARTIES),
  signerId: fc.constantFrom(...people),
  signerName: fc.constant('x'),
  mandate: fc.constant('x'),
  sha256: fc.constantFrom('right', 'wrong'),
  level: fc.constant('gewoon'),
});

describe('signing', () => {
  it('in whatever order people try, ends only with the provider first, then another than who prepared it, both the very file', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (tries) => {
        const set: SignatureStatement[] = [];
        for (const each of tries) {
          const open: OpenSigning = { preparedById: 'preparer', withdrawn: false, signed: set.map((s) => s.party), sha256: 'right', service: null };
          try {
            checkSignature(open, each, null);
            set.push(each);
          } catch (refusal) {
            expect(refusal).toMatchObject({ kind: 'conflict' });
          }
        }
        expect(set.map((s) => s.party)).toEqual(PARTIES.slice(0, set.length));
        expect(set.every((s) => s.sha256 === 'right')).toBe(true);
        expect(set[1]?.signerId).not.toBe('preparer');
        expect(stateOf({ withdrawn: false, signed: set.map((s) => s.party) })).toBe(set.length === 2 ? 'getekend' : 'wacht-op-tekenen');
      }),
    );
  });
});
