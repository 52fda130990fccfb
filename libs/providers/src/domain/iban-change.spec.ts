// SPDX-License-Identifier: EUPL-1.2
import { afterCall, CALL_RESULTS, IBAN_STATES, isOpen, isSecond } from './iban-change.js';

describe('another account number', () => {
  it('goes to a second person only after a call that confirmed it', () => {
    expect(CALL_RESULTS.map((result) => afterCall('terugbellen', result))).toEqual(['wacht-op-tweede', 'afgewezen', 'terugbellen']);
    for (const state of IBAN_STATES.filter((s) => s !== 'terugbellen'))
      for (const result of CALL_RESULTS) expect(afterCall(state, result)).toBeNull();
  });

  it('is approved by neither who entered it nor who called', () => {
    const change = { state: 'wacht-op-tweede', askedBy: 'a', calledBy: 'b' } as const;
    expect(['a', 'b', 'c'].map((who) => isSecond(change, who))).toEqual([false, false, true]);
  });

  it('is open until it is decided or withdrawn', () => {
    expect(IBAN_STATES.filter(isOpen)).toEqual(['terugbellen', 'wacht-op-tweede']);
  });
});
