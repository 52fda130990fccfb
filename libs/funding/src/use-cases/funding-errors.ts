// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownSegment = defineError('plafond-segment-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unfitCeiling = defineError(
  'budgetplafond-ongeldig',
  'invalid',
  'De plafonds kunnen zo niet worden vastgesteld. Pas ze aan en probeer het opnieuw.',
);
export const ceilingOvertaken = defineError(
  'budgetplafond-gewijzigd',
  'stale',
  'Iemand anders heeft dit plafond intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const wholeRegionOnly = defineError(
  'plafond-hele-regio',
  'forbidden',
  'Alleen wie de hele regio ziet kan dit vaststellen. Vraag het de controller of de inkoopadviseur van de regio.',
);
export const unfitSavings = defineError(
  'besparing-ongeldig',
  'invalid',
  'De besparingsdoelen kunnen zo niet worden vastgesteld. Pas ze aan en probeer het opnieuw.',
);
export const savingsOvertaken = defineError(
  'besparing-gewijzigd',
  'stale',
  'Iemand anders heeft dit besparingsdoel intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
