// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import { PERMISSIONS, type Tx } from '#platform';
import { mayTake, writtenDay } from '../domain/talk.js';
import { ownerName } from '../persistence/question.store.js';
import { insertTalkEvent, lockTalk, saveTalk, talkOn, type StoredTalk } from '../persistence/talk.store.js';
import { requirePlanDay } from './plan-talk.js';
import { requireSafeText } from './safe-text.js';
import { noSuchTalkStep, talkChanged, talkTaken, unfitTalk, unknownTalk } from './talk-errors.js';

/** @param version the one the person saw; another one means somebody was first */
export async function lockTalkAt(tx: Tx, id: string, version: number): Promise<StoredTalk> {
  const talk = await lockTalk(tx, id);
  if (!talk) throw new DomainError(unknownTalk);
  if (talk.version !== version) throw new DomainError(talkChanged, { versie: talk.version });
  return talk;
}

export interface TalkChange {
  readonly id: string;
  readonly version: number;
  readonly day?: LocalDate;
  readonly startsAt?: string | null;
  readonly place?: string | null;
  readonly ownerId?: string | null;
  /** Why it moves; asked for another day. */
  readonly reason: string | null;
}

/** Moves a talk that is planned, or gives it another place or holder; the history tells from which day to which, and why. */
export async function changeTalk(tx: Tx, change: TalkChange): Promise<void> {
  const talk = await lockTalkAt(tx, change.id, change.version);
  if (talk.state !== 'gepland') throw new DomainError(noSuchTalkStep, { staat: talk.state });
  await requireSafeText(tx, talk.providerId, { '/reden': change.reason ?? '', '/plaats': change.place ?? '' });
  const day = change.day ?? talk.day;
  const moves = day !== talk.day;
  if (moves) requirePlanDay(day, tx.today);
  if (moves && !change.reason) throw new DomainError(unfitTalk, {}, [{ pointer: '/reden', text: 'Schrijf op waarom het gesprek verplaatst.' }]);
  if (moves && (await talkOn(tx, talk, day))) throw new DomainError(talkTaken, { datum: day });
  const holder = change.ownerId ? await ownerName(tx, change.ownerId, PERMISSIONS['talk:plan']) : null;
  if (change.ownerId && holder === null)
    throw new DomainError(unfitTalk, {}, [{ pointer: '/eigenaar', text: 'Kies iemand van de regio die gesprekken voert.' }]);
  const { startsAt = talk.startsAt, place = talk.place, ownerId = talk.ownerId } = change;
  if (!moves && startsAt === talk.startsAt && place === talk.place && ownerId === talk.ownerId) return;
  await saveTalk(tx, talk, { day, startsAt, place, ownerId });
  if (moves) await insertTalkEvent(tx, talk, `Verplaatst van ${writtenDay(talk.day)} naar ${writtenDay(day)}: ${change.reason}`);
  if (ownerId !== talk.ownerId) await insertTalkEvent(tx, talk, holder ? `Namens de regio: ${holder}` : 'Nog niemand namens de regio');
  await tx.audit({
    action: 'gesprek gewijzigd',
    objectKind: 'gesprek',
    objectId: talk.id,
    detail: { nummer: talk.no, van: talk.day, naar: day, eigenaar: ownerId },
  });
}

/** Calls a planned talk off, with the reason. */
export async function callOffTalk(tx: Tx, id: string, version: number, reason: string): Promise<void> {
  const talk = await lockTalkAt(tx, id, version);
  if (!mayTake(talk.state, 'afgezegd')) throw new DomainError(noSuchTalkStep, { staat: talk.state });
  await requireSafeText(tx, talk.providerId, { '/reden': reason });
  await saveTalk(tx, talk, { state: 'afgezegd' });
  await insertTalkEvent(tx, talk, `Afgezegd: ${reason}`);
  await tx.audit({ action: 'gesprek afgezegd', objectKind: 'gesprek', objectId: talk.id, detail: { nummer: talk.no } });
}
