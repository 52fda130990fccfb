// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, inclusive, newId, type LocalDate, type Period } from '#kernel';
import { writeAudits, type Tx } from '#platform';
import { checkVersion, type BestedingsruimteAgreement } from '../domain/contract.js';
import { checkAgreements, type Known } from '../domain/contract-agreements.js';
import { termUntil } from '../domain/contract-term.js';
import { GROUND_RULES } from '../domain/legal-ground.js';
import { recordVersion, type RecordedChange } from '../domain/version-periods.js';
import type { RevisedVersion, RevisionGround, WholeRoom } from '../domain/whole-version.js';
import { insertStated, knownAgreements } from '../persistence/agreements.store.js';
import { lockTerms, type StoredTerm } from '../persistence/contract-term.store.js';
import { saveContractLasts } from '../persistence/version-content.store.js';
import {
  insertWholeVersions,
  knownVersions,
  savePeriodsOf,
  statedOn,
  withWordsAtTheEnd,
  type KnownVersions,
  type WholeVersionRow,
} from '../persistence/whole-versions.store.js';
import { unknownContract } from './contract-errors.js';
import { refreshAllMoments } from './term-moments.js';

/** What is recorded of one contract: the whole of its next version, and why. */
export interface VersionToRecord {
  readonly number: string;
  readonly revised: RevisedVersion;
  readonly ground: RevisionGround;
  readonly summary: string;
}

/** The name of a product group stands in its key: "productgroep:verblijf". */
const roomAgreed = (room: WholeRoom): BestedingsruimteAgreement => ({
  ...room,
  productGroup: room.productIds === null ? null : { name: room.grainKey.slice(room.grainKey.indexOf(':') + 1), productIds: room.productIds },
});

function checkWhole(revised: RevisedVersion, known: Known | null): void {
  checkVersion({ lines: revised.lines, bestedingsruimten: revised.rooms.map(roomAgreed) });
  if (revised.agreements && known) checkAgreements(revised.agreements, known);
}

/** Why recording would refuse this version, in words; none: it would not. */
export function refusalsOf(revised: RevisedVersion, known: Known): string[] {
  try {
    checkWhole(revised, known);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.violations.map((v) => v.text);
    throw error;
  }
}

/** A later last day moves the term with it: what was signed for, or what notice was given for. */
function moved(contract: StoredTerm, last: LocalDate): StoredTerm {
  const until = addDays(last, 1);
  if (contract.valid.until === until) return contract;
  return { ...contract, valid: { from: contract.valid.from, until }, state: termUntil(contract.term, contract.state, last) };
}

interface NextVersion {
  readonly row: WholeVersionRow;
  readonly change: { readonly contractId: string; readonly providerId: string; readonly change: RecordedChange };
}

function nextOf(tx: Tx, { revised, ground, summary }: VersionToRecord, contract: StoredTerm, known: KnownVersions): NextVersion {
  const [id, agreed] = [newId(tx.now.getTime()), inclusive(revised.from, revised.last)];
  const rule = GROUND_RULES.find((r) => r.ground === ground.ground)!;
  const [contractId, providerId] = [contract.id, contract.providerId];
  const groundWords = `${rule.name.toLowerCase()} (${rule.source})`;
  const row: WholeVersionRow = {
    id,
    no: known.no + 1,
    contractId,
    providerId,
    agreed,
    groundWords,
    summary,
    revised,
    ground,
    noticeDue: rule.notice,
  };
  const whole: Period = contract.valid;
  const before = known.periods.filter((p) => whole.until === null || p.valid.from < whole.until);
  return { row, change: { contractId, providerId, change: recordVersion(before, whole, { id, valid: agreed }, tx.now) } };
}

/**
 * Records what was agreed as the next version of each of these contracts, whole: nothing is taken over from another version by itself. All
 * of them or none, in the same few statements however many there are. A later last day moves the end of the contract with it. A clause or
 * KPI that stood in a contract keeps the text it was agreed with.
 * @param items at most one per contract
 * @returns the id and the number of each version, in the order given
 * @throws DomainError `contract-onbekend`, `versie-ongeldig`, `afspraken-ongeldig`, `versie-eerder-vastgelegd`, `versie-buiten-contract`
 */
export async function recordVersions(tx: Tx, items: readonly VersionToRecord[]): Promise<{ readonly id: string; readonly no: number }[]> {
  if (items.length === 0) return [];
  const locked = await lockTerms(
    tx,
    items.map((i) => i.number),
  );
  const byNumber = new Map(locked.map((c) => [c.number, c]));
  const missing = items.find((i) => !byNumber.has(i.number));
  if (missing) throw new DomainError(unknownContract, { nummer: missing.number });
  const allowed = items.some((i) => i.revised.agreements) ? await knownAgreements(tx) : null;
  for (const { revised } of items) checkWhole(revised, allowed);
  const ids = locked.map((c) => c.id);
  const known = await knownVersions(tx, ids);
  const contracts = items.map((i) => moved(byNumber.get(i.number)!, i.revised.contractLast));
  const next = items.map((item, n) => nextOf(tx, item, contracts[n]!, known.get(contracts[n]!.id) ?? { no: 0, periods: [] }));
  const rows = next.map((n) => n.row);
  const stating = rows.flatMap((row) => (row.revised.agreements ? [{ row, agreed: row.revised.agreements }] : []));
  const before = await statedOn(
    tx,
    stating.map(({ row }) => ({ contractId: row.contractId, from: row.agreed.from })),
  );
  await saveContractLasts(
    tx,
    contracts.filter((c) => c.valid.until !== byNumber.get(c.number)!.valid.until),
  );
  await withWordsAtTheEnd(
    tx,
    rows.map((row) => row.id),
    async () => {
      await insertWholeVersions(tx, rows);
      await insertStated(
        tx,
        stating.map(({ row, agreed }) => ({ ...row, versionId: row.id, statedBefore: before.get(row.contractId) ?? null, agreed })),
      );
    },
  );
  await savePeriodsOf(
    tx,
    next.map((n) => n.change),
  );
  await refreshAllMoments(tx, contracts);
  await writeAudits(
    tx,
    items.map(({ number, revised, ground }, n) => ({
      action: 'contractversie vastgelegd',
      objectKind: 'overeenkomst',
      objectId: number,
      detail: { versie: rows[n]!.no, van: revised.from, totEnMet: revised.last, grond: ground.ground, aankondiging: rows[n]!.noticeDue },
    })),
  );
  return rows.map(({ id, no }) => ({ id, no }));
}
