// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import type { Tx } from '#platform';
import { remindExpiring } from '../persistence/proof-watch.store.js';
import { dayWords, tellProvider } from './procurement-mail.js';

/** Days before a proof runs out on which its provider is told. */
const AHEAD = 30;

/**
 * Tells every admitted provider once that a proof runs out, on its own page; a proof with another last day is told of again. Looking
 * again changes nothing. That a new test is due stands on the list by itself. @returns how many were told
 */
export async function watchProofs(tx: Tx): Promise<number> {
  const told = await remindExpiring(tx, addDays(tx.today, AHEAD));
  for (const one of told) {
    await tx.audit({ action: 'aanbieder herinnerd aan bewijs', objectKind: 'aanmelding', objectId: one.id, detail: { verlooptOp: one.day } });
    await tellProvider(
      tx,
      one.providerId,
      { kind: 'aanmelding', id: one.id },
      {
        subject: 'Een bewijs bij uw toelating verloopt',
        paragraphs: [`Een bewijs geldt tot en met ${dayWords(addDays(one.day, -1))}. Stuur een nieuw bewijs, dan loopt uw toelating door.`],
        link: `aanmeldingen/${one.id}`,
      },
    );
  }
  return told.length;
}
