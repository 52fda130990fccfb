// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { ComposedDocument } from '#contracts';
import { recordDecision } from '#governance';
import { createAccount, findAccount, grantRole, type Actor, type Tx, type UnitOfWork } from '#platform';
import { keepContentVersion, type ContentFile } from '#regions';
import {
  acceptOffer,
  addChange,
  answerContribution,
  askAboutOffer,
  closeConsultation,
  createRound,
  objectToOffer,
  offerOne,
  offerRound,
  openConsultation,
  openOffer,
  recordContribution,
  stepRound,
  type RoundStep,
} from '#revisions';
import { ACCOUNTS_FROM } from '../domain/demo-people.js';
import type { RevisionSample, SampleResponse } from '../domain/revision-sample.js';
import { partiesWithout, runsOn, sampleOffers, sampleRound, type OfferedParty } from '../persistence/revision.store.js';
import { demoPerson, everHeld } from '../persistence/steering.store.js';

/** Draws a letter. */
export type DrawLetter = (document: ComposedDocument) => Promise<Buffer>;

const emailOf = (providerKey: string): string => `${providerKey}@aanbieder.voorbeeld`;

/**
 * An invented revision that is under way, so that whoever looks at the demo sees one live: `offer` sends the offers, `answer` has some
 * providers respond on a later day. Both go on where an interruption left them, and a region that ever got it is left as it is.
 */
export class LoadRevision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actor: Actor,
    private readonly file: ContentFile<RevisionSample>,
    private readonly draw: DrawLetter,
  ) {}

  private run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.uow.run(this.actor, work);

  /** Prepared by one person of the region, released by another. */
  async offer(): Promise<void> {
    const { content: sample } = this.file;
    const people = await this.run(async (tx) => {
      if ((await everHeld(tx, this.file.name)) || tx.today >= sample.effectiveFrom || !(await runsOn(tx, sample.kind, sample.effectiveFrom)))
        return null;
      const [buyer, director] = [await demoPerson(tx, 'inkoopadviseur'), await demoPerson(tx, 'bestuurder')];
      return buyer && director && { buyer, director };
    });
    if (!people) return;
    const as = ({ id, name }: { id: string; name: string }): Actor => ({ ...this.actor, kind: 'persoon', accountId: id, name });
    await this.run((tx) => providerPeople(tx, sample));
    const before = await this.run((tx) => sampleRound(tx, sample.title));
    const id = before?.id ?? (await this.uow.run(as(people.buyer), (tx) => propose(tx, sample)));
    if ((before?.state ?? 'besluit') === 'besluit') await this.uow.run(as(people.director), (tx) => step(tx, id, 'aanbieden'));
    await this.run((tx) => offerRound(tx, id));
    for (const { offerId, state } of await this.run((tx) => sampleOffers(tx, id)))
      if (state === 'klaar') await offerOne(this.run, offerId, this.draw);
  }

  async answer(): Promise<void> {
    const { content: sample } = this.file;
    const offers = await this.run(async (tx) => {
      const round = (await everHeld(tx, this.file.name)) ? null : await sampleRound(tx, sample.title);
      return round && sampleOffers(tx, round.id);
    });
    if (!offers) return;
    for (const [i, { key }] of (await this.run((tx) => respondents(tx, sample))).entries()) {
      const offer = offers.find((o) => o.providerKey === key);
      if (offer?.state === 'aangeboden') await this.respond(offer, sample.responses[i]!);
    }
    await this.run((tx) => keepContentVersion(tx, this.file));
  }

  private async respond({ offerId, providerId, providerKey, sha256 }: OfferedParty, { kind, person, text }: SampleResponse): Promise<void> {
    const account = await this.run((tx) => findAccount(tx, emailOf(providerKey)));
    if (account === null) return;
    await this.uow.run({ ...this.actor, kind: 'persoon', accountId: account, name: person, providerId }, async (tx) => {
      await openOffer(tx, offerId);
      if (kind === 'vraag') await askAboutOffer(tx, offerId, text!);
      if (kind === 'bezwaar') await objectToOffer(tx, offerId, text!);
      if (kind === 'akkoord') await acceptOffer(tx, offerId, { sha256: sha256!, mandate: 'Bestuurder', read: true, mayBind: true });
    });
  }
}

const respondents = (tx: Tx, s: RevisionSample) => partiesWithout(tx, s.kind, s.effectiveFrom, s.responses.length);

/** Somebody of each provider that will respond, who may bind it; nobody logs in as one of them: the demo names its logins. */
async function providerPeople(tx: Tx, sample: RevisionSample): Promise<void> {
  for (const [i, { id, key }] of (await respondents(tx, sample)).entries()) {
    if (await findAccount(tx, emailOf(key))) continue;
    const accountId = await createAccount(tx, { email: emailOf(key), name: sample.responses[i]!.person, password: randomUUID() });
    for (const role of ['aanbieder', 'tekenbevoegde'] as const)
      await grantRole(tx, { accountId, role, scopeKind: 'aanbieder', scopeId: id, from: ACCOUNTS_FROM });
  }
}

const step = (tx: Tx, id: string, name: RoundStep): Promise<void> =>
  stepRound(tx, { id, version: null, step: name, reason: null, decisionId: null, sides: ['voorbereider', 'vrijgever'] });

/** From a draft over the table to the decision. @returns the id of the revision */
async function propose(tx: Tx, s: RevisionSample): Promise<string> {
  const { id } = await createRound(tx, {
    title: s.title,
    why: s.why,
    effectiveFrom: s.effectiveFrom,
    effectiveUntil: null,
    choice: { segments: [], kinds: [s.kind], providers: [], contracts: [], view: null },
    transition: null,
    responseDays: s.responseDays,
    reminderDays: [s.remindBefore],
  });
  await addChange(tx, id, { ...s.extension, change: { kind: 'looptijd', lastDay: s.extension.lastDay } });
  await addChange(tx, id, { ...s.tariff, change: { kind: 'tarief', list: null, basisPoints: s.tariff.basisPoints, productCodes: null } });
  await step(tx, id, 'naar-ontwikkeltafel');
  const { title, purpose, heldOn, attendance, report, contributions } = s.table;
  const no = await openConsultation(tx, id, { kind: 'ontwikkeltafel', title, level: 'adviseren', purpose, heldOn });
  for (const c of contributions) {
    const given = await recordContribution(tx, { roundId: id, consultationNo: no, changeNo: null, text: c.text }, { ...c, providerKey: null });
    await answerContribution(tx, id, given, c.answer, c.outcome);
  }
  await closeConsultation(tx, id, no, { attendance, report });
  await step(tx, id, 'naar-besluit');
  await recordDecision(tx, {
    ...{ bodyKey: s.decision.body, title: s.decision.title, motivation: s.decision.motivation, takenOn: s.decision.takenOn },
    ...{ meetingId: null, agendaItem: null, cents: null, outcome: 'aangenomen', effectiveFrom: null, replaces: null },
    ...{ subjectKind: 'herziening', subjectId: id, subjectLabel: s.title },
  });
  return id;
}
