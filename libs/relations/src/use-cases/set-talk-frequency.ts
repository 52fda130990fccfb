// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { insertFrequency } from '../persistence/talk-frequency.store.js';
import { talkParty } from '../persistence/talk.store.js';
import { requireSafeText } from './safe-text.js';
import { unknownTalk } from './talk-errors.js';

export interface ProviderFrequency {
  /** Key of the provider. */
  readonly provider: string;
  readonly perYear: number;
  readonly reason: string;
}

/** How often the region wants to speak a provider from this year on, with the reason; what held in earlier years stays. */
export async function setTalkFrequency(tx: Tx, { provider, perYear, reason }: ProviderFrequency): Promise<void> {
  const party = await talkParty(tx, provider);
  if (!party) throw new DomainError(unknownTalk);
  await requireSafeText(tx, party.id, { '/reden': reason });
  await insertFrequency(tx, { providerId: party.id, contractKinds: null, perYear, validFrom: `${tx.today.slice(0, 4)}-01-01`, reason });
  await tx.audit({ action: 'gespreksfrequentie vastgesteld', objectKind: 'aanbieder', objectId: party.id, detail: { perJaar: perYear } });
}
