// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownThread = defineError('vraag-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const changedMeanwhile = defineError(
  'vraag-gewijzigd',
  'stale',
  'Iemand anders heeft deze vraag intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const noSuchStep = defineError('vraag-stap', 'conflict', 'Deze stap kan niet vanuit de huidige staat.');
export const regionOnly = defineError('vraag-alleen-regio', 'forbidden', 'Alleen de regio kan de eigenaar, de termijn en wie aan zet is wijzigen.');
export const unfitChange = defineError(
  'vraagwijziging-ongeldig',
  'invalid',
  'De wijziging kan zo niet worden bewaard. Pas haar aan en probeer het opnieuw.',
);

export const STATE_WORDS = {
  open: 'Open',
  'wacht-op-aanbieder': 'Wacht op aanbieder',
  'wacht-op-regio': 'Wacht op regio',
  gesloten: 'Gesloten',
} as const;
