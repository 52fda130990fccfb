// SPDX-License-Identifier: EUPL-1.2
import { VARIANTS } from './known-variants.js';
import { checkStepTable, type Step, type StepTable } from './variant.js';

const KNOWN = { guards: ['g'], effects: ['e'] };
const step = (name: string, from: string[], to: string, more: Partial<Step<string, string>> = {}): Step<string, string> => ({
  step: name,
  done: name,
  from,
  to,
  by: ['inkoop'],
  needs: [],
  causes: [],
  rule: { text: 't', source: 'bron', certainty: 'werkwijze' },
  ...more,
});
const faults = (table: StepTable): string => {
  try {
    checkStepTable('proef', table, KNOWN);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a table of steps', () => {
  it('is taken when each state is reached and reaches an end', () => {
    expect(faults({ first: 'a', ends: ['c'], steps: [step('x', ['a'], 'b'), step('y', ['b'], 'c', { needs: ['g'], causes: ['e'] })] })).toBe('');
  });
  it.each<[string, StepTable, string]>([
    ['a state nothing leads to', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c'), step('y', ['b'], 'c')] }, 'b is never reached'],
    ['a state without a way out', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c'), step('y', ['a'], 'b')] }, 'b reaches no end'],
    ['an end that leads on', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c'), step('y', ['c'], 'a')] }, 'c is an end and leads on'],
    ['two ways of one name', { first: 'a', ends: ['c', 'd'], steps: [step('x', ['a'], 'c'), step('x', ['a'], 'd')] }, 'x leads two ways from a'],
    ['a condition nobody knows', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c', { needs: ['h'] })] }, 'x needs unknown h'],
    ['a consequence nobody knows', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c', { causes: ['f'] })] }, 'x causes unknown f'],
    ['a step for nobody', { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c', { by: [] })] }, 'x may be taken by nobody'],
    [
      'a rule without a source',
      { first: 'a', ends: ['c'], steps: [step('x', ['a'], 'c', { rule: { text: 't', source: '', certainty: 'gezien' } })] },
      'x names no source',
    ],
  ])('stops the start on %s', (_, table, said) => {
    expect(faults(table)).toContain(said);
  });
  it('of every kind of procedure stands, and nothing in an open house speaks of points, ranks or a largest number', () => {
    expect([...VARIANTS.keys()]).toEqual(['open-house', 'sas-tender']);
    expect(JSON.stringify(VARIANTS.get('open-house'))).not.toMatch(/score|punten|rang|maximum|loting/i);
  });
});
