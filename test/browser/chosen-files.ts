// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const ROOT = join(import.meta.dirname, '../..');
const MONTH = '2025-09';
let made: readonly Chosen[] | null = null;

/** What somebody might choose: an allocation, a declaration, a broken one, something else that ends on .xml, and a PDF. */
export function chosenFiles(): Chosen[] {
  made ??= make();
  return [...made];
}

function make(): readonly Chosen[] {
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-chosen-'));
  try {
    const args = ['apps/cli/bin/raamwerk.js', 'sample-year', '--year', '2025', '--lines', '1000', '--seed', '77', '--out', home];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } });
    if (status !== 0) throw new Error(`sample-year: ${stderr.toString()}`);
    const folder = join(home, 'berichten', MONTH);
    const first = (kind: string): Chosen => {
      const name = readdirSync(folder)
        .sort()
        .find((file) => file.startsWith(kind))!;
      return { name, mimeType: 'text/xml', buffer: readFileSync(join(folder, name)) };
    };
    const declaration = first('JW323-');
    return [
      first('JW301-'),
      declaration,
      { name: 'afgebroken.xml', mimeType: 'text/xml', buffer: declaration.buffer.subarray(0, 900) },
      { name: 'geen-xml.xml', mimeType: 'text/xml', buffer: Buffer.from('hallo') },
      { name: 'lees.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
