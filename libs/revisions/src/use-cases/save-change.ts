// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { changeFaults, namedIn } from '../domain/change-content.js';
import type { RevisionChange } from '../domain/revision-change.js';
import {
  contributionExists,
  insertChange,
  keepEarlierText,
  lockChange,
  orderedChanges,
  saveChangeText,
  saveDropped,
  saveOrder,
  unknownNames,
  type ChangeText,
  type StoredChange,
} from '../persistence/round-change.store.js';
import { insertRoundEvent, raiseVersion, type StoredRound } from '../persistence/round.store.js';
import { changeChanged, changeDropped, changeInvalid, roundChanged, unknownChange } from './revision-errors.js';
import { lockOpenRound } from './save-round.js';

/** Checks a change in itself and that what it names exists. @throws DomainError `herzieningswijziging-ongeldig` with every fault */
export async function checkChange(tx: Tx, change: RevisionChange, clause: string | null = null): Promise<void> {
  const names = namedIn(change);
  const unknown = await unknownNames(tx, { ...names, clauses: [...names.clauses, ...(clause === null ? [] : [clause])] });
  const faults: Violation[] = [
    ...changeFaults(change).map(({ pointer, text }) => ({ pointer: `/inhoud${pointer}`, text })),
    ...unknown.map((text) => ({ pointer: '/inhoud', text })),
  ];
  if (faults.length > 0) throw new DomainError(changeInvalid, {}, faults);
}

async function trace(tx: Tx, round: StoredRound, step: string, text: string, no: number): Promise<void> {
  await raiseVersion(tx, round.id);
  await insertRoundEvent(tx, round.id, step, text);
  await tx.audit({ action: `herziening: ${step}`, objectKind: 'herziening', objectId: round.id, detail: { nummer: round.no, wijziging: no } });
}

/** Adds a change behind those there are. @returns its number */
export async function addChange(tx: Tx, roundId: string, text: ChangeText): Promise<number> {
  const round = await lockOpenRound(tx, roundId, null);
  await checkChange(tx, text.change, text.clause);
  const no = await insertChange(tx, roundId, text);
  await trace(tx, round, 'wijziging toevoegen', `Wijziging ${no} toegevoegd`, no);
  return no;
}

/** The change of this number, at the version that was seen, while it stands. */
async function lockChangeAt(tx: Tx, roundId: string, no: number, version: number): Promise<StoredChange> {
  const before = await lockChange(tx, roundId, no);
  if (!before) throw new DomainError(unknownChange);
  if (before.version !== version) throw new DomainError(changeChanged, { versie: before.version });
  if (before.dropped) throw new DomainError(changeDropped);
  return before;
}

/** Once a round has been talked over nothing alters without a reason that the others can read. */
function reasonFor(round: StoredRound, reason: string | null, draft: string): string {
  const given = reason?.trim() ?? '';
  if (given !== '') return given;
  if (round.state === 'concept') return draft;
  throw new DomainError(changeInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden: de wijziging is al besproken.' }]);
}

export interface EditChange {
  readonly roundId: string;
  readonly no: number;
  readonly version: number;
  readonly text: ChangeText;
  readonly reason: string | null;
  /** The contribution that led to it; null: none. */
  readonly contributionNo: number | null;
}

/** Alters the text of a change; the text before it is kept with why and by which contribution. Its kind stays. */
export async function editChange(tx: Tx, command: EditChange): Promise<void> {
  const { roundId, no, text, contributionNo } = command;
  const round = await lockOpenRound(tx, roundId, null);
  const before = await lockChangeAt(tx, roundId, no, command.version);
  if (before.change.kind !== text.change.kind)
    throw new DomainError(changeInvalid, {}, [{ pointer: '/soort', text: 'De soort staat vast. Schrap deze wijziging en voeg een nieuwe toe.' }]);
  if (contributionNo !== null && !(await contributionExists(tx, roundId, contributionNo)))
    throw new DomainError(changeInvalid, {}, [{ pointer: '/inbreng', text: 'Deze inbreng is er niet.' }]);
  await checkChange(tx, text.change, text.clause);
  const why = reasonFor(round, command.reason, 'Bijgesteld in het concept');
  await keepEarlierText(tx, roundId, before, why, contributionNo);
  await saveChangeText(tx, roundId, no, text);
  const by = contributionNo === null ? '' : ` na inbreng ${contributionNo}`;
  await trace(tx, round, 'wijziging aanpassen', `Wijziging ${no} aangepast${by}: ${why}`, no);
}

/** Drops a change: it stays readable with the reason, and is applied nowhere. */
export async function dropChange(tx: Tx, roundId: string, no: number, version: number, reason: string | null): Promise<void> {
  const round = await lockOpenRound(tx, roundId, null);
  await lockChangeAt(tx, roundId, no, version);
  const why = reasonFor(round, reason, 'Geschrapt in het concept');
  await saveDropped(tx, roundId, no, why);
  await trace(tx, round, 'wijziging schrappen', `Wijziging ${no} geschrapt: ${why}`, no);
}

/** Puts all changes in another order: the order in which they are applied. @param seen  the order that was looked at: another one since is not overwritten */
export async function reorderChanges(tx: Tx, roundId: string, seen: readonly number[], nos: readonly number[]): Promise<void> {
  const round = await lockOpenRound(tx, roundId, null);
  const known = (await orderedChanges(tx, roundId)).map((c) => c.no);
  if (seen.join() !== known.join()) throw new DomainError(roundChanged, { volgorde: known });
  if (nos.length !== known.length || known.some((no) => !nos.includes(no)))
    throw new DomainError(changeInvalid, {}, [{ pointer: '/volgorde', text: 'Noem elke wijziging die nog geldt precies één keer.' }]);
  await saveOrder(tx, roundId, nos);
  await raiseVersion(tx, roundId);
  await insertRoundEvent(tx, roundId, 'volgorde', `Volgorde van de wijzigingen: ${nos.join(', ')}`);
  await tx.audit({ action: 'herziening: volgorde', objectKind: 'herziening', objectId: roundId, detail: { nummer: round.no } });
}
