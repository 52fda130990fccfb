// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { fromCursor, invalidInput } from '#platform/http';

/** Whether a number fits PostgreSQL's bigint, or its integer. */
export const isLongNumber = (part: string): boolean => /^\d{1,18}$/.test(part);
export const isNumber = (part: string): boolean => /^\d{1,9}$/.test(part);

/**
 * The place in an endless list that a cursor stands for; what is not of our making must not reach the database.
 * @param forms what each part must be
 * @returns the parts, or null without a cursor @throws DomainError when one has another form
 */
export function placeAfter(na: string | undefined, forms: readonly ((part: string) => boolean)[]): string[] | null {
  const parts = fromCursor(na, forms.length);
  if (parts && !parts.every((part, i) => forms[i]!(part)))
    throw new DomainError(invalidInput, {}, [{ pointer: '/na', text: 'Deze plek in de lijst bestaat niet.' }]);
  return parts;
}
