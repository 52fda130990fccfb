// SPDX-License-Identifier: EUPL-1.2
import { defineError, type ErrorDefinition } from '#kernel';
import type { Unfit } from '../domain/decision.js';

export const unknownBody = defineError('gremium-onbekend', 'invalid', 'Dit gremium kent de regio niet. Kies een gremium uit de lijst.');
export const unknownBodyHere = defineError('gremium-onvindbaar', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const unfitTerm = defineError('termijn-ongeldig', 'invalid', 'De termijn kan zo niet worden vastgelegd. Pas haar aan en probeer het opnieuw.');
export const termKnown = defineError(
  'termijn-bekend',
  'conflict',
  'Over deze termijn is al iets anders vastgelegd. Bekijk wat er staat, of leg een nieuwe termijn vast vanaf een latere dag.',
);
export const meetingExists = defineError(
  'vergadering-bestaat',
  'conflict',
  'Dit gremium heeft op deze dag al een vergadering. Kies die uit de lijst.',
);
export const unfitDecision = defineError(
  'besluit-ongeldig',
  'invalid',
  'Het besluit kan zo niet worden vastgelegd. Pas het aan en probeer het opnieuw.',
);
export const alreadyReplaced = defineError(
  'besluit-al-vervangen',
  'conflict',
  'Dit besluit is al vervangen. Bekijk het besluit dat ervoor in de plaats kwam en vervang zo nodig dat.',
);

export const decisionMissing = defineError(
  'besluit-ontbreekt',
  'conflict',
  'Hier is een besluit voor nodig. Leg het besluit vast onder Bestuur en kies het daarna hier.',
);

/** Why nothing can rest on a decision, in the words of the user. */
export const UNFIT: Readonly<Record<Unfit, ErrorDefinition>> = {
  'besluit-vervangen': defineError('besluit-vervangen', 'conflict', 'Dit besluit is vervangen door een later besluit. Kies dat besluit.'),
  'besluit-niet-aangenomen': defineError(
    'besluit-niet-aangenomen',
    'conflict',
    'Dit besluit is niet aangenomen. Kies een besluit dat is aangenomen.',
  ),
  'besluit-niet-bekrachtigd': defineError(
    'besluit-niet-bekrachtigd',
    'conflict',
    'Nog niet alle colleges of raden hebben dit besluit bekrachtigd. Wacht daarop, of leg op de bladzijde van het besluit vast wie dat deed.',
  ),
  'besluit-ander-onderwerp': defineError(
    'besluit-ander-onderwerp',
    'conflict',
    'Dit besluit gaat over iets anders. Kies een besluit over dit onderwerp.',
  ),
  'besluit-verkeerd-gremium': defineError(
    'besluit-verkeerd-gremium',
    'conflict',
    'Het gremium dat dit besluit nam mag hierover, of over dit bedrag, niet besluiten. Kies een besluit van een gremium met dit mandaat.',
  ),
  'besluit-ander-bedrag': defineError(
    'besluit-ander-bedrag',
    'conflict',
    'Dit besluit gaat over een lager bedrag. Vul hoogstens dat bedrag in, of kies een ander besluit.',
  ),
  'besluit-nog-niet-van-kracht': defineError(
    'besluit-nog-niet-van-kracht',
    'conflict',
    'Dit besluit geldt op die dag nog niet. Kies een latere ingangsdatum of een ander besluit.',
  ),
};
