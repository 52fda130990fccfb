// SPDX-License-Identifier: EUPL-1.2
import { closesCircle, providerFaults, type ProviderCommand } from './provider.js';

const provider: ProviderCommand = {
  key: 'zorggroep-eik',
  name: 'Zorggroep Eik',
  agb: ['60500001'],
  kvk: '12345678',
  iban: 'NL91ABNA0417164300',
  sizeClass: 'groot',
  description: null,
  contractManagerId: null,
  names: [{ kind: 'statutair', name: 'Stichting Zorggroep Eik', from: '2015-01-01', last: null }],
};
const places = (change: Partial<ProviderCommand>): string[] => providerFaults({ ...provider, ...change }).map((f) => f.pointer);

describe('the data of a provider', () => {
  it('may be recorded, also without KvK number and account', () => {
    expect(places({})).toEqual([]);
    expect(places({ kvk: null, iban: null })).toEqual([]);
  });
  it('names every fault with its place', () => {
    expect(places({ key: 'Zorggroep Eik', name: ' ', agb: ['1', '60500001', '60500001'], kvk: '1', iban: 'NL92ABNA0417164300' })).toEqual([
      '/sleutel',
      '/naam',
      '/agb/0',
      '/agb/2',
      '/kvk',
      '/iban',
    ]);
    expect(places({ agb: [] })).toEqual(['/agb']);
  });
  it('has one statutory name a day and any number of trade names', () => {
    const [first] = provider.names;
    expect(places({ names: [first!, { ...first!, from: '2020-01-01' }] })).toEqual(['/namen/1']);
    expect(
      places({
        names: [
          { ...first!, last: '2019-12-31' },
          { ...first!, from: '2020-01-01' },
        ],
      }),
    ).toEqual([]);
    expect(places({ names: [first!, { ...first!, kind: 'handelsnaam' }, { ...first!, kind: 'handelsnaam', name: 'Eik' }] })).toEqual([]);
    expect(places({ names: [{ ...first!, last: '2014-12-31' }] })).toEqual(['/namen/0/totEnMet']);
  });
});

describe('succession', () => {
  const known = [
    ['a', 'b'],
    ['b', 'c'],
  ] as const;
  it('never runs in a circle', () => {
    expect(closesCircle(known, 'c', 'a')).toBe(true);
    expect(closesCircle(known, 'b', 'b')).toBe(true);
    expect(closesCircle(known, 'c', 'd')).toBe(false);
    expect(closesCircle(known, 'a', 'c')).toBe(false);
  });
});
