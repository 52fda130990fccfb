// SPDX-License-Identifier: EUPL-1.2
// Starts the oracle: the files of a sample year on disk, Python beside them, its outcome back.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { productRoot } from '#platform';
import type { SampleYear } from '#sample';
import type { Recomputed } from './recomputed.js';

const HERE = join(productRoot, 'test/oracle');
const SCHEMAS = join(resolve(productRoot, process.env.STANDARDS_DIR ?? '../shared/standards'), 'ijw-3.2');
const onPath = (name: string): boolean => (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, name)));

export const hasPython = onPath('python3');
/** Level 1 is judged by the official schemas, which may not be part of the product. */
export const hasOracle = hasPython && onPath('xmllint') && existsSync(join(SCHEMAS, 'jw323.xsd'));

const python = (args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)('python3', args, { cwd: HERE, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }, maxBuffer: 256 * 1024 * 1024 });

/** A sample year as files: the agreements, and a folder of messages per month. */
export class SampleFolder {
  private constructor(private readonly folder: string) {}

  static of(sample: SampleYear): SampleFolder {
    const folder = mkdtempSync(join(tmpdir(), 'raamwerk-oracle-'));
    writeFileSync(join(folder, 'regio.json'), JSON.stringify(sample.region));
    for (const month of sample.months()) {
      mkdirSync(join(folder, 'berichten', month), { recursive: true });
      for (const file of sample.files(month)) writeFileSync(join(folder, 'berichten', month, file.name), file.text);
    }
    return new SampleFolder(folder);
  }

  private get outcome(): string {
    return join(this.folder, 'outcome.json');
  }

  months(): string[] {
    return readdirSync(join(this.folder, 'berichten')).sort();
  }

  /** In the order in which they arrive. */
  files(month: string): { name: string; content: Buffer }[] {
    const folder = join(this.folder, 'berichten', month);
    return readdirSync(folder)
      .sort()
      .map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  }

  /** Adds months drawn at random, around every border. @returns those months */
  async invent(seed: number): Promise<string[]> {
    const before = new Set(this.months());
    await python(['-m', 'invented', this.folder, '--seed', String(seed)]);
    return this.months().filter((month) => !before.has(month));
  }

  /** What the files must come to, by a reading of the standard that shares nothing with the product. */
  async recompute(): Promise<Recomputed> {
    await python(['-m', 'oracle', this.folder, '--content', join(productRoot, 'data/haaglanden'), '--schemas', SCHEMAS, '--out', this.outcome]);
    return JSON.parse(readFileSync(this.outcome, 'utf8')) as Recomputed;
  }

  /** What is wrong with answers, each under the name of the message it answers; the outcome must have been recomputed. */
  async faultsOf(answers: ReadonlyMap<string, Buffer>): Promise<string[]> {
    const folder = join(this.folder, 'antwoorden');
    mkdirSync(folder);
    for (const [name, content] of answers) writeFileSync(join(folder, name), content);
    const { stdout } = await python(['-m', 'oracle.answers', this.outcome, folder, '--schemas', SCHEMAS]);
    return JSON.parse(stdout) as string[];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs one module of the oracle's own tests. @returns what unittest says, ending in OK when all is well */
export async function ownTests(module: string): Promise<string> {
  const { stderr } = await python(['-m', 'unittest', `tests.${module}`]).catch((failed: { stderr: string }) => failed);
  return stderr.trim();
}
