// SPDX-License-Identifier: EUPL-1.2
import { change, rate, readRate, signed } from './indexation-words.js';

describe('percentages of an indexation', () => {
  it('reads what people write, and nothing else', () => {
    expect([readRate('3,84'), readRate(' 3.8 % '), readRate('-0,5'), readRate('−1'), readRate('4')]).toEqual(['3.84', '3.8', '-0.5', '-1', '4']);
    expect([readRate(''), readRate('3,845'), readRate('drie'), readRate('123')]).toEqual([null, null, null, null]);
  });
  it('shows a change with its sign and no more decimals than it has', () => {
    expect([change('3.9000'), change('-0.1234'), rate('3.84'), signed('4,46', '4.46'), signed('0,00', '0.00')]).toEqual([
      '+3,90%',
      '−0,1234%',
      '3,84%',
      '+4,46',
      '0,00',
    ]);
  });
});
