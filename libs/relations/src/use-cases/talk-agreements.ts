// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import { PERMISSIONS, type Tx } from '#platform';
import type { Side } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import { mayClose, type AgreementState } from '../domain/talk-agreement.js';
import { writtenDay } from '../domain/talk.js';
import { ownerName } from '../persistence/question.store.js';
import { insertAgreement, lockAgreement, saveAgreement, talkOfAgreement, type StoredAgreement } from '../persistence/talk-agreement.store.js';
import { insertTalkEvent, lockTalk } from '../persistence/talk.store.js';
import { requireSafeText } from './safe-text.js';
import {
  agreementChanged,
  noSuchAgreementStep,
  noSuchTalkStep,
  otherSideOnly,
  unfitAgreement,
  unknownAgreement,
  unknownTalk,
} from './talk-errors.js';

export interface Agreement {
  readonly talkId: string;
  readonly text: string;
  readonly side: Side;
  /** Of the region: an account; null: who holds the talk. */
  readonly ownerId: string | null;
  /** Of the provider: a name, where one is known. */
  readonly ownerName: string | null;
  readonly due: LocalDate;
}

const fault = (pointer: string, text: string): DomainError => new DomainError(unfitAgreement, {}, [{ pointer, text }]);

/** Writes down what was agreed in a talk that was held, with who does it and until when. Once the report is put before the provider it is fixed. */
export async function agree(tx: Tx, agreement: Agreement): Promise<string> {
  const talk = await lockTalk(tx, agreement.talkId);
  if (!talk) throw new DomainError(unknownTalk);
  if (talk.state !== 'gehouden') throw new DomainError(noSuchTalkStep, { staat: talk.state });
  await requireSafeText(tx, talk.providerId, { '/tekst': agreement.text, '/naam': agreement.ownerName ?? '' });
  if (agreement.due < talk.day) throw fault('/datum', 'Kies een dag op of na de dag van het gesprek.');
  const ofRegion = agreement.side === 'regio';
  const ownerId = ofRegion ? (agreement.ownerId ?? talk.ownerId) : null;
  const name = ownerId === null ? null : await ownerName(tx, ownerId, PERMISSIONS['talk:plan']);
  if (ofRegion && name === null) throw fault('/eigenaar', 'Kies iemand van de regio die deze afspraak nakomt.');
  const { id: talkId, providerId } = talk;
  const { text, side, due } = agreement;
  const id = await insertAgreement(tx, { talkId, providerId, text, side, ownerId, ownerName: ofRegion ? name : agreement.ownerName, due });
  await tx.audit({
    action: 'afspraak gemaakt',
    objectKind: 'gesprek',
    objectId: talk.id,
    detail: { nummer: talk.no, afspraak: id, kant: side, datum: due },
  });
  return id;
}

export interface AgreementChange {
  readonly id: string;
  readonly version: number;
  readonly state?: AgreementState;
  readonly due?: LocalDate;
  /** What was done, or why the day moves or the agreement lapses. */
  readonly note: string | null;
}

const WORDS: Readonly<Record<AgreementState, string>> = { open: 'Afspraak weer open', gedaan: 'Afspraak gedaan', vervallen: 'Afspraak vervallen' };

function requireChange(agreement: StoredAgreement, change: AgreementChange, side: Side): void {
  const state = change.state ?? agreement.state;
  if (change.due !== undefined && change.due !== agreement.due && side === 'aanbieder') throw new DomainError(otherSideOnly);
  if (state === agreement.state) return;
  if (!mayClose('regio', agreement.side, agreement.state, state)) throw new DomainError(noSuchAgreementStep, { staat: agreement.state });
  if (!mayClose(side, agreement.side, agreement.state, state)) throw new DomainError(otherSideOnly);
}

/** Closes an agreement, opens it again or gives it another day. It stays in view until it is done. */
export async function changeAgreement(tx: Tx, change: AgreementChange): Promise<void> {
  const talkId = await talkOfAgreement(tx, change.id);
  const talk = talkId === null ? null : await lockTalk(tx, talkId);
  const agreement = talk ? await lockAgreement(tx, change.id) : null;
  if (!talk || !agreement) throw new DomainError(unknownAgreement);
  if (agreement.version !== change.version) throw new DomainError(agreementChanged, { versie: agreement.version });
  requireChange(agreement, change, sideOf(tx.actor));
  await requireSafeText(tx, agreement.providerId, { '/toelichting': change.note ?? '' });
  const state = change.state ?? agreement.state;
  const due = change.due ?? agreement.due;
  if ((state === 'vervallen' || due !== agreement.due) && !change.note) throw fault('/toelichting', 'Schrijf op waarom.');
  if (due !== agreement.due && due < tx.today) throw fault('/datum', 'Kies vandaag of een latere dag.');
  if (state === agreement.state && due === agreement.due) return;
  await saveAgreement(tx, agreement, { state, due, note: change.note ?? agreement.note });
  const why = change.note ? ` (${change.note})` : '';
  if (state !== agreement.state) await insertTalkEvent(tx, talk, `${WORDS[state]}: ${agreement.text}${why}`);
  if (due !== agreement.due)
    await insertTalkEvent(tx, talk, `Afspraak verzet van ${writtenDay(agreement.due)} naar ${writtenDay(due)}: ${agreement.text}${why}`);
  await tx.audit({
    action: 'afspraak gewijzigd',
    objectKind: 'gesprek',
    objectId: talk.id,
    detail: { nummer: talk.no, afspraak: agreement.id, van: agreement.state, naar: state, datum: due },
  });
}
