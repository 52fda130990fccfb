// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Tx, UnitOfWork } from '#platform';
import { agree, callOffTalk, changeAgreement, planTalk, replyToReport, submitReport, writeReport } from '#relations';
import type { SampleTalk, SteeringSample } from '../domain/steering-sample.js';
import { demoPerson, hasTalks, talkParties, type SampledParty } from '../persistence/steering.store.js';

interface Submitted {
  readonly id: string;
  readonly version: number;
  readonly party: SampledParty;
  readonly talk: SampleTalk;
}

/** The region's part of a talk. @returns what waits for the provider; null: nothing */
async function hold(tx: Tx, party: SampledParty, talk: SampleTalk, attendees: string): Promise<Submitted | null> {
  const { id } = await planTalk(tx, { provider: party.key, kind: talk.kind, day: talk.day, startsAt: '10:00', place: null, points: talk.points });
  if (talk.state === 'gepland') return null;
  if (talk.state === 'afgezegd') return callOffTalk(tx, id, 1, talk.note!).then(() => null);
  await writeReport(tx, { id, version: 1, text: talk.report!, attendees });
  for (const a of talk.agreements) {
    const agreement = await agree(tx, { talkId: id, text: a.text, side: a.side, ownerId: null, ownerName: null, due: a.due });
    if (a.done) await changeAgreement(tx, { id: agreement, version: 1, state: 'gedaan', note: null });
  }
  if (talk.state === 'gehouden') return null;
  await submitReport(tx, id, 2);
  return talk.state === 'voorgelegd' ? null : { id, version: 3, party, talk };
}

/**
 * Holds the invented talks: what the region records in one transaction, then the answers of the providers. A region that has talks is
 * left as it is; an answer that an interruption took away stays open, as with a provider that does not answer.
 */
export async function loadTalks(uow: UnitOfWork, actor: Actor, talks: SteeringSample['talks']): Promise<void> {
  const manager = await uow.run(actor, (tx) => demoPerson(tx, 'contractmanager'));
  if (!manager) return;
  const person: Actor = { ...actor, kind: 'persoon', accountId: manager.id, name: manager.name };
  const submitted = await uow.run(person, async (tx) => {
    if (await hasTalks(tx)) return [];
    const parties = await talkParties(tx, talks.length);
    const waiting: Submitted[] = [];
    for (const [i, talk] of talks.entries()) {
      // The first two are with the provider that has a login of its own: there is a past and a future to see.
      const party = parties[i < 2 ? 0 : i - 1];
      const open = party ? await hold(tx, party, talk, `${manager.name}; namens de aanbieder de directeur`) : null;
      if (open) waiting.push(open);
    }
    return waiting;
  });
  for (const { id, version, party, talk } of submitted)
    await uow.run({ ...actor, name: 'Namens de aanbieder', providerId: party.id }, (tx) =>
      replyToReport(tx, { id, version, agrees: talk.state === 'bevestigd', note: talk.state === 'betwist' ? talk.note : null }),
    );
}
