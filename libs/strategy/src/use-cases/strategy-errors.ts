// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownPart = defineError('strategie-onderdeel-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const entryChanged = defineError(
  'aanvulling-gewijzigd',
  'stale',
  'Iemand anders heeft dit intussen ingevuld. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const unfitFilling = defineError('aanvulling-ongeldig', 'invalid', 'Dit kan zo niet worden ingevuld. Pas het aan en probeer het opnieuw.');
export const actionChanged = defineError(
  'actie-gewijzigd',
  'stale',
  'Iemand anders heeft deze actie intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const unfitAction = defineError('actie-ongeldig', 'invalid', 'De actie kan zo niet worden bewaard. Pas haar aan en probeer het opnieuw.');
export const planningChanged = defineError(
  'planning-gewijzigd',
  'stale',
  'Iemand anders heeft deze planning intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const wrongOrder = defineError(
  'planning-volgorde',
  'conflict',
  'Een mijlpaal kan niet na de mijlpaal vallen die erop volgt. Verschuif eerst de andere, of kies een andere dag.',
);
export const unfitMilestone = defineError(
  'mijlpaal-ongeldig',
  'invalid',
  'De mijlpaal kan zo niet worden bewaard. Pas haar aan en probeer het opnieuw.',
);
export const strategyNotDecided = defineError(
  'strategie-niet-vastgesteld',
  'conflict',
  'De strategie is begonnen, maar er is geen besluit waarmee zij is vastgesteld. Leg eerst dat besluit vast.',
);
