// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string | Buffer;
  readonly content?: Buffer | string;
  /** What stands there in place of the packed content. */
  readonly packed?: Buffer;
  /** Where the directory says the file stands; else where it stands. */
  readonly at?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
  readonly extra?: Buffer;
}

/** What the end of the archive says, where that is not how it is. */
export interface End {
  readonly entries?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  readonly disk?: number;
  readonly comment?: Buffer;
  readonly commentLength?: number;
}

const UTF8_NAMES = 0x800;
const DEFLATED = 8;

/** A ZIP written by hand, so that it can lie. */
export function zipWith(end: End, ...parts: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.content ?? '<a/>');
    const packed = part.packed ?? deflateRawSync(plain);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((part.flags ?? 0) | UTF8_NAMES, 2);
    common.writeUInt16LE(part.method ?? DEFLATED, 4);
    common.writeUInt32LE(part.crc ?? crc32(plain), 10);
    common.writeUInt32LE(part.packedSize ?? packed.length, 14);
    common.writeUInt32LE(part.size ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const extra = part.extra ?? Buffer.alloc(0);
    const listed = Buffer.from(common);
    listed.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.attributes ?? 0, 6);
    tail.writeUInt32LE(part.at ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), listed, tail, name, extra]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const comment = end.comment ?? Buffer.alloc(0);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE(end.entries ?? parts.length, 8);
  last.writeUInt16LE(end.entries ?? parts.length, 10);
  last.writeUInt32LE(end.directorySize ?? listed.length, 12);
  last.writeUInt32LE(end.directoryAt ?? offset, 16);
  last.writeUInt16LE(end.commentLength ?? comment.length, 20);
  return Buffer.concat([...bodies, listed, last, comment]);
}

/** The same, with an honest end. */
export function zip(...parts: Part[]): Buffer {
  return zipWith({}, ...parts);
}
