// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import { NOT_IN_SOURCE, UNKNOWN_TERM, type ClauseContent, type ContractKindContent, type KpiContent } from '../domain/contract-kind.js';
import { keepClause, keepKpi } from '../persistence/agreements.store.js';
import { contractsWithoutTerm, keepKind, storedKind } from '../persistence/contract-kind.store.js';
import { insertTerm, lockTerm } from '../persistence/contract-term.store.js';
import { refreshMoments } from './term-moments.js';

async function seedEach<T>(tx: Tx, file: ContentFile<readonly T[]>, keep: (item: T, n: number) => Promise<void>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const [n, item] of file.content.entries()) await keep(item, n);
  await keepContentVersion(tx, file);
  return true;
}

/** Contracts recorded before there were kinds get the term of theirs; what was agreed apart is filled in by hand. */
async function giveTerms(tx: Tx): Promise<void> {
  for (const contract of await contractsWithoutTerm(tx)) {
    const kind = await storedKind(tx, contract.kind);
    await insertTerm(tx, contract, contract.last, kind?.term ?? UNKNOWN_TERM, kind?.term ? kind.source : NOT_IN_SOURCE);
    const stored = await lockTerm(tx, contract.number);
    if (stored) await refreshMoments(tx, stored);
  }
}

/** Brings the kinds of contracts into the region. @returns false when the region holds this file already */
export async function seedContractKinds(tx: Tx, file: ContentFile<readonly ContractKindContent[]>): Promise<boolean> {
  const written = await seedEach(tx, file, (kind, n) => keepKind(tx, kind, n + 1));
  if (written) await giveTerms(tx);
  return written;
}

export const seedClauses = (tx: Tx, file: ContentFile<readonly ClauseContent[]>): Promise<boolean> =>
  seedEach(tx, file, (clause) => keepClause(tx, clause));

export const seedKpis = (tx: Tx, file: ContentFile<readonly KpiContent[]>): Promise<boolean> => seedEach(tx, file, (kpi) => keepKpi(tx, kpi));
