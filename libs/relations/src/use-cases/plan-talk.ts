// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import { PERMISSIONS, type Tx } from '#platform';
import { sideOf } from '../domain/side.js';
import { fitsPlan, writtenDay, type TalkKind } from '../domain/talk.js';
import { ownerName } from '../persistence/question.store.js';
import { insertAgendaItem, insertTalk, insertTalkEvent, talkParty, type StoredTalk } from '../persistence/talk.store.js';
import { requireSafeText } from './safe-text.js';
import { talkTaken, unfitTalk, unknownTalk } from './talk-errors.js';

export interface TalkPlan {
  /** Key of the provider. */
  readonly provider: string;
  readonly kind: TalkKind;
  readonly day: LocalDate;
  readonly startsAt: string | null;
  readonly place: string | null;
  /** undefined: the provider's contract manager, where it has one. */
  readonly ownerId?: string | null;
  /** Points that stand on the agenda from the start. */
  readonly points: readonly string[];
}

/** Who holds the talk: who was named, else the contract manager as far as it may hold talks. */
async function holderOf(tx: Tx, wanted: string | null | undefined, contractManagerId: string | null): Promise<string | null> {
  const id = wanted === undefined ? contractManagerId : wanted;
  const known = id !== null && (await ownerName(tx, id, PERMISSIONS['talk:plan'])) !== null;
  if (wanted && !known) throw new DomainError(unfitTalk, {}, [{ pointer: '/eigenaar', text: 'Kies iemand van de regio die gesprekken voert.' }]);
  return known ? id : null;
}

export function requirePlanDay(day: LocalDate, today: LocalDate): void {
  if (!fitsPlan(day, today))
    throw new DomainError(unfitTalk, {}, [{ pointer: '/datum', text: 'Kies een dag van vorig jaar tot en met over twee jaar.' }]);
}

/** Plans a talk with a provider; a talk that was held already can be entered afterwards. @returns it */
export async function planTalk(tx: Tx, plan: TalkPlan): Promise<StoredTalk> {
  const party = await talkParty(tx, plan.provider);
  if (!party) throw new DomainError(unknownTalk);
  requirePlanDay(plan.day, tx.today);
  await requireSafeText(tx, party.id, {
    ...(plan.place ? { '/plaats': plan.place } : {}),
    ...Object.fromEntries(plan.points.map((point, i) => [`/agenda/${i}`, point])),
  });
  const ownerId = await holderOf(tx, plan.ownerId, party.contractManagerId);
  const talk = await insertTalk(tx, { providerId: party.id, kind: plan.kind, day: plan.day, startsAt: plan.startsAt, place: plan.place, ownerId });
  if (!talk) throw new DomainError(talkTaken, { aanbieder: plan.provider, datum: plan.day });
  for (const title of plan.points) await insertAgendaItem(tx, talk, sideOf(tx.actor), { title, note: null });
  await insertTalkEvent(tx, talk, `Gepland op ${writtenDay(plan.day)}`);
  await tx.audit({
    action: 'gesprek gepland',
    objectKind: 'gesprek',
    objectId: talk.id,
    detail: { nummer: talk.no, aanbieder: plan.provider, soort: plan.kind, datum: plan.day },
  });
  return talk;
}
