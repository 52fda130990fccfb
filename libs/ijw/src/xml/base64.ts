// SPDX-License-Identifier: EUPL-1.2

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;
const BLANK = 64;
const NOT_BASE64 = 65;

/** What each ASCII character is worth: 0 to 63, a blank, or nothing; the padding counts as 0. */
const WORTH = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (' \t\r\n'.includes(character)) return BLANK;
  if (code === PADDING) return 0;
  const worth = ALPHABET.indexOf(character);
  return worth === -1 ? NOT_BASE64 : worth;
});

/**
 * Base64 as it comes in, in pieces of any length, decoded strictly: alphabet, padding and spare bits; white space between is allowed. Kept
 * as bytes without the blanks: taking these out of a text of 25 MB with an expression takes more memory than there is.
 */
export class Base64Text {
  private characters: Buffer;
  private length = 0;
  private isBroken = false;

  /** @param most how many characters there can be at most */
  constructor(most: number) {
    this.characters = Buffer.allocUnsafeSlow(most);
  }

  add(piece: string): void {
    const { characters } = this;
    let { length } = this;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      const worth = code < 128 ? WORTH[code]! : NOT_BASE64;
      if (worth === BLANK) continue;
      if (worth === NOT_BASE64) this.isBroken = true;
      characters[length++] = code;
    }
    this.length = length;
  }

  /** The bytes; null when it is anything else than base64. */
  decode(): Buffer | null {
    const { characters, length } = this;
    if (this.isBroken || length % 4 !== 0) return null;
    const padding = this.padding();
    const spare = padding === 0 ? 0 : WORTH[characters[length - padding - 1]!]! & (padding === 1 ? 0b11 : 0b1111);
    const isPaddedWithin = characters.subarray(0, length - padding).includes(PADDING);
    return spare !== 0 || isPaddedWithin ? null : Buffer.from(characters.toString('latin1', 0, length), 'base64');
  }

  private padding(): number {
    const { characters, length } = this;
    if (length === 0 || characters[length - 1] !== PADDING) return 0;
    return characters[length - 2] === PADDING ? 2 : 1;
  }
}
