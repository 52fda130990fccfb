// SPDX-License-Identifier: EUPL-1.2
import { DomainError, decimalFromCents } from '#kernel';
import type { Tx } from '#platform';
import { unfitEntry } from '../domain/statement.js';
import { insertEntry, lockStatement } from '../persistence/setup.store.js';
import { entryChanged, unfitFilling, unknownPart } from './strategy-errors.js';

export interface Filling {
  readonly statementId: string;
  readonly text: string | null;
  /** What a lever is expected to save a year; null: no amount. */
  readonly cents: bigint | null;
  /** Id of what stood filled in when it was read; null: nothing. */
  readonly seen: string | null;
}

/** Fills in what the document leaves open, or the effect expected of a lever; what stood before stays on record. */
export async function fillIn(tx: Tx, filling: Filling): Promise<void> {
  const statement = await lockStatement(tx, filling.statementId);
  if (!statement) throw new DomainError(unknownPart);
  if (statement.entryId !== filling.seen) throw new DomainError(entryChanged);
  const fault = unfitEntry(statement, filling);
  if (fault) throw new DomainError(unfitFilling, {}, [{ pointer: statement.kind === 'hefboom' ? '/bedrag' : '/tekst', text: fault }]);
  await insertEntry(tx, statement.id, filling.text, filling.cents);
  await tx.audit({
    action: statement.kind === 'hefboom' ? 'verwacht effect van hefboom ingevuld' : 'strategie aangevuld',
    objectKind: 'segment',
    objectId: statement.segment || 'regio',
    detail: {
      onderdeel: statement.title ?? statement.text,
      tekst: filling.text,
      bedrag: filling.cents === null ? null : decimalFromCents(filling.cents),
    },
  });
}
