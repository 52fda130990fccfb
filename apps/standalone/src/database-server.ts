// SPDX-License-Identifier: EUPL-1.2
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, watchConnection, type ConnectionWatch, type EmbeddedPostgres } from '#platform';

const OWN_FILES = ['pg18', 'pg18.new', 'postgres-password', 'postgres.log', 'keys.json', 'roles.json'];
const PAUSE_MS = 500;

/** Removes what an earlier start made in the folder, and nothing else that may lie there. */
export async function wipeFolder(folder: string): Promise<void> {
  // One that was left running by a killed start holds the files.
  const left = await startEmbeddedPostgres(folder).catch(() => null);
  await left?.stop();
  for (const name of OWN_FILES) rmSync(join(folder, name), { recursive: true, force: true });
}

export interface DatabaseEvents {
  /** After a fall: the owner's new address. */
  moved(url: string): void;
  /** The data themselves are gone: a new, empty database would only hide that. */
  gone(): void;
}

/** The embedded PostgreSQL of this start, looked after: when it falls it is started again. */
export class DatabaseServer {
  private watcher: ConnectionWatch | null = null;
  private stopping = false;

  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
    private readonly events: DatabaseEvents,
  ) {}

  static async start(folder: string, events: DatabaseEvents): Promise<DatabaseServer> {
    const server = new DatabaseServer(folder, await startEmbeddedPostgres(folder), events);
    await server.watch();
    return server;
  }

  get url(): string {
    return this.server.url;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.watcher?.stop();
    await this.server.stop();
  }

  private async watch(): Promise<void> {
    this.watcher = await watchConnection(this.server.url, () => void this.restore());
  }

  private async restore(): Promise<void> {
    if (this.stopping) return;
    process.stderr.write('De verbinding met PostgreSQL viel weg; Raamwerk herstelt die.\n');
    const before = this.server.url;
    while (!this.stopping) {
      if (!existsSync(join(this.folder, 'pg18', 'PG_VERSION'))) return this.events.gone();
      try {
        // Finds the one that runs (it may be recovering by itself), or starts it.
        this.server = await startEmbeddedPostgres(this.folder);
        await this.watch();
        if (this.server.url !== before) this.events.moved(this.server.url);
        return;
      } catch {
        await sleep(PAUSE_MS);
      }
    }
  }
}
