// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownRound = defineError('herziening-onbekend', 'not-found', 'Deze herziening bestaat niet, of u kunt er niet bij.');
export const roundChanged = defineError(
  'herziening-gewijzigd',
  'stale',
  'Iemand anders heeft deze herziening intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const roundInvalid = defineError('herziening-ongeldig', 'invalid', 'De herziening klopt zo niet. Pas haar aan en probeer het opnieuw.');
export const roundFixed = defineError(
  'herziening-staat-vast',
  'conflict',
  'De inhoud staat vast sinds de ronde is voorgelegd. Haal haar terug naar de ontwikkeltafel, of pauzeer haar voor een gecorrigeerd aanbod.',
);
export const acceptancePending = defineError(
  'akkoord-wordt-verwerkt',
  'conflict',
  'Van een aanbieder die akkoord ging, wordt de nieuwe versie nog vastgelegd. Probeer het over een ogenblik opnieuw.',
);
export const stepOfOther = defineError(
  'herzieningsstap-van-ander',
  'forbidden',
  'Deze stap neemt iemand anders: de inkoopadviseur bereidt voor, een tweede persoon geeft vrij.',
);
export const termTooLong = defineError(
  'reactietermijn-te-lang',
  'conflict',
  'De reactietermijn eindigt niet vóór de ingangsdatum. Kies een kortere termijn of een latere ingangsdatum.',
);
export const unknownChange = defineError('herzieningswijziging-onbekend', 'not-found', 'Deze wijziging bestaat niet in deze herziening.');
export const changeChanged = defineError(
  'herzieningswijziging-gewijzigd',
  'stale',
  'Iemand anders heeft deze wijziging intussen aangepast. Bekijk de nieuwe tekst en probeer het opnieuw.',
);
export const changeInvalid = defineError(
  'herzieningswijziging-ongeldig',
  'invalid',
  'De wijziging klopt zo niet. Pas haar aan en probeer het opnieuw.',
);
export const changeDropped = defineError('herzieningswijziging-geschrapt', 'conflict', 'Deze wijziging is geschrapt. Voeg zo nodig een nieuwe toe.');
export const notTalkedOver = defineError(
  'geen-ontwikkeltafel',
  'conflict',
  'Een tafel of inbreng kan alleen terwijl de ronde aan de ontwikkeltafel ligt.',
);
export const unknownConsultation = defineError('tafel-onbekend', 'not-found', 'Deze tafel bestaat niet in deze herziening.');
export const consultationClosed = defineError('tafel-gesloten', 'conflict', 'Deze tafel is gesloten. Houd zo nodig een nieuwe.');
export const consultationUnanswered = defineError(
  'inbreng-zonder-antwoord',
  'conflict',
  'Nog niet elke inbreng van deze tafel heeft een antwoord. Antwoord eerst; daarna kan de tafel sluiten.',
);
export const unknownContribution = defineError('inbreng-onbekend', 'not-found', 'Deze inbreng bestaat niet in deze herziening.');
export const contributionAnswered = defineError('inbreng-beantwoord', 'conflict', 'Deze inbreng heeft al een antwoord; dat blijft staan.');
