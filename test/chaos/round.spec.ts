// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { KeyRing, migrateQueueStore, productRoot } from '#platform';
import { acceptOffer, objectToOffer, openOffer, watchRoundsJob } from '#revisions';
import { SMTPServer } from 'smtp-server';
import { QUICK, until } from '../jobs/job-rig.js';
import { OfferedRegion } from '../support/offered-region.js';
import { Victim } from './chaos-rig.js';

jest.setTimeout(240_000);

const PROVIDERS = Array.from({ length: 12 }, (_, n) => `Aanbieder${String(n + 1).padStart(2, '0')}`);
/** The first accept and sign, the next object, the rest stay silent. */
const [ACCEPT, OBJECT] = [6, 3];
/** What a worker lives before it is killed, in milliseconds: moments all over the work, the same in every run. */
const LIVES = [40, 220, 400, 15, 300, 120];
const TIMING = { ...QUICK, leaseMs: 20_000, renewMs: 1_000, sweepMs: 100, unclaimedMs: 5_000, lockMs: 20_000, stalledMs: 5_000 };

interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly id: string;
}

describe('a round of which the worker is killed again and again', () => {
  let world: OfferedRegion;
  let home: string;
  let mail: SMTPServer;
  let worker: Victim | null = null;
  let spare: ChildProcess | null = null;
  let kills = 0;
  const arrived: Arrived[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'raamwerk-round-'));
    KeyRing.open(join(home, 'keys.json'), true);
    world = await OfferedRegion.open(PROVIDERS);
    await migrateQueueStore(world.region.db.db.ownerUrl);
    // Nobody gives up in here, however often it is killed.
    await world.owner(`create function patient() returns trigger language plpgsql as 'begin new.max_attempts := 10000; return new; end'`);
    await world.owner(`create trigger patient before insert on job for each row execute function patient()`);
    mail = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const head = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
          arrived.push({ to: session.envelope.rcptTo[0]!.address, subject: head('Subject'), id: head('Message-ID') });
          done();
        });
      },
    });
    await new Promise<void>((ready) => mail.listen(0, '127.0.0.1', ready));
  });
  afterAll(async () => {
    await worker?.send('SIGKILL');
    spare?.kill('SIGKILL');
    await new Promise<void>((closed) => mail.close(() => closed()));
    await world?.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Reads its program while the one before it lives. */
  const warm = (): ChildProcess =>
    fork(join(productRoot, 'test/chaos/warm.js'), ['worker'], {
      env: { PATH: process.env.PATH, TZ: 'UTC', NODE_OPTIONS: '--no-warnings' },
      execArgv: [],
      stdio: ['ignore', 'inherit', process.env.RIG_LOG ? 'inherit' : 'ignore', 'ipc'],
    });

  async function start(): Promise<void> {
    // Whoever had something in hand is known to be dead.
    await world.owner('update job set lease_until = now() where lease_until is not null and done_at is null');
    const { db } = world.region.db;
    const child = spare ?? warm();
    spare = warm();
    worker = await Victim.startWarm(child, {
      WORKER_DATABASE_URL: db.url('raamwerk_worker'),
      RELAY_DATABASE_URL: db.url('raamwerk_relay'),
      KEY_FILE: join(home, 'keys.json'),
      DATA_DIR: home,
      TIMING: JSON.stringify(TIMING),
      LOG_LEVEL: 'silent',
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'Raamwerk <post@een.example>',
    });
  }

  const busy = async (): Promise<boolean> =>
    (await world.owner('select 1 from job where done_at is null and cancelled_at is null and quarantined_at is null limit 1')).length > 0;

  /** Kills the worker after each of these lives, as long as there is work, and lets the last one finish it. */
  async function through(lives: readonly number[]): Promise<void> {
    for (const life of lives) {
      if (!(await busy())) break;
      await start();
      await sleep(life);
      kills++;
      await worker!.send('SIGKILL');
    }
    await start();
    await until(async () => {
      await world.owner('update job set available_at = now() where done_at is null and available_at > now()');
      return !(await busy());
    }, 60_000).catch(async (error: unknown) => {
      const open = await world.owner('select name, attempts, error, lease_until, available_at from job where done_at is null limit 5');
      throw new Error(`${String(error)}: ${JSON.stringify(open)}`);
    });
    await worker!.send('SIGKILL');
  }

  it('offers to each provider once, records each version once and tells everybody once, as if nothing had happened', async () => {
    const id = await world.released();
    await through(LIVES);
    const offers = await world.offersOf(id);
    expect(offers.map((o) => [o.name, o.state])).toEqual(PROVIDERS.map((name) => [name, 'aangeboden']));

    for (const [n, name] of PROVIDERS.entries()) {
      const offer = offers.find((o) => o.name === name)!;
      const sha256 = offer.letter_sha256!.toString('hex');
      await world.as(world.own(name), (tx) => openOffer(tx, offer.id));
      if (n < ACCEPT)
        await world.as(world.own(name), (tx) => acceptOffer(tx, offer.id, { sha256, mandate: 'bestuurder', read: true, mayBind: true }));
      else if (n < ACCEPT + OBJECT) await world.as(world.own(name), (tx) => objectToOffer(tx, offer.id, 'Te laag.'));
    }
    await through(LIVES.slice(0, 4));

    // The term ends, and then the day comes; each night looks once.
    for (const day of ['2025-11-15', '2026-01-01']) {
      await world.region.clock(day);
      await world.region.run((tx) => tx.enqueue(watchRoundsJob, null, { subject: 'nacht', key: `nacht:${day}` }));
      await through([80]);
    }
    expect(await world.state(id)).toBe('ingang');
    expect((await world.offersOf(id)).map((o) => o.state)).toEqual(
      PROVIDERS.map((_, n) => (n < ACCEPT ? 'geaccepteerd' : n < ACCEPT + OBJECT ? 'bezwaar' : 'stil')),
    );
    const versions = await world.owner<{ number: string; versions: number; cents: string }>(
      `select c.number, count(distinct v.id)::int as versions, (array_agg(t.cents order by v.no desc))[1]::text as cents
         from contract c join contract_version v on v.contract_id = c.id join tariff t on t.version_id = v.id
        where c.number like 'H-%' group by c.number order by length(c.number), c.number`,
    );
    expect(versions.map((v) => [v.versions, v.cents])).toEqual(PROVIDERS.map((_, n) => (n < ACCEPT ? [2, '11821'] : [1, '11432'])));
    const steps = await world.owner<{ step: string; n: number }>(
      `select step, count(*)::int as n from revision_event where round_id = $1 and step in ('aangeboden', 'alles-aangeboden', 'reacties-sluiten', 'alles-vastgelegd', 'ingegaan') group by step order by step`,
      [id],
    );
    expect(Object.fromEntries(steps.map((s) => [s.step, s.n]))).toEqual({
      aangeboden: PROVIDERS.length,
      'alles-aangeboden': 1,
      'alles-vastgelegd': 1,
      ingegaan: 1,
      'reacties-sluiten': 1,
    });

    // A mail whose sending was cut off after the last byte is handed over again under the same id: by that it is one.
    const each = new Map<string, Set<string>>();
    for (const m of arrived) each.set(`${m.to} ${m.subject}`, (each.get(`${m.to} ${m.subject}`) ?? new Set()).add(m.id));
    expect([...each].filter(([, ids]) => ids.size !== 1)).toEqual([]);
    const letters = [...each.keys()].filter((key) => key.includes('Aanbod tot wijziging'));
    expect(letters.map((key) => key.split('@')[0]).sort()).toEqual(PROVIDERS.map((name) => name.toLowerCase()));
    expect(kills).toBeGreaterThan(6);
  });
});
