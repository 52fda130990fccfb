// SPDX-License-Identifier: EUPL-1.2
import { DEMO_PASSWORD } from '#platform';
import type { DemoLogin } from './prepare-demo.js';

/** The line scripts and people wait for, and who can log in. */
export function printReady(address: string, logins: readonly DemoLogin[], print: (line: string) => void): void {
  print(`Raamwerk is ready: ${address}`);
  if (logins.length === 0) return;
  const rows = [['rol', 'e-mailadres', 'wachtwoord', 'naam', 'regio'], ...logins.map((l) => [l.role, l.email, DEMO_PASSWORD, l.name, l.region])];
  const width = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  print('');
  for (const row of rows)
    print(
      `  ${row
        .map((cell, column) => cell.padEnd(width[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
  print('');
  print('Stoppen: Ctrl-C. Opnieuw beginnen: npm start -- --fresh');
}
