// SPDX-License-Identifier: EUPL-1.2
import { jw305, jw307, jw315 } from '../../support/ijw/care-messages.js';
import { BSN, jw301, jw323 } from '../../support/ijw/messages.js';
import { each, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();
const BOM = '\ufeff';
const HALF = Buffer.from(MESSAGE.slice(0, MESSAGE.length / 2));
const MANY = 1_000_000;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf32 = (text: string): Buffer => Buffer.concat([...text].map((c) => Buffer.from([c.codePointAt(0)! & 0xff, c.codePointAt(0)! >> 8, 0, 0])));
const withByte = (...bytes: number[]): Buffer => Buffer.concat([HALF, Buffer.from(bytes), Buffer.from(MESSAGE.slice(HALF.length))]);

const ENCODINGS: HostileFile[] = [
  ...each('unreadable', {
    'nothing but blanks': () => ' \n\t',
    'nothing but a byte order mark': () => BOM,
    'nothing but NUL bytes': () => Buffer.alloc(1_000),
    'two byte order marks': () => BOM + BOM + MESSAGE,
    'a byte order mark inside': () => MESSAGE.replace('<jw323:Client>', `${BOM}<jw323:Client>`),
    'UTF-16, little end first': () => Buffer.from(BOM + MESSAGE, 'utf16le'),
    'UTF-16, big end first': () => Buffer.from(BOM + MESSAGE, 'utf16le').swap16(),
    'UTF-16 without a mark': () => Buffer.from(MESSAGE, 'utf16le'),
    'UTF-32': () => utf32(BOM + MESSAGE),
    EBCDIC: () => Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]),
    'Latin-1': () => latin1(jw323({ identification: 'één' })),
    'Latin-1 that says so': () => latin1(jw323({ identification: 'één' }).replace('UTF-8', 'ISO-8859-1')),
    'UTF-8 that says it is UTF-16': () => MESSAGE.replace('UTF-8', 'UTF-16'),
    'an encoding of a million letters': () => MESSAGE.replace('UTF-8', 'U'.repeat(MANY)),
    'an encoding nobody knows': () => MESSAGE.replace('UTF-8', '../../etc/passwd'),
    'half a character at the end': () => Buffer.concat([Buffer.from(MESSAGE), Buffer.from([0xc3])]),
    'a byte that never comes in UTF-8': () => withByte(0xff),
    'a character in too many bytes': () => withByte(0xc0, 0xbc),
    'half a pair in UTF-8': () => withByte(0xed, 0xa0, 0x80),
    'a character beyond Unicode': () => withByte(0xf4, 0x90, 0x80, 0x80),
    'a NUL in a tag': () => MESSAGE.replace('<jw323:Client>', '<jw323:Cl\u0000ient>'),
    'a NUL at the end': () => `${MESSAGE}\u0000`,
    'a program': () => Buffer.from('7f454c4602010100', 'hex'),
    'a picture': () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'a PDF': () => '%PDF-1.7\n%âãÏÓ\n',
    gzip: () => Buffer.from('1f8b0800000000000003', 'hex'),
    'seven-zip': () => Buffer.from('377abcaf271c0004', 'hex'),
    RAR: () => Buffer.from('526172211a0701', 'hex'),
    bzip2: () => Buffer.from('425a6839314159265359', 'hex'),
    JSON: () => `{"a":${'['.repeat(100_000)}`,
  }),
  ...each('accepted', { 'a byte order mark': () => BOM + MESSAGE }),
  ...each('refused', { 'no byte at all': () => Buffer.alloc(0) }),
];

const line = (values: object) => () => jw323({ total: 7000, clients: [{ lines: [{ reference: 'R', ...values }] }] });
const digits = '9'.repeat(MANY);
const blanks = ' '.repeat(MANY);

