// SPDX-License-Identifier: EUPL-1.2
// Starts the oracle: the files of a sample year on disk, Python beside them, its outcome back.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { productRoot } from '#platform';
import type { SampleYear } from '#sample';

const HERE = join(productRoot, 'test/oracle');
const SCHEMAS = join(resolve(productRoot, process.env.STANDARDS_DIR ?? '../shared/standards'), 'ijw-3.2');
const onPath = (name: string): boolean => (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, name)));

export const hasPython = onPath('python3');
/** Level 1 is judged by the official schemas, which may not be part of the product. */
export const hasOracle = hasPython && onPath('xmllint') && existsSync(join(SCHEMAS, 'jw323.xsd'));

export interface Tally {
  readonly lines: number;
  readonly cents: number;
}

export interface Recomputed {
  readonly totals: {
    readonly submitted: Tally;
    readonly accepted: Tally;
    readonly perProvider: Record<string, Tally>;
    readonly perMunicipality: Record<string, Tally>;
    readonly perCareMonth: Record<string, Tally>;
  };
  readonly files: readonly RecomputedFile[];
}

export interface RecomputedFile {
  readonly month: string;
  readonly name: string;
  readonly kind: string | null;
  readonly state: string;
  /** Level 2. */
  readonly rules?: readonly string[];
  /** What follows is there for a JW323 that was read. */
  readonly header?: readonly string[];
  readonly declaration?: readonly string[];
  readonly accepted?: Tally;
  readonly findings?: readonly { readonly line: number; readonly reference: string; readonly codes: readonly string[] }[];
  readonly answer?: RecomputedAnswer;
}

export interface RecomputedAnswer {
  readonly header: readonly string[];
  readonly declaration: readonly string[];
  readonly submitted: number | null;
  readonly granted: number | null;
  readonly clients: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly { readonly bsn: string; readonly reference: string; readonly codes: readonly string[] }[];
}

function writeFiles(sample: SampleYear, folder: string): void {
  writeFileSync(join(folder, 'regio.json'), JSON.stringify(sample.region));
  for (const month of sample.months()) {
    mkdirSync(join(folder, 'berichten', month), { recursive: true });
    for (const file of sample.files(month)) writeFileSync(join(folder, 'berichten', month, file.name), file.text);
  }
}

const python = (args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)('python3', args, { cwd: HERE, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }, maxBuffer: 16 * 1024 * 1024 });

/** What the files of a sample year must come to, by a reading of the standard that shares nothing with the product. */
export async function recompute(sample: SampleYear): Promise<Recomputed> {
  const folder = mkdtempSync(join(tmpdir(), 'raamwerk-oracle-'));
  try {
    writeFiles(sample, folder);
    const outcome = join(folder, 'outcome.json');
    await python(['-m', 'oracle', folder, '--content', join(productRoot, 'data/haaglanden'), '--schemas', SCHEMAS, '--out', outcome]);
    return JSON.parse(readFileSync(outcome, 'utf8')) as Recomputed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one module of the oracle's own tests. @returns what unittest says, ending in OK when all is well */
export async function ownTests(module: string): Promise<string> {
  const { stderr } = await python(['-m', 'unittest', `tests.${module}`]).catch((failed: { stderr: string }) => failed);
  return stderr.trim();
}
