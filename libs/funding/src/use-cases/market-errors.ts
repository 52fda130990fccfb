// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownMissingSupply = defineError('missend-aanbod-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const missingSupplyChanged = defineError(
  'missend-aanbod-gewijzigd',
  'stale',
  'Iemand anders heeft deze melding intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const noSuchStep = defineError(
  'missend-aanbod-stap',
  'conflict',
  'Deze stap kan niet in de staat waarin de melding is. Eerst wordt getoetst, dan besloten, dan gaat de toelating open.',
);
export const unfitReport = defineError(
  'missend-aanbod-ongeldig',
  'invalid',
  'Dit kan zo niet worden vastgelegd. Pas het aan en probeer het opnieuw.',
);
export const unknownStop = defineError('opnamestop-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const stopChanged = defineError(
  'opnamestop-gewijzigd',
  'stale',
  'Iemand anders heeft deze opnamestop intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const unfitStop = defineError(
  'opnamestop-ongeldig',
  'invalid',
  'De opnamestop kan zo niet worden vastgelegd. Pas hem aan en probeer het opnieuw.',
);
