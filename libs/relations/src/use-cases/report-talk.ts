// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { afterReply, mayTake, wasHeld } from '../domain/talk.js';
import { draftOf, insertReport, insertReportReply, keepDraft, newestReport } from '../persistence/talk-report.store.js';
import { insertTalkEvent, saveTalk } from '../persistence/talk.store.js';
import { lockTalkAt } from './change-talk.js';
import { requireSafeText } from './safe-text.js';
import { emptyReport, noSuchTalkStep, unfitTalk } from './talk-errors.js';

export interface TalkReport {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly attendees: string;
}

/** Writes the report of a talk; with the first draft the talk counts as held. The provider does not see it before it is put before it. */
export async function writeReport(tx: Tx, report: TalkReport): Promise<void> {
  const talk = await lockTalkAt(tx, report.id, report.version);
  if (talk.state !== 'gepland' && talk.state !== 'gehouden') throw new DomainError(noSuchTalkStep, { staat: talk.state });
  if (talk.day > tx.today)
    throw new DomainError(unfitTalk, { datum: talk.day }, [
      { pointer: '/tekst', text: 'Dit gesprek moet nog plaatsvinden. Verplaats het naar de dag waarop het was, als dat eerder was.' },
    ]);
  await requireSafeText(tx, talk.providerId, { '/tekst': report.text, '/aanwezig': report.attendees });
  await keepDraft(tx, talk, report.text);
  await saveTalk(tx, talk, { state: 'gehouden', attendees: report.attendees });
  if (!wasHeld(talk.state)) await insertTalkEvent(tx, talk, 'Gehouden');
  await tx.audit({ action: 'verslag geschreven', objectKind: 'gesprek', objectId: talk.id, detail: { nummer: talk.no, van: talk.state } });
}

/** Puts the report before the provider, with the agreements as they stand: the region stands for it. */
export async function submitReport(tx: Tx, id: string, version: number): Promise<void> {
  const talk = await lockTalkAt(tx, id, version);
  if (!mayTake(talk.state, 'voorgelegd')) throw new DomainError(noSuchTalkStep, { staat: talk.state });
  const text = await draftOf(tx, talk.id);
  if (text === null) throw new DomainError(emptyReport);
  const no = await insertReport(tx, talk, text);
  await saveTalk(tx, talk, { state: 'voorgelegd' });
  await insertTalkEvent(tx, talk, `Verslag ${no} voorgelegd en bevestigd namens de regio`);
  await tx.audit({ action: 'verslag voorgelegd', objectKind: 'gesprek', objectId: talk.id, detail: { nummer: talk.no, verslag: no } });
}

export interface ReportReply {
  readonly id: string;
  readonly version: number;
  readonly agrees: boolean;
  /** What is not right; asked for who does not agree. */
  readonly note: string | null;
}

/** The provider says whether the report is right: then both sides confirmed it. Otherwise the region writes it anew. */
export async function replyToReport(tx: Tx, reply: ReportReply): Promise<void> {
  const talk = await lockTalkAt(tx, reply.id, reply.version);
  const next = afterReply(reply.agrees);
  if (talk.state !== 'voorgelegd' || !mayTake(talk.state, next)) throw new DomainError(noSuchTalkStep, { staat: talk.state });
  if (!reply.agrees && !reply.note) throw new DomainError(unfitTalk, {}, [{ pointer: '/opmerking', text: 'Schrijf op wat er niet klopt.' }]);
  await requireSafeText(tx, talk.providerId, { '/opmerking': reply.note ?? '' });
  const no = await newestReport(tx, talk.id);
  await insertReportReply(tx, talk, no, reply.agrees, reply.note);
  await saveTalk(tx, talk, { state: next });
  await insertTalkEvent(tx, talk, reply.agrees ? `Verslag ${no} bevestigd namens de aanbieder` : `Aanbieder is het niet eens met verslag ${no}`);
  await tx.audit({
    action: reply.agrees ? 'verslag bevestigd' : 'verslag betwist',
    objectKind: 'gesprek',
    objectId: talk.id,
    detail: { nummer: talk.no, verslag: no },
  });
}
