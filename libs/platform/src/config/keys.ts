// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConfigurationError } from './config.js';

const NONCE = 12;
const TAG = 16;

/**
 * The versioned secret keys of an installation. Data is sealed with the newest version and opened with the version it names;
 * the blind index of a BSN uses a key per region, so that the same child in two regions cannot be matched.
 */
export class KeyRing {
  private constructor(
    readonly current: number,
    private readonly versions: ReadonlyMap<number, Buffer>,
  ) {}

  /** Reads the key file; makes one (mode 0600) when `create` is set and it is absent. */
  static open(file: string, create: boolean): KeyRing {
    if (!existsSync(file)) {
      if (!create) throw new ConfigurationError([`Het sleutelbestand ${file} is er niet.`]);
      writeFileSync(file, JSON.stringify({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }), { mode: 0o600, flag: 'wx' });
    }
    try {
      const parsed = JSON.parse(readFileSync(file, 'utf8')) as { current: number; keys: Record<string, string> };
      const versions = new Map(Object.entries(parsed.keys).map(([v, key]) => [Number(v), Buffer.from(key, 'base64')]));
      if (![...versions.values()].every((k) => k.length === 32) || !versions.has(parsed.current)) throw new Error('form');
      return new KeyRing(parsed.current, versions);
    } catch {
      throw new ConfigurationError([`Het sleutelbestand ${file} heeft niet de vorm {"current": 1, "keys": {"1": "<32 bytes in base64>"}}.`]);
    }
  }

  private derive(version: number, purpose: string): Buffer {
    const master = this.versions.get(version);
    if (!master) throw new Error(`key version ${version} is missing`);
    return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));
  }

  /** AES-256-GCM; `context` is bound to the result, so that a sealed value cannot be moved to another row. */
  seal(plain: Buffer, context: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.cached(this.current, 'seal'), nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([this.current]), nonce, cipher.getAuthTag(), body]);
  }

  open(sealed: Buffer, context: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.cached(sealed[0]!, 'seal'), sealed.subarray(1, 1 + NONCE))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
  }

  /** The blind index of a value within a region: finds the row without showing the value. Key version 1 for the life of the index. */
  blindIndex(regionId: number, value: string): Buffer {
    return createHmac('sha256', this.cached(1, `index:${regionId}`))
      .update(value)
      .digest();
  }

  private readonly derived = new Map<string, Buffer>();

  private cached(version: number, purpose: string): Buffer {
    const id = `${version}:${purpose}`;
    let key = this.derived.get(id);
    if (!key) this.derived.set(id, (key = this.derive(version, purpose)));
    return key;
  }
}
