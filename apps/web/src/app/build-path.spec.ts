// SPDX-License-Identifier: EUPL-1.2
import { buildPath } from './build-path.js';

describe('addresses within a region', () => {
  it('puts the region first, once', () => {
    expect(buildPath('haaglanden', '/aanbieders/x', {}, '')).toBe('/haaglanden/aanbieders/x');
    expect(buildPath('haaglanden', '/haaglanden/aanbieders/x', {}, '')).toBe('/haaglanden/aanbieders/x');
  });

  it('keeps year and as-of date of the present page, and nothing else of it', () => {
    expect(buildPath('haaglanden', '/segmenten/5', {}, '?jaar=2024&zoalsBekendOp=2025-07-31&pagina=3')).toBe(
      '/haaglanden/segmenten/5?jaar=2024&zoalsBekendOp=2025-07-31',
    );
  });

  it('lets the link itself decide', () => {
    expect(buildPath('haaglanden', '/boekingen?crisis=ja', { jaar: 2025, segment: '' }, '?jaar=2024')).toBe(
      '/haaglanden/boekingen?crisis=ja&jaar=2025',
    );
  });
});
