// SPDX-License-Identifier: EUPL-1.2
import { possibleBsns } from './child-number.js';

describe('the number of a child in a free text', () => {
  it.each(['Het gaat om 999990019.', 'bsn:999990019', '999.990.019', '999 990 019', '(9999.90.019)'])('is seen in "%s"', (text) => {
    expect(possibleBsns(text)).toEqual(['999990019']);
  });
  it.each(['999990018', '1999990019', '9999900191', '0612345678', 'toewijzing 100000001', '000000000', '1.999.990.019', 'V-0012'])(
    'is not seen in "%s"',
    (text) => expect(possibleBsns(text)).toEqual([]),
  );
});
