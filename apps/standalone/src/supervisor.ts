// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkRedis, ConfigurationError, DATA_FILES, dataFolder, prepareDatabase, productRoot, type Config, type RoleAddresses } from '#platform';
import { migrations } from '#migrations';
import type { Arguments } from './arguments.js';
import { Child } from './child-process.js';
import { confirmFresh } from './confirm.js';
import { DatabaseServer, wipeFolder } from './database-server.js';
import { checkPort } from './free-port.js';
import { lockFolder } from './instance-lock.js';
import { ensureKeys } from './keys.js';
import { prepareDemo, type DemoLogin } from './prepare-demo.js';

const program = (app: string): string => join(productRoot, `dist/apps/${app}/src/main.js`);
const HEALTH_PATIENCE_MS = 60_000;

/** Starts PostgreSQL, the API and the worker, keeps them running, and stops them in order. */
export class Supervisor {
  private folder = '';
  private database: DatabaseServer | null = null;
  private children: Child[] = [];
  private unlock: () => void = () => undefined;
  /** Rejects when something happened that starting again cannot mend. */
  readonly failed: Promise<never>;
  private fail: (error: Error) => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly args: Arguments,
    private readonly environment: Readonly<NodeJS.ProcessEnv>,
    private readonly tell: (text: string) => void,
  ) {
    this.failed = new Promise((_, no) => (this.fail = no));
    this.failed.catch(() => undefined);
  }

  get address(): string {
    const { host, port } = this.config;
    const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1' ? 'localhost' : host;
    return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  }

  /** @returns the demo logins, when the page can be used. @throws ConfigurationError with a sentence for the user; then nothing was left running once `stop` ended */
  async start(): Promise<DemoLogin[]> {
    const { config, args } = this;
    if (config.redisUrl) await checkRedis(config.redisUrl);
    await checkPort(config.port, config.host);
    this.folder = dataFolder(config.dataDir, this.tell);
    this.unlock = lockFolder(this.folder);
    const ownerUrl = await this.openDatabase();
    const roles = await prepareDatabase(ownerUrl, config, migrations, join(this.folder, DATA_FILES.roles));
    await ensureKeys(this.keyFile, ownerUrl);
    this.children = ['api', 'worker'].map((app) => new Child(app, program(app), this.childEnvironment(roles), (name) => this.fail(new Fallen(name))));
    const started = Promise.all(this.children.map((child) => child.start())).then(() => this.healthy());
    // The region is filled while the processes load their code; the page is ready when both are.
    const [logins] = await Promise.race([Promise.all([prepareDemo({ workerUrl: roles.worker, lines: args.lines }), started]), this.failed]);
    return logins;
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
    await this.database?.stop();
    this.unlock();
  }

  /** For who cannot wait: the processes go at once; PostgreSQL still ends in order, it recovers what was cut off. */
  kill(): void {
    for (const child of this.children) child.kill();
  }

  /** A new build is there: only the processes begin again. */
  async restartChildren(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
    await Promise.all(this.children.map((child) => child.start()));
  }

  private get keyFile(): string {
    return this.config.keyFile ?? join(this.folder, DATA_FILES.keys);
  }

  private async openDatabase(): Promise<string> {
    const { config, args } = this;
    if (config.databaseUrl) {
      if (args.fresh) throw new ConfigurationError(['--fresh werkt alleen met de ingebouwde database. Maak de database van DATABASE_URL zelf leeg.']);
      return config.databaseUrl;
    }
    if (args.fresh) {
      await confirmFresh(this.folder, args.yes);
      await wipeFolder(this.folder);
    }
    this.database = await DatabaseServer.start(this.folder, {
      moved: (url) => void this.moveTo(url).catch((error: Error) => this.fail(error)),
      gone: () => this.fail(new ConfigurationError([`De gegevens in ${this.folder} zijn verdwenen terwijl Raamwerk draaide; het stopt.`])),
    });
    return this.database.url;
  }

  /** PostgreSQL came back on another port: the processes get the new addresses. */
  private async moveTo(ownerUrl: string): Promise<void> {
    const roles = await prepareDatabase(ownerUrl, this.config, migrations, join(this.folder, DATA_FILES.roles));
    const env = this.childEnvironment(roles);
    await Promise.all(this.children.map((child) => child.stop().then(() => child.start(env))));
  }

  /** What the processes are told. The owner's address is not for them. */
  private childEnvironment(roles: RoleAddresses): NodeJS.ProcessEnv {
    const env = { ...this.environment };
    delete env.DATABASE_URL;
    return {
      ...env,
      TZ: 'UTC',
      NODE_ENV: 'production',
      API_DATABASE_URL: roles.api,
      WORKER_DATABASE_URL: roles.worker,
      RELAY_DATABASE_URL: roles.relay,
      KEY_FILE: this.keyFile,
      DATA_DIR: this.folder,
      HOST: this.config.host,
      PORT: String(this.config.port),
    };
  }

  private async healthy(): Promise<void> {
    const { host, port } = this.config;
    const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
    for (const until = Date.now() + HEALTH_PATIENCE_MS; Date.now() < until; await sleep(50)) {
      const answer = await fetch(`http://${reached}:${port}/api/v1/gezondheid`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
    }
    throw new ConfigurationError(['De API antwoordt niet. De reden staat hierboven of in het logboek.']);
  }
}

/** A process ended before it was ready; it said why itself. */
export class Fallen extends Error {
  constructor(readonly app: string) {
    super(`Het proces ${app} kon niet starten; de reden staat hierboven.`);
  }
}
