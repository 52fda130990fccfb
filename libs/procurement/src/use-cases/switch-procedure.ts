// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { VARIANTS, variantOf } from '../domain/known-variants.js';
import type { StepSide } from '../domain/variant.js';
import { insertProcedure, insertProcedureEvent, type StoredProcedure } from '../persistence/procedure.store.js';
import { insertSwitch, loadTender, saveTender } from '../persistence/tender.store.js';
import { EMPTY_TENDER, TENDER } from './save-tender.js';
import { lockProcedureAt } from './save-procedure.js';
import { stepProcedure } from './step-procedure.js';

const switchInvalid = defineError('overstap-ongeldig', 'invalid', 'Zo kan deze procedure niet overgaan. Pas het aan en probeer het opnieuw.');

/** The papers as they go along: what nobody may change once published stays behind with the old procedure, as it was. */
async function carry(tx: Tx, from: StoredProcedure, variant: string): Promise<string> {
  const { id } = await insertProcedure(tx, variant, variantOf(variant).procedure.first, {
    ...from,
    windows: variant === TENDER ? [] : from.windows.filter((w) => w.opensOn >= tx.today),
    tariffs: variant === TENDER ? [] : from.tariffs,
    closedToNewcomers: variant !== TENDER && from.closedToNewcomers,
  });
  if (variant === TENDER) await saveTender(tx, id, (await loadTender(tx, from.id)) ?? EMPTY_TENDER);
  return id;
}

/**
 * A procedure that turns out not to be feasible goes on as another kind: it ends with its reason, and a draft of the other kind begins with its
 * goals, requirements and papers (Strategie 5.3, NB).
 * @returns the draft
 */
export async function switchProcedure(
  tx: Tx,
  command: { readonly id: string; readonly version: number; readonly variant: string; readonly reason: string; readonly sides: readonly StepSide[] },
): Promise<string> {
  const from = await lockProcedureAt(tx, command.id, command.version);
  const faults: Violation[] = [];
  if (!VARIANTS.has(command.variant) || command.variant === from.variant)
    faults.push({ pointer: '/soort', text: 'Kies een andere soort procedure.' });
  if (!command.reason.trim()) faults.push({ pointer: '/reden', text: 'Geef de reden van de overstap.' });
  if (faults.length > 0) throw new DomainError(switchInvalid, {}, faults);
  await stepProcedure(tx, {
    id: from.id,
    version: from.version,
    step: 'overstappen',
    reason: command.reason,
    into: command.variant,
    sides: command.sides,
  });
  const id = await carry(tx, from, command.variant);
  await insertSwitch(tx, from.id, id, command.reason.trim());
  await insertProcedureEvent(tx, id, 'overgenomen', `Overgenomen van IP-${String(from.no).padStart(3, '0')}: ${command.reason.trim()}`);
  await tx.audit({
    action: 'procedure overgestapt',
    objectKind: 'inkoopprocedure',
    objectId: from.id,
    detail: { nummer: from.no, naar: id, soort: command.variant },
  });
  return id;
}
