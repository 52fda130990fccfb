// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

const NOT_THERE = 'Dit bestaat niet, of u kunt er niet bij.';

export const unknownProvider = defineError('aanbieder-onbekend', 'not-found', NOT_THERE);
export const unfitEvent = defineError('wijziging-ongeldig', 'invalid', 'Deze wijziging kan zo niet worden vastgelegd. Pas de velden aan.');
export const sameEvent = defineError('wijziging-bestaat', 'conflict', 'Dit is al vastgelegd bij deze aanbieder.');

export const unfitIban = defineError('rekeningnummer-ongeldig', 'invalid', 'Dit nieuwe rekeningnummer kan zo niet worden vastgelegd.');
export const ibanOpen = defineError(
  'rekeningnummer-loopt',
  'conflict',
  'Voor deze aanbieder wacht al een nieuw rekeningnummer. Handel dat eerst af, of trek het in.',
);
export const unknownIbanChange = defineError('rekeningwijziging-onbekend', 'not-found', NOT_THERE);
export const ibanChanged = defineError(
  'rekeningwijziging-gewijzigd',
  'stale',
  'Iemand anders heeft dit nieuwe rekeningnummer intussen behandeld. Bekijk de nieuwe stand.',
);
export const noSuchIbanStep = defineError(
  'rekeningwijziging-stap',
  'conflict',
  'Dit kan nu niet: eerst wordt teruggebeld, daarna keurt een tweede persoon goed. Bekijk de nieuwe stand.',
);
export const secondNeeded = defineError(
  'rekeningwijziging-tweede',
  'forbidden',
  'Iemand anders keurt dit goed: niet wie het nummer invoerde en niet wie belde.',
);
export const ownRequestOnly = defineError('rekeningwijziging-niet-van-u', 'forbidden', 'Alleen wie het nummer invoerde, trekt het in.');

export const unfitQuality = defineError('kwaliteit-ongeldig', 'invalid', 'Dit kan zo niet in het kwaliteitsdossier. Pas de velden aan.');
export const unknownQuality = defineError('kwaliteit-onbekend', 'not-found', NOT_THERE);
export const qualityChanged = defineError(
  'kwaliteit-gewijzigd',
  'stale',
  'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const noSuchQualityStep = defineError('kwaliteit-stap', 'conflict', 'Dit kan niet in de staat waarin het nu is. Bekijk de nieuwe stand.');
export const noQualityReminder = defineError('kwaliteit-herinnering', 'not-found', 'Deze herinnering is er niet, of is al afgehandeld.');
