// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownIndexation = defineError('indexering-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const personsOnly = defineError('indexering-alleen-personen', 'forbidden', 'Over een indexering beslissen personen, geen systeem.');
export const noRule = defineError(
  'indexeerregel-ontbreekt',
  'conflict',
  'Voor deze regio is geen weging vastgelegd die op de ingangsdatum geldt. Een beheerder laadt haar met de gegevens van de regio.',
);
export const unfitIndexation = defineError('indexering-ongeldig', 'invalid', 'De indexering klopt nog niet. Pas de aangegeven velden aan.');
export const changedMeanwhile = defineError(
  'indexering-gewijzigd',
  'stale',
  'Iemand anders heeft deze indexering intussen gewijzigd. Bekijk de nieuwe stand voordat u opslaat.',
);
export const outdated = defineError(
  'indexering-verouderd',
  'conflict',
  'Na de berekening zijn overeenkomsten gewijzigd. Bereken de indexering opnieuw; daarna kan een ander haar goedkeuren.',
);
export const noReason = defineError('indexering-reden', 'invalid', 'Leg uit waarom u deze indexering weigert.');
