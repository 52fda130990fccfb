// SPDX-License-Identifier: EUPL-1.2
import { isDate } from '../dates.js';

/** The type of an element that holds text: reads the text, or refuses it. */
export interface SimpleType {
  /** Name of the type in the national base schema, which xsi:type may repeat; null when the type has no name. */
  readonly name: string | null;
  /** What is expected, in plain Dutch, to follow "Vul hier ... in". */
  readonly expected: string;
  /** The value, white space collapsed where the base type says so; undefined when the text does not fit. */
  read(text: string): string | number | undefined;
}

const INTEGER = /^[+-]?[0-9]+$/;
const TIME = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)$/;
const LINE_END = /[\n\r]/;
const NOT_BLANK = /[^ \t\r\n]/;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Drops the XML blanks around a text; by hand, as an expression for it takes quadratic time on a long run of blanks. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

/** Length as XSD counts it: in characters, not in UTF-16 units. */
export function characterCount(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800) pairs++;
  return text.length - pairs;
}

function fitsLength(text: string, max: number): boolean {
  return text.length > 0 && (text.length <= max || (text.length <= 2 * max && characterCount(text) <= max));
}

/** xs:string: white space counts, nothing is trimmed. */
function stringType(name: string | null, expected: string, fits: (text: string) => boolean): SimpleType {
  return { name, expected, read: (text) => (fits(text) ? text : undefined) };
}

/** Text of at most `max` characters, matching `pattern`. */
export function pattern(name: string | null, expected: string, max: number, allowed: RegExp): SimpleType {
  return stringType(name, expected, (text) => fitsLength(text, max) && allowed.test(text));
}

/** Text of 1 to `max` characters of any kind. */
export function text(name: string, max: number): SimpleType {
  return stringType(name, `een tekst van 1 tot en met ${max} tekens`, (value) => fitsLength(value, max));
}

/** Text of 1 to `max` characters on one line, not only blanks. */
export function filledLine(name: string, max: number): SimpleType {
  return stringType(
    name,
    `een tekst van 1 tot en met ${max} tekens op één regel, niet alleen spaties`,
    (value) => fitsLength(value, max) && !LINE_END.test(value) && NOT_BLANK.test(value),
  );
}

/** Text of any length, not only blanks. */
export function filledText(name: string): SimpleType {
  return stringType(name, 'een tekst die niet alleen uit spaties bestaat', (value) => NOT_BLANK.test(value));
}

/** One of a list of codes. */
export function oneOf(name: string, codes: readonly string[]): SimpleType {
  const allowed = new Set(codes);
  const shown = codes.length > 30 ? 'een code uit de landelijke codelijst' : `een van de codes ${codes.join(', ')}`;
  return stringType(name, shown, (value) => allowed.has(value));
}

/** xs:integer from 0 to `max`: a sign, leading zeros and blanks around it are allowed. */
export function wholeNumber(name: string, max: number): SimpleType {
  return {
    name,
    expected: `een geheel getal van 0 tot en met ${max}`,
    read(text) {
      const digits = trimBlanks(text);
      if (!INTEGER.test(digits)) return undefined;
      const value = Number(digits);
      return value >= 0 && value <= max ? Math.abs(value) : undefined;
    },
  };
}

/** xs:integer that must be written exactly so (blanks around it allowed). */
export function fixedNumber(digits: string): SimpleType {
  return {
    name: null,
    expected: digits,
    read: (text) => (trimBlanks(text) === digits ? Number(digits) : undefined),
  };
}

/** xs:date without time zone. */
export function date(name: string): SimpleType {
  return {
    name,
    expected: 'een bestaande datum, geschreven als 2027-01-31',
    read(text) {
      const value = trimBlanks(text);
      return isDate(value) ? value : undefined;
    },
  };
}

/** xs:time without time zone. */
export function time(name: string): SimpleType {
  return {
    name,
    expected: 'een tijd, geschreven als 09:30:00',
    read(text) {
      const value = trimBlanks(text);
      return TIME.test(value) ? value : undefined;
    },
  };
}
