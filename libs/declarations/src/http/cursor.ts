// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { fromCursor, invalidInput } from '#platform/http';

/** Forms of the parts of a cursor; what is not ours must not reach the database. */
export const NUMBER = /^\d{1,18}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** @returns the parts of the cursor, or null without one @throws DomainError when a part has another form */
export function placeAfter(na: string | undefined, forms: readonly RegExp[]): string[] | null {
  const parts = fromCursor(na, forms.length);
  if (parts && !parts.every((part, i) => forms[i]!.test(part))) throw new DomainError(invalidInput, {}, [{ pointer: '/na', text: 'Deze plek in de lijst bestaat niet.' }]);
  return parts;
}
