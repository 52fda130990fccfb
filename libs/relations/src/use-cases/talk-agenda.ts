// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { sideOf } from '../domain/side.js';
import { takesAgendaItems } from '../domain/talk.js';
import { agendaItem, insertAgendaItem, lockTalk, withdrawAgendaItem, type AgendaPoint, type StoredTalk } from '../persistence/talk.store.js';
import { requireSafeText } from './safe-text.js';
import { noSuchTalkStep, otherSideOnly, unknownTalk } from './talk-errors.js';

async function lockOpenAgenda(tx: Tx, talkId: string): Promise<StoredTalk> {
  const talk = await lockTalk(tx, talkId);
  if (!talk) throw new DomainError(unknownTalk);
  if (!takesAgendaItems(talk.state)) throw new DomainError(noSuchTalkStep, { staat: talk.state });
  return talk;
}

/** Puts a point on the agenda, of either side. */
export async function addAgendaItem(tx: Tx, talkId: string, point: AgendaPoint): Promise<void> {
  const talk = await lockOpenAgenda(tx, talkId);
  await requireSafeText(tx, talk.providerId, { '/punt': point.title, '/toelichting': point.note ?? '' });
  const side = sideOf(tx.actor);
  const item = await insertAgendaItem(tx, talk, side, point);
  await tx.audit({ action: 'agendapunt toegevoegd', objectKind: 'gesprek', objectId: talk.id, detail: { nummer: talk.no, punt: item, kant: side } });
}

/** Takes a point off the agenda; only the side that brought it. */
export async function removeAgendaItem(tx: Tx, talkId: string, itemId: string): Promise<void> {
  const talk = await lockOpenAgenda(tx, talkId);
  const item = await agendaItem(tx, talk.id, itemId);
  if (!item) return;
  if (item.side !== sideOf(tx.actor)) throw new DomainError(otherSideOnly);
  await withdrawAgendaItem(tx, itemId);
  await tx.audit({ action: 'agendapunt weggehaald', objectKind: 'gesprek', objectId: talk.id, detail: { nummer: talk.no, punt: itemId } });
}
