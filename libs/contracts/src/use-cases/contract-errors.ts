// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownContract = defineError('contract-onbekend', 'not-found', 'Deze overeenkomst is er niet.');
export const unknownKind = defineError(
  'contractsoort-onbekend',
  'invalid',
  'Deze soort overeenkomst is er in de regio niet. Kies een soort uit de lijst.',
);
export const contractChanged = defineError(
  'contract-gewijzigd',
  'stale',
  'Iemand anders heeft dit contract intussen gewijzigd. Bekijk het verschil voordat u opslaat.',
);
export const nothingToRenew = defineError(
  'verlenging-niet-mogelijk',
  'conflict',
  'Dit contract kan niet verder worden verlengd: er is geen optie meer over, of het is opgezegd.',
);
export const tacitByItself = defineError(
  'verlenging-stilzwijgend',
  'conflict',
  'Dit contract wordt stilzwijgend verlengd. Dat gebeurt vanzelf; een besluit is niet nodig.',
);
export const noVersionToRenew = defineError(
  'verlenging-zonder-versie',
  'conflict',
  'Op de laatste dag van dit contract geldt geen versie. Leg eerst een versie vast.',
);
export const alreadyEnding = defineError('contract-al-opgezegd', 'conflict', 'Dit contract is al opgezegd of afgelopen.');
export const termInvalid = defineError(
  'looptijd-ongeldig',
  'invalid',
  'De afspraken over de looptijd kloppen niet. Pas ze aan en probeer het opnieuw.',
);
export const changeInvalid = defineError('contractwijziging-ongeldig', 'invalid', 'De wijziging kan zo niet worden vastgelegd.');
export const severalVersions = defineError(
  'wijziging-over-meer-versies',
  'conflict',
  'In deze periode gelden meer versies. Kies een laatste dag voordat de volgende versie begint, of leg de wijziging per versie vast.',
);
