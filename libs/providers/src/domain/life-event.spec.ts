// SPDX-License-Identifier: EUPL-1.2
import { lifeEventFaults, type LifeEvent } from './life-event.js';

const EVENT: LifeEvent = {
  kind: 'fusie',
  on: '2025-10-15',
  source: 'KvK-uittreksel',
  successor: 'b',
  lateLines: true,
  agb: null,
  kvk: null,
  name: null,
};
const places = (change: Partial<LifeEvent>): string[] => lifeEventFaults({ ...EVENT, ...change }, '2025-10-15').map((f) => f.pointer);

describe('what happens to a provider', () => {
  it('a merger, take-over or split names who goes on, and may lie ahead', () => {
    expect(places({ on: '2026-01-01' })).toEqual([]);
    expect(places({ kind: 'splitsing', successor: null })).toEqual(['/opvolger']);
  });

  it('a new code, number or name has its form and is recorded once it holds', () => {
    expect(places({ kind: 'nieuwe-agb', agb: '1234', on: '2025-10-16' })).toEqual(['/op', '/agb']);
    expect(places({ kind: 'nieuw-kvk', kvk: '12345678' })).toEqual([]);
    expect(places({ kind: 'nieuw-kvk', kvk: null })).toEqual(['/kvk']);
    expect(places({ kind: 'nieuwe-naam', name: '' })).toEqual(['/naam']);
  });
});
