// SPDX-License-Identifier: EUPL-1.2
import { inWords } from './typed-value.js';

describe('what a rule writes down, in words', () => {
  const names = new Map([['45A04', 'Behandeling']]);
  it.each([
    ['cent:11432', '€\u00a0114,32'],
    ['cent:123456789', '€\u00a01.234.567,89'],
    ['cent:5', '€\u00a00,05'],
    ['cent:-9990', '€\u00a0−99,90'],
    ['datum:2025-09-21', '21 sep 2025'],
    ['vanaf:2025-02-03', 'vanaf 3 feb 2025'],
    ['totEnMet:2025-09-21', 'tot en met 21 sep 2025'],
    ['periode:2025-09-01/2025-09-30', '1 – 30 sep 2025'],
    ['periode:2025-06-28/2025-07-02', '28 jun – 2 jul 2025'],
    ['periode:2024-12-15/2025-01-14', '15 dec 2024 – 14 jan 2025'],
    ['periode:2025-09-09/2025-09-09', '9 sep 2025'],
    ['tarief:11056/04', '€\u00a0110,56 per uur'],
    ['tarief:191/01', '€\u00a01,91 per minuut'],
    ['tarief:100/99', '€\u00a01,00 per eenheid 99'],
    ['product:45A04', '45A04 Behandeling'],
    ['product:99Z99', '99Z99'],
    ['kind:5107', 'C-5107'],
    ['maand:2025-09-01', 'sep 2025'],
    ['categorie:45', 'categorie 45'],
    ['eenheid:14', 'etmaal'],
    ['aantal:16/16', '16 dagdelen'],
    ['hoogstens:1/04', 'hoogstens 1 uur in deze periode'],
    ['over:3/52/14', 'nog 3 etmalen van de 52 etmalen'],
    ['budget:1050/100000', 'nog €\u00a010,50 van €\u00a01.000,00'],
    ['over:3/52', '3/52'],
    ['tekst:nog niet gebruikt', 'nog niet gebruikt'],
    ['tekst:10:30 uur', '10:30 uur'],
    ['tekst:', ''],
    ['cent:veel', 'veel'],
    ['periode:2025-09-01', '2025-09-01'],
    ['iets:anders', 'anders'],
    ['toString:x', 'x'],
    ['los woord', 'los woord'],
  ])('%s reads %s', (typed, text) => {
    expect(inWords(typed, names)).toEqual({ text, derivation: null });
  });

  it.each([
    ['som:16*9215/16=147440', '€\u00a01.474,40', '16 dagdelen × €\u00a092,15'],
    ['som:1*9215/16=9215', '€\u00a092,15', '1 dagdeel × €\u00a092,15'],
    ['som:1500*191/01=285800', '€\u00a02.858,00', '1.500 minuten × €\u00a01,91'],
  ])('%s is told with how it was worked out', (typed, text, derivation) => {
    expect(inWords(typed)).toEqual({ text, derivation });
  });

  it('says nothing where nothing was declared or expected', () => {
    expect(inWords(null)).toBeNull();
  });
});
