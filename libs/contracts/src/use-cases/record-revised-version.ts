// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, inclusive, newId, type Period } from '#kernel';
import type { Tx } from '#platform';
import { checkVersion, type BestedingsruimteAgreement } from '../domain/contract.js';
import { checkAgreements } from '../domain/contract-agreements.js';
import { GROUND_RULES } from '../domain/legal-ground.js';
import { recordVersion } from '../domain/version-periods.js';
import type { RevisedVersion, RevisionGround, WholeRoom } from '../domain/whole-version.js';
import { insertAgreements, knownAgreements } from '../persistence/agreements.store.js';
import { insertChange } from '../persistence/contract-change.store.js';
import { insertVersion, nextVersionNo, saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { lockTerm } from '../persistence/contract-term.store.js';
import { saveContractLast } from '../persistence/version-content.store.js';
import { unknownContract } from './contract-errors.js';
import { refreshMoments } from './term-moments.js';

/** The name of a product group stands in its key: "productgroep:verblijf". */
const roomAgreed = (room: WholeRoom): BestedingsruimteAgreement => ({
  ...room,
  productGroup: room.productIds === null ? null : { name: room.grainKey.slice(room.grainKey.indexOf(':') + 1), productIds: room.productIds },
});

/**
 * Records what a revision agreed as the next version of a contract, whole: nothing is taken over from another version by itself. A later
 * or earlier last day moves the end of the contract with it.
 * @returns the id and the number of the version
 * @throws DomainError `contract-onbekend`, `versie-ongeldig`, `afspraken-ongeldig`, `versie-eerder-vastgelegd`, `versie-buiten-contract`
 */
export async function recordRevisedVersion(
  tx: Tx,
  number: string,
  revised: RevisedVersion,
  ground: RevisionGround,
  summary: string,
): Promise<{ readonly id: string; readonly no: number }> {
  const contract = await lockTerm(tx, number);
  if (!contract) throw new DomainError(unknownContract, { nummer: number });
  const content = { lines: revised.lines, bestedingsruimten: revised.rooms.map(roomAgreed) };
  checkVersion(content);
  if (revised.agreements) checkAgreements(revised.agreements, await knownAgreements(tx));
  const whole: Period = { from: contract.valid.from, until: addDays(revised.contractLast, 1) };
  const [id, no, agreed] = [newId(tx.now.getTime()), await nextVersionNo(tx, contract.id), inclusive(revised.from, revised.last)];
  const rule = GROUND_RULES.find((r) => r.ground === ground.ground)!;
  if (whole.until !== contract.valid.until) await saveContractLast(tx, contract.id, revised.contractLast);
  await insertVersion(tx, contract, { id, no, ground: `${rule.name.toLowerCase()} (${rule.source})`, summary, recordedAt: tx.now, agreed }, content);
  if (revised.agreements) await insertAgreements(tx, contract, id, revised.agreements);
  await insertChange(tx, contract, { versionId: id, ...ground, noticeDue: rule.notice });
  const known = (await versionPeriods(tx, contract.id)).filter((p) => p.valid.from < whole.until!);
  await saveVersionPeriods(tx, contract, recordVersion(known, whole, { id, valid: agreed }, tx.now), tx.now);
  await refreshMoments(tx, contract);
  await tx.audit({
    action: 'contractversie vastgelegd',
    objectKind: 'overeenkomst',
    objectId: number,
    detail: { versie: no, van: revised.from, totEnMet: revised.last, grond: ground.ground, aankondiging: rule.notice },
  });
  return { id, no };
}
