// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const noAssessment = defineError('beoordeling-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const assessmentChanged = defineError(
  'beoordeling-gewijzigd',
  'stale',
  'Iemand anders heeft de beoordeling intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const assessmentInvalid = defineError(
  'beoordeling-ongeldig',
  'invalid',
  'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.',
);
export const notNow = defineError('beoordeling-andere-stand', 'conflict', 'Dit kan niet in de stand van nu. Bekijk de nieuwe stand.');
export const notAnAssessor = defineError('beoordelaar-andere', 'forbidden', 'U bent geen beoordelaar van deze aanbesteding.');
export const notScored = defineError(
  'toelating-zonder-punten',
  'conflict',
  'In een toelatingsprocedure wordt niemand vergeleken. Er zijn geen punten.',
);
export const notComplete = defineError('beoordeling-onvolledig', 'conflict', 'Er mist nog een oordeel. Vul het aan en probeer het opnieuw.');
export const twoPersons = defineError(
  'gunning-vier-ogen',
  'forbidden',
  'Wie de gunning voorstelt, besluit er niet over. Vraag een collega met mandaat.',
);
export const notOpened = defineError(
  'inschrijvingen-niet-geopend',
  'conflict',
  'De inschrijvingen zijn nog niet geopend. Twee personen openen ze samen, na de sluiting.',
);
export const notSignable = defineError('gunning-wacht', 'conflict', 'De gunning kan nog niet definitief worden.');
