// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownConversion = defineError('omzetting-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unfitConversion = defineError('omzetting-tabel', 'invalid', 'De omzetting kan zo niet worden bewaard. Verbeter wat hieronder staat.');
export const personsOnly = defineError('omzetting-alleen-personen', 'forbidden', 'Een omzetting maakt en beslist een persoon, geen systeem.');
export const conversionFixed = defineError(
  'omzetting-vast',
  'conflict',
  'Deze omzetting is voorgelegd of besloten en verandert niet meer. Haal haar eerst terug.',
);
export const staleConversion = defineError(
  'omzetting-verouderd',
  'stale',
  'Iemand anders heeft deze omzetting intussen veranderd. Laad de pagina opnieuw en doe uw wijziging daarna nog eens.',
);
export const notCounted = defineError(
  'omzetting-niet-doorgerekend',
  'conflict',
  'Reken de omzetting eerst door. De tabel is daarna nog niet doorgerekend.',
);
export const exceptionsOpen = defineError(
  'omzetting-uitzonderingen-open',
  'conflict',
  'Er zijn nog uitzonderingen zonder besluit. Beslis eerst over elke uitzondering: omzetten of niet omzetten, met een reden.',
);
export const nothingToConvert = defineError('omzetting-leeg', 'conflict', 'Er is niets om te zetten. Controleer de tabel en de datum.');
export const ownConversion = defineError(
  'omzetting-eigen-voorstel',
  'conflict',
  'U hebt deze omzetting zelf gemaakt, gewijzigd of voorgelegd. Een ander moet erover beslissen.',
);
export const conversionDecided = defineError(
  'omzetting-al-beslist',
  'conflict',
  'Over deze omzetting wordt niet meer beslist. Bekijk de nieuwe stand.',
);
export const changedSince = defineError(
  'omzetting-toewijzing-veranderd',
  'conflict',
  'Sinds het doorrekenen zijn toewijzingen veranderd of al omgezet. Haal de omzetting terug en reken haar opnieuw door.',
);
export const numbersOut = defineError(
  'omzetting-nummers-op',
  'conflict',
  'Er zijn geen toewijzingsnummers meer vrij onder 1.000.000.000. Kies een lager eerste nummer.',
);
export const unfitChoice = defineError('omzetting-keuze', 'invalid', 'Dit besluit kan zo niet worden bewaard.');
export const noMessages = defineError('omzetting-geen-berichten', 'not-found', 'Voor deze gemeente zijn er geen berichten bij deze omzetting.');
