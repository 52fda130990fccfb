// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { fillTemplate, openPlaceholders, PLACEHOLDERS, unknownPlaceholders } from './answer-template.js';

describe('an answer template', () => {
  it('is filled from the subject; what the subject does not tell stays for the writer', () => {
    const text = 'Bij {regel} klopt het tarief niet: {oorzaak}. Wij verwachten {verwacht}.';
    expect(fillTemplate(text, { regel: 'regel 31', oorzaak: 'tarief wijkt af', verwacht: null })).toBe(
      'Bij regel 31 klopt het tarief niet: tarief wijkt af. Wij verwachten {verwacht}.',
    );
    expect(openPlaceholders(text)).toEqual(['regel', 'oorzaak', 'verwacht']);
  });
  it('names placeholders that do not exist', () => {
    expect(unknownPlaceholders('{regel} {bedrag} {Oorzaak} { }')).toEqual(['bedrag', 'Oorzaak', ' ']);
  });
  it('is filled once: what comes in is never read as a placeholder, and nothing stays open', () => {
    const value = fc.string({ maxLength: 20 }).map((s) => s.replaceAll(/[{}]/g, ''));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PLACEHOLDERS.map((p) => `{${p}}`)), value)),
        value,
        value,
        value,
        (parts, regel, oorzaak, verwacht) => {
          const filling: Record<string, string> = { regel, oorzaak, verwacht };
          const filled = fillTemplate(parts.join(''), { regel, oorzaak, verwacht });
          expect(filled).toBe(
            parts.map((p) => (filling[p.slice(1, -1)] && p.startsWith('{') ? filling[p.slice(1, -1)] : p.startsWith('{') ? '' : p)).join(''),
          );
          expect(openPlaceholders(filled)).toEqual([]);
        },
      ),
    );
    expect(fillTemplate('{regel}', { regel: '{verwacht} $1', oorzaak: null, verwacht: 'x' })).toBe('{verwacht} $1');
  });
});
