// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownVote = defineError('stemming-onvindbaar', 'not-found', 'Deze stemming of zetel bestaat niet, of u kunt er niet bij.');
export const unfitVote = defineError(
  'stemming-ongeldig',
  'invalid',
  'De stemming kan zo niet worden vastgelegd. Pas haar aan en probeer het opnieuw.',
);
export const voteClosed = defineError('stemming-gesloten', 'conflict', 'Deze stemming is gesloten. Wat is gestemd verandert niet meer.');
export const voteChanged = defineError(
  'stemming-gewijzigd',
  'conflict',
  'Er is intussen anders gestemd. Bekijk de stand zoals die nu is en sluit de stemming dan.',
);
export const noRatification = defineError('bekrachtiging-niet-nodig', 'conflict', 'Dit besluit hoeft door niemand te worden bekrachtigd.');
export const notRatifiable = defineError(
  'bekrachtiging-kan-niet',
  'conflict',
  'Alleen een besluit dat is aangenomen en niet is vervangen kan worden bekrachtigd.',
);
export const unfitRatification = defineError(
  'bekrachtiging-ongeldig',
  'invalid',
  'De bekrachtiging kan zo niet worden vastgelegd. Pas haar aan en probeer het opnieuw.',
);
