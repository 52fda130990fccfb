// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError, readConfig } from '../config/config.js';
import { FAILPOINTS } from './failpoint.js';

describe('FAILPOINT', () => {
  it('is not set by itself', () => {
    expect(readConfig({}).failpoint).toBeNull();
    expect(readConfig({ FAILPOINT: ' ' }).failpoint).toBeNull();
  });

  it.each([
    ['answer.composed', { name: 'answer.composed', nth: 1 }],
    ['import.booking-committed:3', { name: 'import.booking-committed', nth: 3 }],
  ])('%s is read', (text, point) => expect(readConfig({ FAILPOINT: text }).failpoint).toEqual(point));

  it.each(['nergens', 'answer.composed:0', 'answer.composed:x', 'answer.composed:', 'ANSWER.COMPOSED'])('%s stops the start', (text) => {
    expect(() => readConfig({ FAILPOINT: text })).toThrow(ConfigurationError);
    expect(() => readConfig({ FAILPOINT: text })).toThrow(`FAILPOINT kent het punt "${text}" niet`);
  });

  it('has each name once', () => expect(new Set(FAILPOINTS).size).toBe(FAILPOINTS.length));
});
