// SPDX-License-Identifier: EUPL-1.2
import { address, nextCursor } from './client.js';

describe('talking to the API', () => {
  it('leaves empty filters out of an address', () => {
    expect(address('/aanbieders', { zoek: 'Schorren & duin', segment: '', pagina: 2, drempel: null })).toBe(
      '/api/v1/aanbieders?zoek=Schorren+%26+duin&pagina=2',
    );
    expect(address('/sessie')).toBe('/api/v1/sessie');
  });

  it('finds the cursor of the next rows in the Link header', () => {
    expect(nextCursor('</api/v1/boekingen?jaar=2025&na=WyI%3D>; rel="next"')).toBe('WyI=');
    expect(nextCursor('</api/v1/x?pagina=1>; rel="first", </api/v1/x?pagina=4>; rel="last"')).toBeNull();
    expect(nextCursor(null)).toBeNull();
  });
});
