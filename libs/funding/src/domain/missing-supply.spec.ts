// SPDX-License-Identifier: EUPL-1.2
import { mayGo } from '#kernel';
import { admissionFaults, MISSING_SUPPLY_STATES, MISSING_SUPPLY_STEPS } from './missing-supply.js';

describe('missing supply', () => {
  it('opens admission only after it was checked', () => {
    expect(MISSING_SUPPLY_STATES.filter((s) => mayGo(MISSING_SUPPLY_STEPS, s, 'toelating-open'))).toEqual(['ontbreekt']);
    expect(MISSING_SUPPLY_STATES.filter((s) => mayGo(MISSING_SUPPLY_STEPS, s, 'afgesloten'))).toEqual(['gemeld', 'ontbreekt', 'toelating-open']);
  });
  it('opens admission from today or later, for at least a day', () => {
    expect(admissionFaults('2025-10-15', '2025-10-15', '2025-10-15')).toEqual([]);
    expect(admissionFaults('2025-10-15', null, '2025-10-15')).toEqual([]);
    expect(admissionFaults('2025-10-14', '2025-10-13', '2025-10-15').map((f) => f.pointer)).toEqual(['/van', '/totEnMet']);
  });
});
