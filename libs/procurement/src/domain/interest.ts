// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';

export const statementMissing = defineError(
  'belangenverklaring-ontbreekt',
  'conflict',
  'Teken eerst dat u geen belang heeft bij deze procedure. Daarna kunt u de aanmeldingen bekijken.',
);
export const interestUndecided = defineError(
  'belang-nog-niet-beoordeeld',
  'conflict',
  'U heeft een belang gemeld. Een collega beslist eerst of u aan deze procedure mag werken.',
);
export const interestExcluded = defineError(
  'belang-uitgesloten',
  'conflict',
  'U werkt niet mee aan deze procedure, omdat u een belang heeft. Vraag een collega.',
);

/** What whoever works on a procedure signs, to the letter (Aw 1.10b; how it is worded is this product's). */
export const STATEMENT =
  'Ik heb geen persoonlijk, financieel of ander belang bij wie er in deze procedure wordt toegelaten of gekozen. ' +
  'Ik werk niet voor een aanbieder die meedoet, had daar de afgelopen twee jaar geen functie en heb er geen familie of partner. ' +
  'Verandert dat, dan meld ik het meteen en werk ik niet verder aan de procedure.';
export const STATEMENT_SOURCE = 'Aanbestedingswet 2012, artikel 1.10b (te bevestigen); de tekst is een werkwijze van het product';

/** What somebody said last of its interest, and what a colleague decided on it. */
export interface Interest {
  readonly interest: boolean;
  readonly ruling: 'toegestaan' | 'uitgesloten' | null;
}

/**
 * Whether somebody may look into a procedure: it said that it has no interest, or a colleague allowed it with the interest known.
 * @param last its newest statement; null when it signed none
 * @throws DomainError `belangenverklaring-ontbreekt`, `belang-nog-niet-beoordeeld`, `belang-uitgesloten`
 */
export function requireNoInterest(last: Interest | null): void {
  if (last === null) throw new DomainError(statementMissing);
  if (!last.interest || last.ruling === 'toegestaan') return;
  throw new DomainError(last.ruling === null ? interestUndecided : interestExcluded);
}
