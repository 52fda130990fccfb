// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { inhabitantsOf, municipalityExists, saveInhabitants } from '../persistence/region.store.js';

const unknownMunicipality = defineError('gemeente-onvindbaar', 'not-found', 'Deze gemeente bestaat niet, of u kunt er niet bij.');
const unfitInhabitants = defineError(
  'inwoners-ongeldig',
  'invalid',
  'Het aantal inwoners kan zo niet worden vastgelegd. Pas het aan en probeer het opnieuw.',
);

export interface FilledInhabitants {
  readonly municipality: string;
  /** The day on which they were counted. */
  readonly on: LocalDate;
  readonly count: number;
  /** Where the figure stands. */
  readonly source: string;
}

/** Fills in, or corrects, how many people lived in a municipality on a day, with where that stands. What was there before stays in the audit trail. */
export async function fillInInhabitants(tx: Tx, filled: FilledInhabitants): Promise<void> {
  if (!(await municipalityExists(tx, filled.municipality))) throw new DomainError(unknownMunicipality);
  const faults: Violation[] = [];
  if (filled.on > tx.today) faults.push({ pointer: '/peildatum', text: 'Deze dag moet nog komen.' });
  if (faults.length > 0) throw new DomainError(unfitInhabitants, {}, faults);
  const before = await inhabitantsOf(tx, filled.municipality, filled.on);
  await saveInhabitants(tx, filled);
  await tx.audit({
    action: 'inwoners ingevuld',
    objectKind: 'gemeente',
    objectId: filled.municipality,
    detail: { peildatum: filled.on, aantal: filled.count, bron: filled.source, daarvoor: before },
  });
}