const VALUES: HostileFile[] = [
  ...each('unreadable', {
    'a volume of a million digits': line({ volume: digits }),
    'an amount of a million digits': line({ amount: digits }),
    'a tariff of a million digits': line({ tariff: digits }),
    'a total of a million digits': () => jw323({ total: digits }),
    'an allocation number of a million digits': line({ allocation: digits }),
    'a number below zero': line({ volume: '-1' }),
    'a number with a fraction': line({ volume: '1.5' }),
    'a number with an exponent': line({ volume: '1e308' }),
    'not a number': line({ volume: 'NaN' }),
    'no end of numbers': line({ volume: 'Infinity' }),
    'a number in hexadecimal': line({ volume: '0x10' }),
    'a number in other digits': line({ volume: '٣' }),
    'blanks within a number': line({ volume: `1${blanks}1` }),
    'a year of a million digits': line({ from: `${digits}-01-01` }),
    'the year 0': line({ from: '0000-01-01' }),
    'the thirtieth of February': line({ from: '2027-02-30' }),
    'a date with a million zeroes': line({ from: `2027-01-${'0'.repeat(MANY)}1` }),
    'a citizen service number of a million digits': () => jw323({ clients: [{ bsn: digits }] }),
    'a citizen service number with a sign': () => jw323({ clients: [{ bsn: '-99990000' }] }),
    'a reference of a million letters': line({ reference: 'x'.repeat(MANY) }),
    'a product of blanks': line({ product: blanks }),
    'a database command as a unit': line({ unit: "04'; drop table message; --" }),
    'a version of a million digits': () => MESSAGE.replace('1.0.1', `1.0.${digits}x`),
    'a time of a million digits': () => jw301().replace('09:30:00', `09:30:00.${digits}x`),
    'initials of a million letters': () => jw301().replace('>NÉ<', `>${'É'.repeat(MANY)}<`),
    'a referrer of a million letters': () => jw315().replace('Huisarts De Brug', 'h'.repeat(MANY)),
    'an end reason that does not exist': () => jw307().replace('>31<', '>99<'),
  }),
  ...each('rejected', {
    'a citizen service number of zeroes': () => jw323({ clients: [{ bsn: '000000000' }] }),
    'the year two thousand million': line({ from: '2147483647-01-01', until: '2147483647-01-31' }),
    'a year before the calendar': line({ from: '-0044-03-15', until: '-0044-03-15' }),
    'a notice of a status nobody may use': () => jw305({ status: '9' }),
    'care that ends before it begins': () => jw307({ ends: '2020-01-01' }),
    'a request with one reference for all': () => jw315({ reference: 'VOT 7' }),
    'a client with twenty thousand copies of a line': () =>
      jw323({ clients: [{ lines: Array.from({ length: 20_000 }, () => ({ reference: 'R', allocation: 1 })) }] }),
    'twenty thousand times the same client': () => jw323({ clients: Array.from({ length: 20_000 }, () => ({ bsn: BSN.first })) }),
    'every line wrong in every way': () =>
      jw323({
        total: 1,
        clients: [
          {
            bsn: '999900007',
            lines: Array.from({ length: 20_000 }, () => ({
              from: '2020-01-31',
              until: '2019-12-01',
              debitCredit: 'C',
              previous: 'R',
              reference: 'R',
              amount: 0,
            })),
          },
        ],
      }),
  }),
  ...each('accepted', {
    'a number with a million zeroes before it': line({ volume: `${'0'.repeat(MANY)}8` }),
    'a number between blanks': line({ volume: `${blanks.slice(0, MANY / 2)}8${blanks.slice(0, MANY / 2)}` }),
    'a database command as a reference': line({ reference: "'; drop table a; --" }),
    'a formula as a reference': line({ reference: '=cmd|/c calc!A1' }),
    'a script as a reference': line({ reference: '&lt;script&gt;' }),
  }),
];

export const VALUE_FILES: readonly HostileFile[] = [...ENCODINGS, ...VALUES];
