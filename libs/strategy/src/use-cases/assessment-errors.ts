// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type Violation } from '#kernel';

export const unknownSegment = defineError('afweging-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const noCriteria = defineError(
  'afweging-zonder-criteria',
  'conflict',
  'Deze strategie heeft nog geen criteria om tegen af te wegen. Laad eerst het bestand met afwegingen van de regio.',
);
export const assessmentChanged = defineError(
  'afweging-gewijzigd',
  'stale',
  'Iemand anders heeft deze afweging intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const unfitAssessment = defineError(
  'afweging-ongeldig',
  'invalid',
  'De afweging kan zo niet worden bewaard. Pas haar aan en probeer het opnieuw.',
);
export const choiceChanged = defineError(
  'keuze-gewijzigd',
  'stale',
  'Voor dit segment is intussen een ander besluit vastgelegd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
export const closedFundingMode = defineError('bekostigingsvorm-niet-mogelijk', 'invalid', 'Deze bekostigingsvorm kan niet in deze strategie.');
export const unfitChoice = defineError('keuze-ongeldig', 'invalid', 'De keuze kan zo niet worden vastgelegd. Pas haar aan en probeer het opnieuw.');
export const procedureStands = defineError(
  'procedure-staat-vast',
  'conflict',
  'Voor dit segment staat al een andere procedure vast. Blijkt die niet haalbaar? Kies dan voor uitwijken en geef de reden.',
);

/** Every criterion of the strategy exactly once, and none that it does not have. */
export function requireCriteria(given: readonly string[], known: readonly string[], pointer: string): void {
  const faults: Violation[] = [
    ...given.filter((key) => !known.includes(key)).map((key) => ({ pointer, text: `Het criterium "${key}" heeft deze strategie niet.` })),
    ...known
      .filter((key) => given.filter((g) => g === key).length !== 1)
      .map((key) => ({ pointer, text: `Beantwoord het criterium "${key}" één keer.` })),
  ];
  if (faults.length > 0) throw new DomainError(unfitAssessment, {}, faults);
}
