// SPDX-License-Identifier: EUPL-1.2

/** More words than this say nothing more about a contract. */
export const MOST_TERMS = 8;

/**
 * What was typed, as the terms that must all occur: words apart, and words between double quotes in a row. Punctuation around a term
 * does not count, within it ("RO-2021-0087", "B.V") it does.
 */
export function searchTerms(text: string): string[] {
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map((found) =>
    (found[1] ?? found[0]).trim().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  return [...new Set(terms.filter((term) => term !== ''))].slice(0, MOST_TERMS);
}
