// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { bodyExists } from '../persistence/body.store.js';
import { insertMeeting, type NewMeeting } from '../persistence/decision.store.js';
import { meetingExists, unknownBody } from './governance-errors.js';

/** Records a meeting of a body, held or planned; a body meets once a day. @returns its id */
export async function recordMeeting(tx: Tx, meeting: NewMeeting): Promise<string> {
  if (!(await bodyExists(tx, meeting.bodyKey)))
    throw new DomainError(unknownBody, {}, [{ pointer: '/gremium', text: 'Kies een gremium uit de lijst.' }]);
  const id = await insertMeeting(tx, meeting);
  if (id === null) throw new DomainError(meetingExists, { datum: meeting.heldOn });
  await tx.audit({
    action: 'vergadering vastgelegd',
    objectKind: 'vergadering',
    objectId: id,
    detail: { gremium: meeting.bodyKey, datum: meeting.heldOn },
  });
  return id;
}
