// SPDX-License-Identifier: EUPL-1.2
import { DomainError, newId, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { readConversionTable } from '../domain/conversion-table.js';
import {
  changeConversion,
  insertConversion,
  lockConversion,
  lockConversions,
  unknownOf,
  type ConversionTerms,
  type StoredConversion,
} from '../persistence/conversion.store.js';
import { conversionFixed, personsOnly, staleConversion, unfitConversion, unknownConversion } from './conversion-errors.js';

const given = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))];

async function assertFit(tx: Tx, terms: ConversionTerms): Promise<void> {
  const { rules, faults } = readConversionTable(terms.table);
  const found: Violation[] = [...faults];
  if (terms.startsOn <= tx.today)
    found.push({ pointer: '/vanaf', text: 'Kies een dag na vandaag: wat al is toegewezen, verandert niet terug in de tijd.' });
  if (found.length === 0) {
    const unknown = await unknownOf(tx, given(rules.flatMap((r) => [r.oldProduct, r.newProduct])), given(rules.flatMap((r) => [r.oldAgb, r.newAgb])));
    for (const code of unknown.products) found.push({ pointer: '/tabel', text: `Product ${code} staat niet op de productlijst van de regio.` });
    for (const agb of unknown.agbs) found.push({ pointer: '/tabel', text: `Geen aanbieder van de regio heeft AGB-code ${agb}.` });
  }
  if (found.length > 0) throw new DomainError(unfitConversion, {}, found);
}

/** Begins a conversion of running allocations. Nothing is computed or changed yet. @returns its id */
export async function beginConversion(tx: Tx, terms: ConversionTerms): Promise<string> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  await assertFit(tx, terms);
  await lockConversions(tx);
  const id = newId();
  const no = await insertConversion(tx, id, terms);
  await tx.audit({ action: 'omzetting gemaakt', objectKind: 'omzetting', objectId: id, detail: { nummer: no, vanaf: terms.startsOn } });
  return id;
}

/** The conversion, held, as long as it may change. @throws DomainError when it may not, or was changed since it was seen */
export async function asDraft(tx: Tx, id: string, seen: number | null): Promise<StoredConversion> {
  const conversion = await lockConversion(tx, id);
  if (!conversion) throw new DomainError(unknownConversion);
  if (conversion.state !== 'concept') throw new DomainError(conversionFixed, { staat: conversion.state });
  if (seen !== null && conversion.version !== seen) throw new DomainError(staleConversion);
  return conversion;
}

/** Changes the table or the day. What was computed and chosen goes: it was about the old table. */
export async function editConversion(tx: Tx, id: string, seen: number, terms: ConversionTerms): Promise<void> {
  const { no } = await asDraft(tx, id, seen);
  await assertFit(tx, terms);
  await changeConversion(tx, id, terms);
  await tx.audit({ action: 'omzetting gewijzigd', objectKind: 'omzetting', objectId: id, detail: { nummer: no, vanaf: terms.startsOn } });
}
