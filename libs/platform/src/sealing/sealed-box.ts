// SPDX-License-Identifier: EUPL-1.2
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type CipherGCM,
  type KeyObject,
} from 'node:crypto';

const PIECE = 128 * 1024;
const TAG = 16;
/** An X25519 public key in its DER form. */
const PUBLIC = 44;

/** A pair of keys: with the public one anybody seals, and only the private one opens. */
export interface BoxKeys {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export function makeBoxKeys(): BoxKeys {
  const pair = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: pair.publicKey, privateKey: pair.privateKey };
}

const privateKeyOf = (key: Buffer): KeyObject => createPrivateKey({ key, format: 'der', type: 'pkcs8' });
let lastRead: { readonly der: Buffer; readonly key: KeyObject } | null = null;
/** All who hand in to one box seal to the same key: the last one is not read anew. */
function publicKeyOf(der: Buffer): KeyObject {
  if (!lastRead?.der.equals(der)) lastRead = { der: Buffer.from(der), key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  return lastRead.key;
}

function sharedKey(privateKey: KeyObject, publicKey: Buffer, salt: Buffer, context: string): Buffer {
  const secret = diffieHellman({ privateKey, publicKey: publicKeyOf(publicKey) });
  return Buffer.from(hkdfSync('sha256', secret, salt, `raamwerk sealed box:${context}`, 32));
}

/** The number of the piece: pieces cannot change places. The key is used for one content only. */
function nonceOf(no: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(no, 8);
  return nonce;
}

/**
 * Seals content while it arrives, AES-256-GCM per 128 KiB, holding nothing of it. Every piece is full but the last, which is shorter and
 * may be empty: so none can be cut off, for a full one is no end and nobody makes a shorter one. `context` is bound to the result.
 */
export class Sealing {
  readonly head: Buffer;
  private readonly key: Buffer;
  private cipher: CipherGCM;
  private filled = 0;
  private no = 0;

  constructor(publicKey: Buffer, context: string) {
    const once = generateKeyPairSync('x25519');
    this.head = once.publicKey.export({ format: 'der', type: 'spki' });
    this.key = sharedKey(once.privateKey, publicKey, Buffer.concat([this.head, publicKey]), context);
    this.cipher = this.next();
  }

  /** @returns what is ready to be written */
  push(bytes: Buffer): Buffer[] {
    const ready: Buffer[] = [];
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + PIECE - this.filled);
      ready.push(this.cipher.update(part));
      at += part.length;
      this.filled += part.length;
      if (this.filled === PIECE) {
        ready.push(...this.finish());
        this.cipher = this.next();
        this.filled = 0;
      }
    }
    return ready;
  }

  /** Ends what arrived. @returns the last of it */
  finish(): Buffer[] {
    this.cipher.final();
    return [this.cipher.getAuthTag()];
  }

  private next(): CipherGCM {
    return createCipheriv('aes-256-gcm', this.key, nonceOf(this.no++));
  }
}

/** Opens what `Sealing` made, piece by piece. @throws Error when a byte was changed, moved or cut off, or the key or context is another */
export async function* unseal(source: AsyncIterable<Buffer>, keys: BoxKeys, context: string): AsyncGenerator<Buffer> {
  let kept: Buffer = Buffer.alloc(0);
  let key: Buffer | null = null;
  let no = 0;
  const open = (piece: Buffer): Buffer => {
    if (piece.length < TAG) throw new Error('sealed content was cut off');
    const decipher = createDecipheriv('aes-256-gcm', key!, nonceOf(no++)).setAuthTag(piece.subarray(piece.length - TAG));
    return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
  };
  for await (const bytes of source) {
    kept = kept.length > 0 ? Buffer.concat([kept, bytes]) : bytes;
    if (key === null && kept.length >= PUBLIC) {
      const head = kept.subarray(0, PUBLIC);
      key = sharedKey(privateKeyOf(keys.privateKey), head, Buffer.concat([head, keys.publicKey]), context);
      kept = kept.subarray(PUBLIC);
    }
    while (key !== null && kept.length >= PIECE + TAG) {
      yield open(kept.subarray(0, PIECE + TAG));
      kept = kept.subarray(PIECE + TAG);
    }
  }
  // What is left is shorter than a full piece; nothing left means that the end is not there.
  if (key === null) throw new Error('sealed content was cut off');
  yield open(kept);
}

/** Small content at once. */
export function sealWhole(content: Buffer, publicKey: Buffer, context: string): Buffer {
  const sealing = new Sealing(publicKey, context);
  return Buffer.concat([sealing.head, ...sealing.push(content), ...sealing.finish()]);
}

export async function unsealWhole(sealed: Buffer, keys: BoxKeys, context: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of unseal(
    (async function* () {
      yield sealed;
    })(),
    keys,
    context,
  ))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
