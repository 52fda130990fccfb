// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, inclusive, lastDay, newId, type Cents, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { checkVersion, grainKey, type BestedingsruimteAgreement } from '../domain/contract.js';
import { checkAgreements, type VersionAgreements } from '../domain/contract-agreements.js';
import { cumulativeChange, GROUND_RULES, testGrounds, type ChangeFacts, type Ground, type GroundTest } from '../domain/legal-ground.js';
import { recordVersion } from '../domain/version-periods.js';
import { insertAgreements, knownAgreements } from '../persistence/agreements.store.js';
import { insertChange, newestVersion, recordedChanges } from '../persistence/contract-change.store.js';
import { insertRooms, nextVersionNo, saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { lockTerm, versionOn, type StoredTerm } from '../persistence/contract-term.store.js';
import { changeable, copyVersion, type RoomChange } from '../persistence/version-copy.store.js';
import { changeInvalid, contractChanged, severalVersions, unknownContract } from './contract-errors.js';
import { refreshMoments } from './term-moments.js';

export interface ChangeCommand {
  readonly number: string;
  /** The newest version the person saw. */
  readonly seenVersion: number;
  readonly from: LocalDate;
  /** null: to the end of the contract. */
  readonly until: LocalDate | null;
  readonly summary: string;
  readonly ground: Ground;
  readonly explanation: string;
  /** Why this ground, where its test does not hold. */
  readonly deviation: string | null;
  readonly facts: ChangeFacts;
  readonly tariffs: ReadonlyMap<number, Cents>;
  readonly rooms: ReadonlyMap<string, RoomChange>;
  /** Bestedingsruimten that were not agreed before, as of a year that comes. */
  readonly newRooms: readonly BestedingsruimteAgreement[];
  /** null: they stay as they are. */
  readonly agreements: VersionAgreements | null;
}

function requireGround(command: ChangeCommand, tests: readonly GroundTest[]): void {
  const test = tests.find((t) => t.ground === command.ground)!;
  const faults: Violation[] = [];
  if (command.ground === '2.163c' && command.facts.clause === null)
    faults.push({ pointer: '/grond/clausule', text: 'Noem de clausule of optie waaruit de wijziging volgt.' });
  // The rules are not certain for these contracts (law.md): they ask for a reason and never block.
  if (!test.holds && !command.deviation?.trim())
    faults.push({ pointer: '/grond/afwijking', text: `${test.reasons.join(' ')} Leg uit waarom deze grond toch kan, of kies een andere.` });
  if (faults.length > 0) throw new DomainError(changeInvalid, {}, faults);
}

async function requireKnown(tx: Tx, command: ChangeCommand, versionId: string): Promise<void> {
  const { lines, rooms } = await changeable(tx, versionId);
  const faults: Violation[] = [
    ...[...command.tariffs.keys()]
      .filter((l) => !lines.has(l))
      .map((l) => ({ pointer: '/tarieven', text: `Regel ${l} heeft in deze versie geen tarief.` })),
    ...[...command.tariffs]
      .filter(([, cents]) => cents < 0n)
      .map(([l]) => ({ pointer: '/tarieven', text: `Het tarief van regel ${l} is lager dan nul.` })),
    ...[...command.rooms.keys()]
      .filter((r) => !rooms.has(r))
      .map((r) => ({ pointer: '/ruimten', text: `De bestedingsruimte ${r} staat niet in deze versie.` })),
    ...[...command.rooms]
      .filter(([, { cents }]) => cents !== null && cents <= 0n)
      .map(([r]) => ({ pointer: '/ruimten', text: `De bestedingsruimte ${r} is niet hoger dan nul.` })),
  ];
  const years = command.newRooms.map((r) => `${r.year} ${grainKey(r)}`);
  years.forEach((key, n) => {
    if (rooms.has(key) || years.indexOf(key) < n)
      faults.push({ pointer: `/bestedingsruimten/${n}/jaar`, text: `De bestedingsruimte ${key} is er al.` });
  });
  if (command.tariffs.size + command.rooms.size + years.length === 0 && !command.agreements)
    faults.push({ pointer: '/', text: 'Er verandert niets. Vul in wat er anders wordt.' });
  if (faults.length > 0) throw new DomainError(changeInvalid, {}, faults);
}

function periodOf(command: ChangeCommand, contract: StoredTerm): { from: LocalDate; last: LocalDate } {
  const [from, end] = [command.from, lastDay(contract.valid)];
  const last = command.until ?? end ?? from;
  if (from < contract.valid.from || last < from || (end !== null && last > end))
    throw new DomainError(changeInvalid, {}, [
      { pointer: '/van', text: `Kies dagen binnen de looptijd: ${contract.valid.from} tot en met ${end ?? 'onbepaald'}.` },
    ]);
  return { from, last };
}

/**
 * Changes a running contract by a new version: the rest stays as it was. It names the legal ground, tested in the order of the law
 * against all changes before it; who did not see the newest version is told so and changes nothing.
 * @returns the number of the version
 * @throws DomainError `contract-gewijzigd`, `contractwijziging-ongeldig`, `afspraken-ongeldig`, `wijziging-over-meer-versies`
 */
export async function changeContract(tx: Tx, command: ChangeCommand): Promise<number> {
  const contract = await lockTerm(tx, command.number);
  if (!contract) throw new DomainError(unknownContract);
  const newest = await newestVersion(tx, contract.id);
  if (newest === null || newest.no !== command.seenVersion)
    throw new DomainError(contractChanged, { versie: newest?.no ?? 0, door: newest?.by ?? null, op: newest?.at.toISOString() ?? null });
  const { from, last } = periodOf(command, contract);
  const source = await versionOn(tx, contract.id, from);
  if (!source) throw new DomainError(changeInvalid, {}, [{ pointer: '/van', text: 'Op deze dag geldt geen versie.' }]);
  if (source.valid.until !== null && last >= source.valid.until)
    throw new DomainError(severalVersions, { totEnMet: addDays(source.valid.until, -1) });
  checkVersion({ lines: [], bestedingsruimten: command.newRooms });
  await requireKnown(tx, command, source.id);
  if (command.agreements) checkAgreements(command.agreements, await knownAgreements(tx));
  requireGround(command, testGrounds(command.facts, cumulativeChange(contract.originalCents, await recordedChanges(tx, contract.id))));
  const [id, no, agreed] = [newId(tx.now.getTime()), await nextVersionNo(tx, contract.id), inclusive(from, last)];
  const rule = GROUND_RULES.find((r) => r.ground === command.ground)!;
  await copyVersion(tx, contract, { ...command, id, no, sourceId: source.id, ground: `${rule.name.toLowerCase()} (${rule.source})`, agreed });
  await insertRooms(tx, contract, id, command.newRooms);
  if (command.agreements) await insertAgreements(tx, contract, id, command.agreements, source.id);
  await insertChange(tx, contract, {
    versionId: id,
    ground: command.ground,
    clause: command.facts.clause,
    explanation: command.explanation,
    cents: command.facts.cents,
    indexation: command.facts.indexation,
    deviation: command.deviation?.trim() || null,
    noticeDue: rule.notice,
  });
  const change = recordVersion(await versionPeriods(tx, contract.id), contract.valid, { id, valid: agreed }, tx.now);
  await saveVersionPeriods(tx, contract, change, tx.now);
  await refreshMoments(tx, contract);
  await tx.audit({
    action: 'contractversie vastgelegd',
    objectKind: 'overeenkomst',
    objectId: command.number,
    detail: { versie: no, van: from, totEnMet: last, grond: command.ground, aankondiging: rule.notice },
  });
  return no;
}
