// SPDX-License-Identifier: EUPL-1.2
import { gzipSync } from 'node:zlib';
import { enveloped, jw323 } from '../../support/ijw/messages.js';
import { zip } from '../../support/lying-zip.js';
import { each, LIMIT, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();
const BASE64 = Buffer.from(MESSAGE).toString('base64');
const MANY = 1_000_000;

const around = (payload: string, before = '', after = ''): string => `<e>${before}<bericht>${payload}</bericht>${after}</e>`;
/** So much of a payload that the envelope is just as large as it may be. */
const LARGEST = Math.floor((LIMIT - 1_000) / 4) * 4;

export const ENVELOPE_FILES: readonly HostileFile[] = [
  ...each('unreadable', {
    'two messages': () => around(BASE64, `<bericht>${BASE64}</bericht>`),
    'a hundred thousand messages': () => around(BASE64, '<bericht/>'.repeat(100_000)),
    'a message in a message': () => around(`<bericht>${BASE64}</bericht>`),
    'no message': () => `<e><brief>${BASE64}</brief></e>`,
    'an empty message': () => around(''),
    'a message of blanks': () => around(' '.repeat(MANY)),
    'only the root': () => `<bericht>${BASE64}</bericht>`,
    'an envelope in an envelope': () => enveloped(enveloped(MESSAGE)),
    'ten envelopes in each other': () => Array.from({ length: 10 }).reduce<string>((inner) => enveloped(inner), MESSAGE),
    'itself, as far as it goes': () => around(Buffer.from(around(BASE64)).toString('base64')),
    'characters outside base64': () => around(BASE64.replace('A', '*')),
    'a NUL in base64': () => around(BASE64.replace('A', '\u0000')),
    'base64 for addresses': () => around(Buffer.from('<a>??>~~~</a>').toString('base64url')),
    'base64 cut off': () => around(BASE64.slice(0, 1_001)),
    'base64 without its padding': () => around('PGEvPg'),
    'base64 with too much padding': () => around(`${BASE64}====`),
    'base64 with padding inside': () => around(`PGE=${BASE64}`),
    'base64 twice': () => around(Buffer.from(BASE64).toString('base64')),
    'base64 of nothing but padding': () => around('===='),
    'base64 of a ZIP': () => around(zip({ name: 'a.xml', content: MESSAGE }).toString('base64')),
    'base64 of gzip': () => around(gzipSync(MESSAGE).toString('base64')),
    'base64 of a bomb in gzip': () => around(gzipSync(Buffer.alloc(100 * MANY)).toString('base64')),
    'base64 of a picture': () => around(Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')),
    'base64 of UTF-16': () => around(Buffer.from(`\ufeff${MESSAGE}`, 'utf16le').toString('base64')),
    'base64 of 18 MB of NUL bytes': () => around('A'.repeat(LARGEST)),
    'base64 of 18 MB of open elements': () => around(Buffer.from('<a>'.repeat(LARGEST / 4)).toString('base64')),
    '25 MB that is not base64': () => around('*'.repeat(LARGEST)),
    '25 MB of one letter in base64 and a bad end': () => around(`${'A'.repeat(LARGEST - 4)}A===`),
    '25 MB of ends of lines': () => around('\n'.repeat(LARGEST)),
    '25 MB of base64, a letter a line': () => around('A\n'.repeat(LARGEST / 2)),
    '25 MB of base64 in pieces': () => around('<![CDATA[AAAA]]>'.repeat(LARGEST / 16)),
    '25 MB of base64 by reference': () => around('&#65;'.repeat(LARGEST / 5)),
    'an element in the message': () => around(`${BASE64}<x/>`),
    'a message in the namespace of the messages': () => around(BASE64).replace('<e>', '<e xmlns="http://www.istandaarden.nl/ijw/3_2/jw325/schema">'),
    'a million elements': () => `<e>${'<x/>'.repeat(MANY)}</e>`,
    'a text of two million letters beside the message': () => around(BASE64, `<x>${'x'.repeat(2 * MANY)}</x>`),
    'a message that ends too soon': () => around(Buffer.from(MESSAGE.slice(0, 700)).toString('base64')),
    'an envelope that ends too soon': () => enveloped(MESSAGE).slice(0, -20),
  }),
  ...each('accepted', {
    'a million elements before the message': () => around(BASE64, '<x/>'.repeat(MANY)),
    'a comment in the base64': () => around(`${BASE64.slice(0, 80)}<!-- x -->${BASE64.slice(80)}`),
    'base64 in pieces': () => around(BASE64.replace(/.{4}/g, '<![CDATA[$&]]>')),
    'base64 a letter a line': () => around([...BASE64].join('\r\n\t')),
    'a byte order mark in the payload': () => around(Buffer.from(`\ufeff${MESSAGE}`).toString('base64')),
    'a StUF message as it may come': () => enveloped(MESSAGE),
    'a message of 18 MB': () => around(Buffer.from(MESSAGE + ' '.repeat((LARGEST / 4) * 3 - 3 - MESSAGE.length)).toString('base64')),
  }),
  ...each('rejected', {
    'a message that breaks a rule': () => enveloped(jw323({ total: 1 })),
  }),
];
