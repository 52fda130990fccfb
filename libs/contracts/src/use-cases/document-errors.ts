// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownVersion = defineError('contractversie-onbekend', 'not-found', 'Deze versie van de overeenkomst is er niet.');
export const noTemplate = defineError(
  'sjabloon-ontbreekt',
  'conflict',
  'De regio heeft geen sjabloon voor dit stuk. Vraag de beheerder om het met de gegevens van de regio in te lezen.',
);
export const nothingBefore = defineError(
  'geen-eerdere-versie',
  'conflict',
  'Dit is de eerste versie: er is niets gewijzigd. Maak de overeenkomst zelf.',
);
export const unknownDocument = defineError('stuk-onbekend', 'not-found', 'Dit stuk is er niet.');
export const documentNotMade = defineError('stuk-niet-klaar', 'conflict', 'Dit stuk wordt nog gemaakt. Probeer het zo nog eens.');
export const alreadyPrepared = defineError('al-klaargezet', 'conflict', 'Dit stuk staat al klaar om te tekenen, of is al getekend.');
export const unknownSigning = defineError('ondertekening-onbekend', 'not-found', 'Dit stuk staat niet klaar om te tekenen.');
export const personSigns = defineError('tekenen-zonder-persoon', 'forbidden', 'Alleen een persoon kan tekenen of iets klaarzetten om te tekenen.');
export const notRead = defineError('tekenen-ongelezen', 'invalid', 'U kunt nog niet tekenen.');
/** Said by the database, which looks at the award a contract comes from (signature_after_standstill). */
export const signingHeld = defineError(
  'tekenen-wacht',
  'conflict',
  'Deze overeenkomst komt uit een gunning waarvan de wachttermijn loopt of waarover een rechtszaak loopt. Tekenen kan als dat voorbij is.',
);
