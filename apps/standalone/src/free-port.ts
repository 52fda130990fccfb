// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';
import { ConfigurationError } from '#platform';

const TEXTS: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
  EACCES: (port) => `Voor poort ${port} heeft deze gebruiker geen rechten. Kies een poort boven 1023 met PORT.`,
  EADDRNOTAVAIL: (_, host) => `HOST ${host} is geen adres van deze computer.`,
  ENOTFOUND: (_, host) => `HOST ${host} is niet bekend.`,
};

/** Refuses a port that the page cannot be served on, before anything is started. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((ok, no) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const text = TEXTS[error.code ?? '']?.(port, host) ?? `Op ${host}:${port} kan niet worden geluisterd (${error.code}).`;
      no(new ConfigurationError([text]));
    });
    server.listen(port, host, () => server.close(() => ok()));
  });
}
