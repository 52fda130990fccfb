// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { openPlaceholders } from '../domain/answer-template.js';
import { possibleBsns } from '../domain/child-number.js';
import { knownAllocations } from '../persistence/subject.store.js';

const unfit = defineError('vraagtekst-ongeschikt', 'invalid', 'De tekst kan zo niet worden bewaard. Pas hem aan en probeer het opnieuw.');

/**
 * A thread is read by many: a number of a child may not stand in it, nor a placeholder that was forgotten.
 * @param texts by the pointer of their field
 * @throws DomainError with every fault at its field
 */
export async function requireSafeText(tx: Tx, providerId: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const faults: Violation[] = [];
  for (const [pointer, text] of Object.entries(texts)) {
    const numbers = possibleBsns(text);
    const allocations = numbers.length > 0 ? await knownAllocations(tx, providerId, numbers) : [];
    if (numbers.some((n) => !allocations.includes(String(Number(n)))))
      faults.push({ pointer, text: 'Hier lijkt een BSN te staan. Noem het kind met zijn kenmerk, zoals C-5107.' });
    for (const name of openPlaceholders(text)) faults.push({ pointer, text: `Vul {${name}} nog in.` });
  }
  if (faults.length > 0) throw new DomainError(unfit, {}, faults);
}
