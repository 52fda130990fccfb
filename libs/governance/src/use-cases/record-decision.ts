// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { bodyExists } from '../persistence/body.store.js';
import { insertDecision, meetingOf, nextDecisionNumber, storedDecision, type NewDecision } from '../persistence/decision.store.js';
import { alreadyReplaced, unfitDecision, unknownBody } from './governance-errors.js';
import { ratifierFaults } from './ratifying-body.js';

async function meetingFaults(tx: Tx, d: NewDecision): Promise<Violation[]> {
  if (d.meetingId === null) return [];
  const meeting = await meetingOf(tx, d.meetingId);
  if (!meeting) return [{ pointer: '/vergadering', text: 'Deze vergadering bestaat niet. Kies er een uit de lijst.' }];
  if (meeting.bodyKey !== d.bodyKey) return [{ pointer: '/vergadering', text: 'Deze vergadering is van een ander gremium.' }];
  return meeting.heldOn === d.takenOn ? [] : [{ pointer: '/genomenOp', text: `De vergadering was op ${meeting.heldOn}. Vul die datum in.` }];
}

async function replacementFaults(tx: Tx, d: NewDecision): Promise<Violation[]> {
  if (d.replaces === null) return [];
  const old = await storedDecision(tx, d.replaces);
  if (!old) return [{ pointer: '/vervangt', text: 'Het besluit dat u wilt vervangen bestaat niet.' }];
  if (old.replacedBy !== null) throw new DomainError(alreadyReplaced, { besluit: old.no, vervangenDoor: old.replacedBy });
  if (old.bodyKey !== d.bodyKey) return [{ pointer: '/gremium', text: `Alleen ${old.bodyName} kan dit besluit vervangen.` }];
  return d.takenOn < old.takenOn ? [{ pointer: '/genomenOp', text: `Het oude besluit is van ${old.takenOn}; een vervanging is niet ouder.` }] : [];
}

/**
 * Records what a body decided, as it happened: also a refusal, and also a decision outside the mandate of the body; nothing can rest on
 * those. It is never edited: a mistake is corrected by a later decision of the same body that replaces it.
 * @returns its id
 */
export async function recordDecision(tx: Tx, d: NewDecision): Promise<string> {
  if (!(await bodyExists(tx, d.bodyKey))) throw new DomainError(unknownBody, {}, [{ pointer: '/gremium', text: 'Kies een gremium uit de lijst.' }]);
  const no = await nextDecisionNumber(tx);
  const faults: Violation[] = [];
  if (d.cents !== null && d.cents < 0n) faults.push({ pointer: '/bedrag', text: 'Vul een bedrag van 0 of hoger in.' });
  if (d.takenOn > tx.today) faults.push({ pointer: '/genomenOp', text: 'Deze dag moet nog komen. Leg een besluit vast als het is genomen.' });
  if (d.effectiveFrom !== null && d.effectiveFrom < d.takenOn)
    faults.push({ pointer: '/geldtVanaf', text: 'Een besluit geldt niet eerder dan het is genomen.' });
  faults.push(...(await meetingFaults(tx, d)), ...(await replacementFaults(tx, d)), ...(await ratifierFaults(tx, d.ratifiedBy ?? null)));
  if (faults.length > 0) throw new DomainError(unfitDecision, {}, faults);
  const id = await insertDecision(tx, no, d);
  await tx.audit({
    action: 'bestuursbesluit vastgelegd',
    objectKind: 'bestuursbesluit',
    objectId: id,
    detail: { nummer: no, gremium: d.bodyKey, onderwerp: d.subjectKind, onderwerpId: d.subjectId, uitkomst: d.outcome, vervangt: d.replaces },
  });
  return id;
}
