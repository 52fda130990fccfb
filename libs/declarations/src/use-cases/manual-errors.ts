// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownManual = defineError('handmatig-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unfitManual = defineError(
  'handmatig-ongeldig',
  'invalid',
  'De declaratie klopt nog niet. Pas de aangegeven velden aan en probeer het opnieuw.',
);
export const personsOnly = defineError('handmatig-alleen-personen', 'forbidden', 'Een handmatige declaratie voert een persoon in, geen systeem.');
export const ownEntry = defineError('handmatig-eigen-invoer', 'conflict', 'U hebt deze declaratie zelf ingevoerd. Een ander moet haar beoordelen.');
export const judgedAlready = defineError('handmatig-al-beoordeeld', 'conflict', 'Deze declaratie is al beoordeeld. Bekijk de nieuwe stand.');
export const unfitReason = defineError('handmatig-reden', 'invalid', 'Leg uit waarom u deze declaratie weigert.');
