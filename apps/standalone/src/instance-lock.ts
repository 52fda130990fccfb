// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '#platform';

/** Start time of a process, which together with its pid names it for good; empty where the system does not tell. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function lives(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startTime(pid) === started;
}

/** Claims the folder for this process; what a killed one left is taken over. @returns what gives it free */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'raamwerk.pid');
  const mine = `${process.pid} ${startTime(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o644 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid = '0', started = ''] = readFileSync(file, 'utf8').split(' ');
    if (lives(Number(pid), started))
      throw new ConfigurationError([
        `Op de gegevensmap ${folder} draait al een Raamwerk (proces ${pid}). Stop dat eerst, of kies een andere map met DATA_DIR.`,
      ]);
    rmSync(file, { force: true });
  }
  throw new ConfigurationError([`De gegevensmap ${folder} wordt door een ander Raamwerk in gebruik genomen.`]);
}
