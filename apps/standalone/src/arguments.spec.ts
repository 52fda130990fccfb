// SPDX-License-Identifier: EUPL-1.2
import { readArguments } from './arguments.js';

describe('the options of npm start', () => {
  it('are none, or those that begin anew with so many lines', () => {
    expect(readArguments([])).toEqual({ fresh: false, yes: false, lines: null });
    expect(readArguments(['--fresh', '--yes', '--lines', '450000'])).toEqual({ fresh: true, yes: true, lines: 450_000 });
  });

  it.each([['999'], ['2000001'], ['1e9'], ['veel'], ['10.5']])('refuse %s lines', (lines) => {
    expect(() => readArguments(['--lines', lines])).toThrow('--lines moet een heel getal van 1000 tot en met 2000000 zijn');
  });

  it.each([[['--verse']], [['nu']], [['--lines']]])('refuse %j', (args) => {
    expect(() => readArguments(args)).toThrow('Onbekende optie');
  });
});
