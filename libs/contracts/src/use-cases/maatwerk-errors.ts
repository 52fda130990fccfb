// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unfitMaatwerk = defineError('maatwerk-ongeldig', 'invalid', 'Dit kan zo niet worden vastgelegd. Pas het aan en probeer het opnieuw.');
export const unknownMaatwerk = defineError('maatwerk-onbekend', 'not-found', 'Deze aanvraag is er niet.');
export const maatwerkChanged = defineError(
  'maatwerk-gewijzigd',
  'stale',
  'Iemand anders heeft deze aanvraag intussen gewijzigd. Bekijk wat er veranderde en begin opnieuw.',
);
export const noMaatwerkStep = defineError(
  'maatwerk-stap',
  'conflict',
  'Deze stap kan niet: de aanvraag is al verder, of is gesloten. Bekijk hoe het ermee staat.',
);
export const maatwerkTwice = defineError(
  'maatwerk-bestaat',
  'conflict',
  'Voor dit kenmerk loopt al een aanvraag bij deze aanbieder voor dit product. Ga daarmee verder.',
);
export const fourEyes = defineError(
  'maatwerk-vier-ogen',
  'forbidden',
  'U vroeg dit aan of toetste het. Vraag een collega die dat niet deed om deze stap te zetten.',
);
export const outsideMandate = defineError(
  'maatwerk-buiten-mandaat',
  'forbidden',
  'Dit bedrag is hoger dan waarvoor u mandaat heeft. Vraag iemand met een hoger mandaat om goed te keuren.',
);
export const signedAlready = defineError('maatwerk-al-getekend', 'conflict', 'Deze partij heeft al getekend. Een handtekening verandert niet meer.');
