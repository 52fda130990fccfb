// SPDX-License-Identifier: EUPL-1.2
import { DomainError, newId, type LocalDate, type Violation } from '#kernel';
import { storeFiles, type KeyRing, type Tx } from '#platform';
import { reasonFaults } from '../domain/decision-reason.js';
import { manualNumber, messageNumber, type ManualReason } from '../domain/manual.js';
import { manualMessage, writeManual, type ManualClient } from './manual-message.js';
import { insertManual, isMember, manualProvider } from '../persistence/manual.store.js';
import { personsOnly, unfitManual } from './manual-errors.js';

export interface ManualDeclaration {
  /** Key of the provider. */
  readonly provider: string;
  readonly municipalityCode: string;
  readonly periodFrom: LocalDate;
  readonly why: ManualReason;
  readonly note: string;
  readonly clients: readonly ManualClient[];
}

const LEAST_NOTE = 10;

/**
 * Enters care that cannot go through the traffic. It is kept as the message a provider would have sent, sealed, so that it meets the same
 * checks once another person approves it. @returns its id
 */
export async function enterManual(tx: Tx, keys: KeyRing, entry: ManualDeclaration): Promise<string> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const party = await manualProvider(tx, entry.provider);
  const faults: Violation[] = reasonFaults('/toelichting', entry.note, LEAST_NOTE);
  if (!party) faults.push({ pointer: '/aanbieder', text: 'Deze aanbieder kennen wij niet, of hij heeft geen AGB-code.' });
  if (!(await isMember(tx, entry.municipalityCode, entry.periodFrom)))
    faults.push({ pointer: '/gemeente', text: 'Deze gemeente hoorde in die maand niet bij de regio.' });
  const id = newId();
  const message = manualMessage({ ...entry, agb: party?.agb ?? '00000000' }, messageNumber(id), tx.today);
  const written = writeManual(message);
  faults.push(...written.faults);
  if (faults.length > 0 || !party || !written.bytes) throw new DomainError(unfitManual, {}, faults);
  const [sha256] = await storeFiles(tx, keys, [written.bytes]);
  const lines = message.clients.reduce((sum, c) => sum + c.lines.length, 0);
  const no = await insertManual(tx, {
    id,
    providerId: party.providerId,
    municipalityCode: entry.municipalityCode,
    periodFrom: entry.periodFrom,
    why: entry.why,
    note: entry.note.trim(),
    lines,
    totalCents: message.totalCents,
    sha256: sha256!,
  });
  await tx.audit({
    action: 'handmatige declaratie ingevoerd',
    objectKind: 'handmatige declaratie',
    objectId: id,
    detail: { nummer: manualNumber(no, tx.now), regels: lines, bedrag: String(message.totalCents), reden: entry.why },
  });
  return id;
}
