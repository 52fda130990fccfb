// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownTalk = defineError('gesprek-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unknownAgreement = defineError('afspraak-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const talkChanged = defineError(
  'gesprek-gewijzigd',
  'stale',
  'Iemand anders heeft dit gesprek intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const agreementChanged = defineError(
  'afspraak-gewijzigd',
  'stale',
  'Iemand anders heeft deze afspraak intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const talkTaken = defineError(
  'gesprek-bestaat',
  'conflict',
  'Met deze aanbieder staat op deze dag al een gesprek van deze soort. Kies een andere dag, of wijzig dat gesprek.',
);
export const noSuchTalkStep = defineError('gesprek-stap', 'conflict', 'Dit kan niet in de staat waarin het gesprek nu is. Bekijk de nieuwe stand.');
export const noSuchAgreementStep = defineError(
  'afspraak-stap',
  'conflict',
  'Dit kan niet in de staat waarin de afspraak nu is. Bekijk de nieuwe stand.',
);
export const otherSideOnly = defineError(
  'gesprek-andere-kant',
  'forbidden',
  'Dit kan alleen de andere kant: een agendapunt haalt weg wie het inbracht, een afspraak meldt gereed wie haar nakomt.',
);
export const unfitTalk = defineError('gesprek-ongeldig', 'invalid', 'Het gesprek kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');
export const unfitAgreement = defineError(
  'afspraak-ongeldig',
  'invalid',
  'De afspraak kan zo niet worden bewaard. Pas haar aan en probeer het opnieuw.',
);
export const emptyReport = defineError('verslag-leeg', 'conflict', 'Er is nog geen verslag. Schrijf het eerst en leg het daarna voor.');

export const KIND_WORDS = { accountgesprek: 'Accountgesprek', contractgesprek: 'Contractgesprek' } as const;
