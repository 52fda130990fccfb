// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import type { SilenceMeaning } from '../domain/offer.js';
import { clauseSilence, keepSilence } from '../persistence/silence.store.js';

const unknownClause = defineError('clausule-onbekend', 'not-found', 'Deze clausule staat niet in de bibliotheek.');
const silenceChanged = defineError(
  'stilzwijgen-gewijzigd',
  'stale',
  'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
const offersWait = defineError(
  'stilzwijgen-staat-vast',
  'conflict',
  'Er wacht een aanbod op antwoord over contracten met deze clausule. In die brief staat wat geen reactie betekent. Wacht tot alle reacties binnen zijn.',
);

export interface SilenceCommand {
  readonly clause: string;
  /** What was seen; null: nothing was written down. */
  readonly seen: SilenceMeaning | null;
  readonly meaning: SilenceMeaning;
  /** Where the contract says so: an article, in words. */
  readonly source: string;
}

/**
 * Writes down what a clause says about a provider that does not answer an offer. Only what a contract says itself can make silence an
 * answer (domein: herziening), so it is asked where that stands. While an offer waits nothing changes: its letter said what silence means.
 * @throws DomainError `clausule-onbekend`, `stilzwijgen-gewijzigd`, `stilzwijgen-staat-vast`
 */
export async function saveSilence(tx: Tx, { clause, seen, meaning, source }: SilenceCommand): Promise<void> {
  const now = await clauseSilence(tx, clause);
  if (!now) throw new DomainError(unknownClause, { clausule: clause });
  if (now.waiting > 0 && now.meaning !== meaning) throw new DomainError(offersWait, { clausule: clause, aanbiedingen: now.waiting });
  if (!(await keepSilence(tx, clause, seen, { meaning, source }))) throw new DomainError(silenceChanged, { clausule: clause });
  await tx.audit({
    action: 'clausule: wat geen reactie betekent',
    objectKind: 'clausule',
    objectId: clause,
    detail: { clausule: now.title, was: now.meaning, wordt: meaning, bron: source },
  });
}
