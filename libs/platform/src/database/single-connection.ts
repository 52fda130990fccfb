// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** One statement on a connection of its own, for who starts and stops things rather than serves them. */
export async function rowsAt<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** A connection held open to learn at once that the server went away. */
export interface ConnectionWatch {
  stop(): Promise<void>;
}

/** @param lost called once, when the connection ends without being asked to */
export async function watchConnection(url: string, lost: () => void): Promise<ConnectionWatch> {
  const client = new pg.Client({ connectionString: url, application_name: 'raamwerk toezicht', keepAlive: true });
  let stopped = false;
  client.on('error', () => undefined);
  await client.connect();
  client.once('end', () => {
    if (!stopped) lost();
  });
  return {
    stop: async () => {
      stopped = true;
      await client.end().catch(() => undefined);
    },
  };
}
