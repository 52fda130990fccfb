// SPDX-License-Identifier: EUPL-1.2
import { createInterface } from 'node:readline/promises';
import { ConfigurationError } from '#platform';

/** Asks on the terminal before data is thrown away; without a terminal nobody can answer, so then it is refused. */
export async function confirmFresh(folder: string, yes: boolean): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new ConfigurationError(['--fresh gooit alle gegevens weg. Er is geen terminal om dat te bevestigen: geef ook --yes.']);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Alle gegevens in ${folder} worden weggegooid. Doorgaan? (ja/nee) `);
    if (!/^j(a)?$/i.test(answer.trim())) throw new ConfigurationError(['Er is niets weggegooid.']);
  } finally {
    terminal.close();
  }
}
