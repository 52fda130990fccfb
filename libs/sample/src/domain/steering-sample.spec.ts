// SPDX-License-Identifier: EUPL-1.2
import { sampleCeiling } from './steering-sample.js';

describe('an invented ceiling', () => {
  it('is what the year comes to at the pace so far, times its share, in whole thousands', () => {
    expect(sampleCeiling(9_000_000n, 9, 1050)).toBe(12_600_000n);
  });
  it('is never below what is booked', () => {
    expect(sampleCeiling(9_050_000n, 12, 900)).toBe(9_100_000n);
  });
});
