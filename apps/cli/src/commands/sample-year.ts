// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSample, SAMPLE_LIMITS, type SampleOptions, type SampleYear } from '#sample';

const DONE = 0;
const FAILED = 1;
const USAGE_ERROR = 2;

/** What the command makes in its folder, and so may replace. */
const OUTPUTS = ['regio.json', 'manifest.json', 'berichten'] as const;

const USAGE = `Gebruik: raamwerk sample-year --year JAAR --lines AANTAL [--seed GETAL] --out MAP [--overwrite]
  --year       kalenderjaar, ${SAMPLE_LIMITS.firstYear} tot en met ${SAMPLE_LIMITS.lastYear}
  --lines      aantal declaratieregels, ${SAMPLE_LIMITS.fewestLines} tot en met ${SAMPLE_LIMITS.mostLines}
  --seed       startgetal; hetzelfde getal geeft dezelfde bestanden (standaard 1)
  --out        map voor regio.json, manifest.json en berichten/
  --overwrite  vervang een eerder gemaakt jaar in die map
`;

interface Arguments extends SampleOptions {
  out: string;
  overwrite: boolean;
}

class UsageError extends Error {}

/** raamwerk sample-year: writes a region's year as real files, the same for the same seed. */
export async function run(args: string[]): Promise<number> {
  try {
    const wanted = readArguments(args);
    prepareFolder(wanted.out, wanted.overwrite);
    writeYear(wanted);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return USAGE_ERROR;
    }
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    process.stderr.write(`${path ?? 'De map'} kan niet worden geschreven (${code}: ${message}).\n`);
    return FAILED;
  }
}

function readArguments(args: string[]): Arguments {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        year: { type: 'string' },
        lines: { type: 'string' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        overwrite: { type: 'boolean', default: false },
      },
    }));
  } catch {
    throw new UsageError('Deze opties zijn niet bekend of niet volledig.');
  }
  const { firstYear, lastYear, fewestLines, mostLines } = SAMPLE_LIMITS;
  if (values.out === undefined || values.out === '') throw new UsageError('Geef met --out de map op waarin de bestanden moeten komen.');
  return {
    year: wholeNumber('--year', values.year, firstYear, lastYear),
    lines: wholeNumber('--lines', values.lines, fewestLines, mostLines),
    seed: wholeNumber('--seed', values.seed, 0, 0xffffffff),
    out: values.out,
    overwrite: values.overwrite,
  };
}

function wholeNumber(option: string, text: string | undefined, low: number, high: number): number {
  if (text === undefined) throw new UsageError(`Geef ${option} op.`);
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high) throw new UsageError(`${option} moet een geheel getal zijn van ${low} tot en met ${high}.`);
  return value;
}

function prepareFolder(out: string, overwrite: boolean): void {
  if (existsSync(out)) {
    if (!statSync(out).isDirectory()) throw new UsageError(`${out} is een bestand, geen map.`);
    if (readdirSync(out).length > 0 && !overwrite) throw new UsageError(`De map ${out} is niet leeg. Kies een andere map of geef --overwrite op.`);
    for (const name of OUTPUTS) rmSync(join(out, name), { recursive: true, force: true });
  }
  mkdirSync(join(out, 'berichten'), { recursive: true });
}

function writeYear({ out, year, lines, seed }: Arguments): void {
  process.stderr.write(`Jaar ${year} met ${lines} declaratieregels wordt samengesteld…\n`);
  const sample = generateSample({ year, lines, seed });
  writeFileSync(join(out, 'regio.json'), json(sample.region));
  const months = sample.months();
  months.forEach((month, i) => {
    const count = writeMonth(sample, month, out);
    process.stderr.write(`${month} (${i + 1} van ${months.length}): ${count} bestanden\n`);
  });
  // Last, so that a folder with a manifest is a whole year.
  writeFileSync(join(out, 'manifest.json'), json(sample.manifest));
  const { files, totals, planted } = sample.manifest;
  process.stderr.write(
    `Klaar: ${files.JW301} toewijzingen en ${files.JW323} declaraties, ${totals.submitted.lines} regels, ${planted.length} bekende fouten in ${out}\n`,
  );
}

function writeMonth(sample: SampleYear, month: string, out: string): number {
  const folder = join(out, 'berichten', month);
  mkdirSync(folder);
  let count = 0;
  for (const { name, text } of sample.files(month)) {
    writeFileSync(join(folder, name), text);
    count += 1;
  }
  return count;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
