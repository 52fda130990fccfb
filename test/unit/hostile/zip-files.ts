// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { jw323 } from '../../support/ijw/messages.js';
import { zip, zipWith, type Part } from '../../support/lying-zip.js';
import { each, LIMIT, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();
const GOOD: Part = { name: 'goed.xml', content: MESSAGE };
const WHOLE = zip(GOOD, { name: 'b.xml', content: MESSAGE });
const MB = 1_048_576;

const many = (count: number): Part[] => Array.from({ length: count }, (_, i) => ({ name: `${i}.xml`, content: MESSAGE }));
const bomb = (megabytes: number, lies: Partial<Part> = {}): Part => ({ name: 'bom.xml', content: Buffer.alloc(megabytes * MB), ...lies });
/** Files with the same content, packed once. */
function copies(count: number, content: Buffer, size = content.length): Part[] {
  const packed = deflateRawSync(content);
  const crc = crc32(content);
  return Array.from({ length: count }, (_, i) => ({ name: `${i}.xml`, packed, crc, size }));
}
const nest = (levels: number): Buffer => Array.from({ length: levels }).reduce<Buffer>((inner) => zip({ name: 'in.zip', content: inner }), zip(GOOD));
const zip64 = (size: bigint): Buffer => {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(size, 4);
  extra.writeBigUInt64LE(4n, 12);
  return extra;
};

const CUT = Object.fromEntries(
  Array.from({ length: 10 }, (_, i): [string, () => Buffer] => [
    `cut off at ${i * 10 + 5}%`,
    () => WHOLE.subarray(0, Math.floor((WHOLE.length * (i * 10 + 5)) / 100)),
  ]),
);

const PATHS = Object.fromEntries(
  [
    '../uit.xml',
    '../../../../../../etc/cron.d/uit.xml',
    'map/../../uit.xml',
    '/etc/uit.xml',
    'C:\\uit.xml',
    'c:/uit.xml',
    '..\\uit.xml',
    '\\\\host\\uit.xml',
    'a\0.xml',
    '..',
  ].map((name): [string, () => Buffer] => [`the path ${JSON.stringify(name)}`, () => zip({ name, content: MESSAGE }, GOOD)]),
);

const WHOLE_ARCHIVE = {
  ...CUT,
  'only an end': () => zipWith({}),
  'an end with a promise': () => zipWith({ entries: 5 }),
  'only folders': () => zip({ name: 'a/', content: '' }, { name: 'b/', content: '' }),
  'only what a system leaves': () => zip({ name: '__MACOSX/._a.xml', content: 'x' }, { name: '.DS_Store', content: 'x' }),
  'thirty-one messages': () => zip(...many(31)),
  'three hundred messages': () => zip(...many(300)),
  'ten thousand messages': () => zip(...many(10_000)),
  'twenty thousand folders': () => zip(...Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}/`, content: '' }))),
  'more messages than it says': () => zipWith({ entries: 1 }, ...many(3)),
  'fewer messages than it says': () => zipWith({ entries: 30 }, ...many(3)),
  'sixty-five thousand by its word': () => zipWith({ entries: 65_534 }, ...many(3)),
  'a directory beyond the end': () => zipWith({ directoryAt: 0xfffffff0 }, GOOD),
  'a directory on itself': () => zipWith({ directoryAt: 0 }, GOOD),
  'parts on more disks': () => zipWith({ disk: 3 }, GOOD),
  'a comment that is longer than the file': () => zipWith({ commentLength: 60_000 }, GOOD),
  'something behind its end': () => Buffer.concat([zip(GOOD), Buffer.alloc(70_000)]),
  'something before its beginning': () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(1_000), zip(GOOD)]),
  'files over each other': () => zip(GOOD, { ...GOOD, at: 0 }, { ...GOOD, at: 0 }),
  'files half over each other': () => zip(GOOD, { ...GOOD, at: 10 }),
  'thirty files that are one bomb': () => zip(bomb(25), ...Array.from({ length: 29 }, (_, i): Part => ({ ...bomb(1), name: `${i}.xml`, at: 0 }))),
  'no ZIP, only its name': () => Buffer.from(MESSAGE),
  'gzip by the name of ZIP': () => gzipSync(MESSAGE),
};

const ONE_OF_TWO = {
  ...PATHS,
  'a bomb of 100 MB that tells it': () => zip(bomb(100), GOOD),
  'a bomb of 100 MB that says 1 KB': () => zip(bomb(100, { size: 1_000 }), GOOD),
  'a bomb of 100 MB that says nothing': () => zip(bomb(100, { size: 0 }), GOOD),
  'a bomb of 200 MB that says just enough': () => zip(bomb(200, { size: LIMIT }), GOOD),
  'a bomb one byte too large': () => zip({ name: 'bom.xml', content: Buffer.alloc(LIMIT + 1), size: 5 }, GOOD),
  'a bomb in XML': () => zip({ name: 'bom.xml', content: Buffer.from('<a>'.repeat(40 * MB)) }, GOOD),
  'a size of 4 GB by its word': () => zip({ ...GOOD, name: 'a.xml', size: 0xfffffffe }, GOOD),
  'a file that is smaller than it says': () => zip({ ...GOOD, name: 'a.xml', size: 100 * MB }, GOOD),
  'a packed size that is too small': () => zip({ ...GOOD, name: 'a.xml', packedSize: 10 }, GOOD),
  'another sum': () => zip({ ...GOOD, name: 'a.xml', crc: 1 }, GOOD),
  'what cannot be unpacked': () => zip({ ...GOOD, name: 'a.xml', packed: Buffer.alloc(1_000, 0xff) }, GOOD),
  'what never ends': () => zip({ ...GOOD, name: 'a.xml', packed: Buffer.alloc(1_000, 0) }, GOOD),
  'a link': () => zip({ ...GOOD, name: 'a.xml', content: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 }, GOOD),
  'a password': () => zip({ ...GOOD, name: 'a.xml', flags: 1 }, GOOD),
  'an empty file': () => zip({ name: 'a.xml', content: '' }, GOOD),
  LZMA: () => zip({ ...GOOD, name: 'a.xml', method: 14 }, GOOD),
  Zstandard: () => zip({ ...GOOD, name: 'a.xml', method: 93 }, GOOD),
  'a method that does not exist': () => zip({ ...GOOD, name: 'a.xml', method: 65_535 }, GOOD),
  'stored, it says': () => zip({ ...GOOD, name: 'a.xml', method: 0 }, GOOD),
  'a ZIP in it': () => zip({ name: 'in.zip', content: zip(GOOD) }, GOOD),
  'five ZIPs in each other': () => zip({ name: 'in.zip', content: nest(4) }, GOOD),
  'a ZIP in it by another name': () => zip({ name: 'in.xml', content: nest(1) }, GOOD),
  'a size in ZIP64 that is not there': () => zip({ ...GOOD, name: 'a.xml', size: 0xffffffff, packedSize: 0xffffffff, extra: zip64(2n ** 62n) }, GOOD),
};

export const ZIP_FILES: readonly HostileFile[] = [
  ...each('refused', WHOLE_ARCHIVE),
  ...each('mixed', ONE_OF_TWO),
  ...each('refused', {
    'thirty bombs': () => zip(...copies(30, Buffer.alloc(30 * MB), 10)),
    'strong encryption': () => zip({ ...GOOD, flags: 0x41 }),
    'a directory that is damaged': () => Buffer.from(WHOLE.map((byte, i) => (i === WHOLE.indexOf('PK\x01\x02') + 1 ? 0 : byte))),
    'another ZIP in its comment': () => zipWith({ comment: zip({ name: 'b.xml' }) }, GOOD),
  }),
  ...each('accepted', {
    'a name of two thousand letters': () => zip({ ...GOOD, name: `${'a'.repeat(2_000)}.xml` }),
    'a name with a turned text': () => zip({ ...GOOD, name: 'a\u202elmx.exe' }),
    'a name that is not UTF-8': () => zip({ ...GOOD, name: Buffer.from([0xff, 0xfe, 0x2e]) }),
    'a name of nothing': () => zip({ ...GOOD, name: '' }),
    'the name of a device': () => zip({ ...GOOD, name: 'CON.xml' }),
    'the same name twice': () => zip(GOOD, GOOD),
    'a name with a script': () => zip({ ...GOOD, name: '"><script>alert(1)</script>.xml' }),
    'an extra field of nonsense': () => zip({ ...GOOD, extra: Buffer.alloc(4) }),
    'a comment of 60 KB': () => zipWith({ comment: Buffer.alloc(60_000, 'a') }, GOOD),
    'a directory of 4 GB by its word': () => zipWith({ directorySize: 0xfffffff0 }, GOOD),
  }),
  ...each('unreadable', {
    'ten files of 25 MB': () => zip(...copies(10, Buffer.alloc(LIMIT, '<'))),
    'a program': () => zip({ name: 'a.exe', content: 'MZ' }),
  }),
];
