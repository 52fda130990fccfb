// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError } from '#kernel';
import { isFinal, isShutdownOfDatabase, placeOf, safeText } from './job-failure.js';

const refused = defineError('proef-geweigerd', 'conflict', 'Dat mag niet.');
const away = defineError('proef-weg', 'unavailable', 'Even niet bereikbaar.');
const driver = (fields: object): Error => Object.assign(new Error('value 999990019 for Jan'), { severity: 'ERROR', ...fields });

describe('what is kept of an error', () => {
  it.each([
    ['a rule’s own words', new DomainError(refused), 'Dat mag niet.'],
    [
      'code and constraint of the database',
      driver({ code: '23505', constraint: 'message_once', detail: 'Key (bsn)=(999990019)' }),
      'Fout van de database 23505 (message_once).',
    ],
    ['only the code without a constraint', driver({ code: '22P02' }), 'Fout van de database 22P02.'],
    ['no number of a person', new TypeError('kind 999990019 en 9999 900 19 en 999.990.019'), 'TypeError: kind … en … en …'],
    ['no address', new Error('post aan j.jansen@zorg.nl mislukt'), 'Error: post aan … mislukt'],
    ['no quoted value', new Error(`veld "Jan" en 'Piet' fout`), 'Error: veld "…" en "…" fout'],
    ['nothing of what is no error', 'BSN 999990019', 'Onbekende fout.'],
  ])('is %s', (_, error, text) => expect(safeText(error)).toBe(text));

  it('is short, and its place holds no message', () => {
    expect(safeText(new Error('x'.repeat(5_000))).length).toBe(300);
    expect(placeOf(new Error('BSN 999990019'))).not.toContain('999990019');
  });
});

describe('whether another try can help', () => {
  it('knows refusals by a rule, passing trouble, and a database that was stopped', () => {
    expect(isFinal(new DomainError(refused))).toBe(true);
    expect(isFinal(new DomainError(away))).toBe(false);
    expect(isFinal(new Error('x'))).toBe(false);
    expect(isShutdownOfDatabase(driver({ code: '57P01' }))).toBe(true);
    expect(isShutdownOfDatabase(null)).toBe(false);
  });
});
