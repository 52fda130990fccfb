// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError } from '../config/config.js';

const OLDEST = 7;

function field(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim();
}

/** Refuses a Redis that cannot be reached, is too old, or drops keys when it is full. @throws ConfigurationError with one sentence per fault */
export async function checkRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const { host, port } = new URL(url);
  const where = `Redis op ${host.replace(/:\d+$/, '')}:${port || '6379'}`;
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  let told = '';
  redis.on('error', (error) => (told = error.message));
  try {
    await redis.connect();
    const info = await redis.info();
    const faults: string[] = [];
    const version = field(info, 'redis_version') ?? '0';
    if (Number.parseInt(version, 10) < OLDEST)
      faults.push(`REDIS_URL: ${where} is versie ${version}; Raamwerk heeft minstens versie ${OLDEST} nodig.`);
    const policy = field(info, 'maxmemory_policy') ?? 'onbekend';
    if (policy !== 'noeviction') {
      faults.push(`REDIS_URL: ${where} heeft maxmemory-policy "${policy}" en kan taken ongemerkt weggooien. Zet maxmemory-policy op noeviction.`);
    }
    if (faults.length > 0) throw new ConfigurationError(faults);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const refused = /WRONGPASS|NOAUTH|NOPERM/.test(`${told} ${(error as Error).message}`);
    throw new ConfigurationError([refused ? `REDIS_URL: ${where} weigert de naam of het wachtwoord.` : `REDIS_URL: ${where} is niet te bereiken.`]);
  } finally {
    redis.disconnect();
  }
}
