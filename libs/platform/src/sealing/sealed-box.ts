// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';

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

function sharedKey(privateKey: Buffer, publicKey: Buffer, salt: Buffer, context: string): Buffer {
  const secret = diffieHellman({
    privateKey: createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: publicKey, format: 'der', type: 'spki' }),
  });
  return Buffer.from(hkdfSync('sha256', secret, salt, `raamwerk sealed box:${context}`, 32));
}

/** The number of the piece and whether it is the last: pieces cannot change places, and none can be cut off. The key is used for one content only. */
function nonceOf(no: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(no, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Seals content that arrives piece by piece, AES-256-GCM per 128 KiB, holding one piece. `context` is bound to the result. */
export class Sealing {
  readonly head: Buffer;
  private readonly key: Buffer;
  private kept: Buffer[] = [];
  private size = 0;
  private no = 0;

  constructor(publicKey: Buffer, context: string) {
    const once = makeBoxKeys();
    this.head = once.publicKey;
    this.key = sharedKey(once.privateKey, publicKey, Buffer.concat([once.publicKey, publicKey]), context);
  }

  /** @returns what is ready to be written */
  push(bytes: Buffer): Buffer[] {
    this.kept.push(bytes);
    this.size += bytes.length;
    if (this.size <= PIECE) return [];
    const all = Buffer.concat(this.kept);
    const ready: Buffer[] = [];
    let at = 0;
    // The last piece is known at the end only, so a full one waits for what follows.
    for (; all.length - at > PIECE; at += PIECE) ready.push(...this.seal(all.subarray(at, at + PIECE), false));
    this.kept = [all.subarray(at)];
    this.size = all.length - at;
    return ready;
  }

  finish(): Buffer[] {
    return this.seal(Buffer.concat(this.kept), true);
  }

  private seal(piece: Buffer, last: boolean): Buffer[] {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.no++, last));
    const body = cipher.update(piece);
    cipher.final();
    return [body, cipher.getAuthTag()];
  }
}

/** Opens what `Sealing` made, piece by piece. @throws Error when a byte was changed, moved or cut off, or the key or context is another */
export async function* unseal(source: AsyncIterable<Buffer>, keys: BoxKeys, context: string): AsyncGenerator<Buffer> {
  let kept: Buffer = Buffer.alloc(0);
  let key: Buffer | null = null;
  let no = 0;
  const open = (piece: Buffer, last: boolean): Buffer => {
    if (piece.length < TAG) throw new Error('sealed content was cut off');
    const decipher = createDecipheriv('aes-256-gcm', key!, nonceOf(no++, last)).setAuthTag(piece.subarray(piece.length - TAG));
    return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
  };
  for await (const bytes of source) {
    kept = kept.length > 0 ? Buffer.concat([kept, bytes]) : bytes;
    if (key === null && kept.length >= PUBLIC) {
      const head = kept.subarray(0, PUBLIC);
      key = sharedKey(keys.privateKey, head, Buffer.concat([head, keys.publicKey]), context);
      kept = kept.subarray(PUBLIC);
    }
    while (key !== null && kept.length > PIECE + TAG) {
      yield open(kept.subarray(0, PIECE + TAG), false);
      kept = kept.subarray(PIECE + TAG);
    }
  }
  if (key === null) throw new Error('sealed content was cut off');
  yield open(kept, true);
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
