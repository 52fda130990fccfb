// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { freePort, productRoot } from '#platform';
import { until } from '../jobs/job-rig.js';
import { alive } from './own-postgres.js';

jest.setTimeout(120_000);

const PROGRAM = join(productRoot, 'dist/apps/standalone/src/main.js');

interface Start {
  readonly child: ChildProcess;
  /** All it said so far. */
  said(): string;
  /** Its exit code, when it has ended. */
  ended(): Promise<number>;
}

function start(env: NodeJS.ProcessEnv, args: string[] = []): Start {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: productRoot,
  });
  let text = '';
  child.stdout!.on('data', (chunk) => (text += chunk));
  child.stderr!.on('data', (chunk) => (text += chunk));
  const code = new Promise<number>((ok) => child.once('close', (exit) => ok(exit ?? -1)));
  return { child, said: () => text, ended: () => code };
}

/** Every process that has this folder in its arguments or environment: what a start may not leave behind. */
function left(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder));
      } catch {
        return false;
      }
    })
    .map(Number);
}

const child = (supervisor: number, app: string): number | undefined =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return parent === supervisor && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`apps/${app}/`);
      } catch {
        return false;
      }
    });

describe('npm start', () => {
  let home: string;
  let folder: string;
  let port: number;
  const environment = (): NodeJS.ProcessEnv => ({ DATA_DIR: folder, PORT: String(port) });
  const answers = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/api/v1/gezondheid`).catch(() => null))?.ok ?? false;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'raamwerk-start-'));
    chmodSync(home, 0o777);
    folder = join(home, 'data');
    port = await freePort();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  describe('refuses with one sentence, leaving nothing,', () => {
    const refused = async (sentence: string, env: NodeJS.ProcessEnv, args: string[] = []): Promise<void> => {
      const run = start({ ...environment(), ...env }, args);
      expect(await run.ended()).toBe(1);
      expect(run.said().trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
      expect(left(folder)).toEqual([]);
    };

    it('a port that is taken', async () => {
      const other = createServer().listen(port, '127.0.0.1');
      await refused(`Poort ${port} is al in gebruik`, {});
      await new Promise((ok) => other.close(ok));
      expect(existsSync(folder)).toBe(false);
    });

    it('a data folder that cannot be written to', async () => {
      // Root may write anywhere but in the kernel's own tree.
      const closed = process.getuid?.() === 0 ? '/sys' : join(home, 'closed');
      mkdirSync(closed, { recursive: true, mode: 0o555 });
      await refused(`In de gegevensmap ${closed}/data kan niet worden geschreven`, { DATA_DIR: `${closed}/data` });
    });

    it('a data folder that is a file', async () => {
      writeFileSync(join(home, 'file'), '');
      await refused('is geen map', { DATA_DIR: join(home, 'file', 'data') });
    });

    it('a wrong configuration', () => refused('PORT moet een heel getal', { PORT: 'veel' }));
    it('an unknown option', () => refused('Onbekende optie', {}, ['--nieuw']));
    it('a Redis that is not there', () => refused('is niet te bereiken', { REDIS_URL: 'redis://127.0.0.1:1' }));
    it('to throw data away when nobody can confirm it', () => refused('geef ook --yes', {}, ['--fresh']));
  });

  it('serves the page, survives what falls, keeps one instance per folder, and leaves nothing after Ctrl-C', async () => {
    const first = start(environment(), ['--lines', '1000']);
    await until(async () => first.said().includes(`Raamwerk is ready: http://localhost:${port}\n`), 60_000);
    expect(first.said()).toMatch(/controller +controller@haaglanden\.voorbeeld +raamwerk-demo/);
    expect(await answers()).toBe(true);

    const second = start({ ...environment(), PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain('draait al een Raamwerk');
    expect(await answers()).toBe(true);

    for (const app of ['api', 'worker']) {
      const pid = child(first.child.pid!, app)!;
      process.kill(pid, 'SIGKILL');
      await until(async () => (child(first.child.pid!, app) ?? pid) !== pid, 20_000);
    }
    await until(answers, 20_000);

    const postmaster = Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    await until(async () => !(await answers()), 20_000);
    await until(answers, 40_000);

    first.child.kill('SIGINT');
    expect(await first.ended()).toBe(0);
    expect(left(folder)).toEqual([]);
    expect(existsSync(join(folder, 'raamwerk.pid'))).toBe(false);
  });

  it('keeps the data, takes over from a killed start, and begins anew only when told', async () => {
    const keys = (): string => readFileSync(join(folder, 'keys.json'), 'utf8');
    const before = keys();
    const killed = start(environment());
    await until(async () => killed.said().includes('Raamwerk is ready'), 60_000);
    expect(keys()).toBe(before);
    const apps = ['api', 'worker'].map((app) => child(killed.child.pid!, app)!);
    killed.child.kill('SIGKILL');
    await until(async () => apps.every((pid) => !alive(pid)), 20_000);

    const fresh = start(environment(), ['--fresh', '--yes', '--lines', '1000']);
    await until(async () => fresh.said().includes('Raamwerk is ready'), 60_000);
    expect(keys()).not.toBe(before);
    fresh.child.kill('SIGTERM');
    expect(await fresh.ended()).toBe(0);
    expect(left(folder)).toEqual([]);
  });

  it('stops when the data vanish under it, rather than going on with an empty database', async () => {
    const run = start(environment());
    await until(async () => run.said().includes('Raamwerk is ready'), 60_000);
    const postmaster = Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);
    // Taken away in one step: PostgreSQL goes on writing in it, so emptying it file by file is a race.
    renameSync(join(folder, 'pg18'), join(folder, 'elsewhere'));
    if (alive(postmaster)) process.kill(postmaster, 'SIGKILL');
    expect(await run.ended()).toBe(1);
    expect(run.said()).toContain('zijn verdwenen terwijl Raamwerk draaide');
    expect(left(folder)).toEqual([]);
  });
});
