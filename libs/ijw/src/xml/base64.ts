// SPDX-License-Identifier: EUPL-1.2

/** Decodes base64 strictly (alphabet, padding and spare bits; white space between is allowed); null when it is anything else. */
export function decodeBase64(text: string): Buffer | null {
  const compact = text.replace(/[ \t\r\n]+/g, '');
  const bytes = Buffer.from(compact, 'base64');
  return bytes.toString('base64') === compact ? bytes : null;
}
