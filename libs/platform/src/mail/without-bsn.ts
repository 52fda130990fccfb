// SPDX-License-Identifier: EUPL-1.2

/** Nine digits that pass the eleven test of a BSN (weights 9…2 and −1). */
function looksLikeBsn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && sum !== 0;
}

/** A text for a mail, which travels unsealed: a number that can be a BSN is left out. */
export function withoutBsn(text: string): string {
  return text.replaceAll(/(?<!\d)\d{9}(?!\d)/g, (digits) => (looksLikeBsn(digits) ? '[nummer weggelaten]' : digits));
}
