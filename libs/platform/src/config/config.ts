// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFailpoint, type ArmedFailpoint } from '../failpoints/failpoint.js';

/** Everything the environment can say, read once and checked whole. The only place that reads process.env. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The owner's address; null means: use the embedded PostgreSQL in dataDir. */
  readonly databaseUrl: string | null;
  readonly apiDatabaseUrl: string | null;
  readonly workerDatabaseUrl: string | null;
  readonly relayDatabaseUrl: string | null;
  /** null means: BullMQ on PostgreSQL. */
  readonly redisUrl: string | null;
  /** JSON file with the encryption keys; null means: dataDir/keys.json, made when absent (embedded only). */
  readonly keyFile: string | null;
  /** The address people use, for cookies (https → Secure) and the origin check; null means: whatever host was asked. */
  readonly publicUrl: string | null;
  /** How mail leaves; null: it is kept and shown, and not sent. */
  readonly smtpUrl: string | null;
  /** Who mail comes from. */
  readonly mailFrom: string | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** How many reverse proxies stand in front: exactly that many X-Forwarded-For hops are believed. */
  readonly proxyHops: number;
  /** For tests alone: where this process takes itself away. */
  readonly failpoint: ArmedFailpoint | null;
}

export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigurationError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function address(env: Environment, key: string, protocols: readonly string[], faults: string[]): string | null {
  const value = env[key]?.trim();
  if (!value) return null;
  try {
    if (protocols.includes(new URL(value).protocol)) return value;
  } catch {
    // told below
  }
  faults.push(`${key} is geen adres dat begint met ${protocols.map((p) => `${p}//`).join(' of ')}.`);
  return null;
}

function whole(env: Environment, key: string, standard: number, max: number, faults: string[]): number {
  const value = env[key]?.trim();
  if (!value) return standard;
  if (/^\d+$/.test(value) && Number(value) <= max) return Number(value);
  faults.push(`${key} moet een heel getal van 0 tot en met ${max} zijn, niet "${value}".`);
  return standard;
}

function failpointOf(env: Environment, faults: string[]): ArmedFailpoint | null {
  const value = env.FAILPOINT?.trim();
  if (!value) return null;
  const point = readFailpoint(value);
  if (!point) faults.push(`FAILPOINT kent het punt "${value}" niet. Deze instelling is er alleen voor proeven; laat haar weg.`);
  return point;
}

/** Reads and checks the configuration. @throws ConfigurationError with one sentence for each fault. */
export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const postgres = ['postgres:', 'postgresql:'];
  const logLevel = (env.LOG_LEVEL ?? 'warn') as Config['logLevel'];
  if (!LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL moet een van ${LEVELS.join(', ')} zijn, niet "${logLevel}".`);
  const config: Config = {
    port: whole(env, 'PORT', 3000, 65535, faults),
    host: env.HOST?.trim() || '127.0.0.1',
    dataDir: resolve(env.DATA_DIR?.trim() || '.data'),
    databaseUrl: address(env, 'DATABASE_URL', postgres, faults),
    apiDatabaseUrl: address(env, 'API_DATABASE_URL', postgres, faults),
    workerDatabaseUrl: address(env, 'WORKER_DATABASE_URL', postgres, faults),
    relayDatabaseUrl: address(env, 'RELAY_DATABASE_URL', postgres, faults),
    redisUrl: address(env, 'REDIS_URL', ['redis:', 'rediss:'], faults),
    keyFile: env.KEY_FILE?.trim() || null,
    publicUrl: address(env, 'PUBLIC_URL', ['http:', 'https:'], faults),
    smtpUrl: address(env, 'SMTP_URL', ['smtp:', 'smtps:'], faults),
    mailFrom: env.MAIL_FROM?.trim() || null,
    logLevel,
    proxyHops: whole(env, 'PROXY_HOPS', 0, 10, faults),
    failpoint: failpointOf(env, faults),
  };
  if (config.keyFile && !existsSync(config.keyFile)) faults.push(`KEY_FILE wijst naar ${config.keyFile}, maar dat bestand is er niet.`);
  if (config.smtpUrl && !config.mailFrom) faults.push('Geef bij SMTP_URL ook MAIL_FROM: het adres waarvan de e-mail komt.');
  const own = [config.apiDatabaseUrl, config.workerDatabaseUrl, config.relayDatabaseUrl].filter((u) => u !== null).length;
  if (own > 0 && own < 3) faults.push('Geef API_DATABASE_URL, WORKER_DATABASE_URL en RELAY_DATABASE_URL alle drie, of geen van drieën.');
  if (faults.length > 0) throw new ConfigurationError(faults);
  return config;
}

/** The environment as it is, for who starts processes that read it themselves. */
export function ownEnvironment(): Environment {
  return process.env;
}

/** The folder of the product itself (where package.json stands), wherever the code runs from: source, dist or a test. */
export const productRoot: string = (() => {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json'))) return dir;
    if (dir === dirname(dir)) throw new Error('package.json of Raamwerk not found');
  }
})();

export const productVersion: string = (JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as { version: string }).version;

/** What Nest's logger tells at each level of the configuration. */
export const NEST_LOG_LEVELS: Readonly<Record<Config['logLevel'], ('error' | 'fatal' | 'warn' | 'log' | 'debug')[]>> = {
  silent: [],
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug'],
};
