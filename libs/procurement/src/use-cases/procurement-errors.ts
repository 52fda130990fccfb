// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownProcedure = defineError('procedure-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const procedureChanged = defineError(
  'procedure-gewijzigd',
  'stale',
  'Iemand anders heeft deze procedure intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const procedureInvalid = defineError('procedure-ongeldig', 'invalid', 'De stukken kloppen zo niet. Pas ze aan en probeer het opnieuw.');
export const procedurePublished = defineError(
  'procedure-gepubliceerd',
  'conflict',
  'Deze procedure is gepubliceerd. Eisen, vensters en tarieven staan vast, zodat iedereen dezelfde regels heeft.',
);
export const unknownApplication = defineError('aanmelding-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const applicationChanged = defineError(
  'aanmelding-gewijzigd',
  'stale',
  'Deze aanmelding is intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const applicationInvalid = defineError(
  'aanmelding-ongeldig',
  'invalid',
  'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.',
);
export const applicationRuns = defineError('aanmelding-loopt-al', 'conflict', 'U heeft voor deze procedure al een aanmelding die loopt.');
export const notEditable = defineError('aanmelding-staat-vast', 'conflict', 'In deze staat kunt u dit deel van de aanmelding niet wijzigen.');
export const notJudgeable = defineError(
  'oordeel-kan-niet',
  'conflict',
  'In deze staat kunt u geen oordeel geven, of iemand anders beoordeelt deze aanmelding.',
);
export const proofRefused = defineError('bewijsstuk-geweigerd', 'invalid', 'Dit bestand kunnen wij niet aannemen.');
