// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const unknownDecision = defineError('besluit-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unfitReason = defineError('besluit-reden', 'invalid', 'Het besluit kan zo niet worden bewaard. Vul de reden aan.');
export const personsOnly = defineError('besluit-alleen-personen', 'forbidden', 'Een besluit neemt een persoon, geen systeem.');
export const ownDecision = defineError('besluit-eigen-voorstel', 'conflict', 'U hebt dit besluit zelf voorgesteld. Een ander moet erover beslissen.');
export const mandateTooSmall = defineError(
  'besluit-mandaat-te-klein',
  'conflict',
  'Uw mandaat is kleiner dan dit bedrag. Iemand met een hoger mandaat moet beslissen.',
);
export const nobodyMay = defineError('besluit-boven-elk-mandaat', 'conflict', 'Niemand in de regio heeft een mandaat voor dit bedrag.');
export const alreadyOpen = defineError('besluit-loopt-al', 'conflict', 'Hierover loopt al een besluit.');
export const decidedAlready = defineError('besluit-al-beslist', 'conflict', 'Over dit besluit is al beslist. Bekijk de nieuwe stand.');
export const notYours = defineError('besluit-niet-van-u', 'conflict', 'Alleen wie dit besluit voorstelde of nam, kan het intrekken.');
export const usedAlready = defineError(
  'besluit-niet-in-te-trekken',
  'conflict',
  'Dit besluit is al gebruikt, of geldt niet meer. Het kan niet worden ingetrokken.',
);
