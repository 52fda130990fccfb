// SPDX-License-Identifier: EUPL-1.2
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportRun, openImport, takeInUpload, type UploadOutcome } from '#declarations';
import { systemActor, type KeyRing, type Reader, type UnitOfWork } from '#platform';
import { withDatabase } from '../database.js';
import { explain } from '../explain.js';
import { filesAt, messagesAt, type FoundFiles } from '../files-to-import.js';

const ALL_DEALT_WITH = 0;
const SOME_REFUSED = 1;
const USAGE_ERROR = 2;
const USAGE =
  'Gebruik: raamwerk import [--regio SLEUTEL] BESTAND|MAP…\n  Leest iJw-berichten in, los, in een map of in een ZIP met hoogstens 30 berichten.\n';

class UsageError extends Error {}

/** What came of it, as printed: one JSON object. */
export interface ImportOutcome {
  readonly import: string;
  readonly files: number;
  readonly approved: number;
  readonly partly: number;
  readonly refused: number;
  readonly unreadable: number;
  /** At a second look: from or for somebody we do not know. */
  readonly turnedAway: number;
  readonly repeated: number;
  /** At the door: too large, not to be opened, empty. */
  readonly notTaken: UploadOutcome['turnedAway'];
}

type Database = { readonly uow: UnitOfWork; readonly keys: KeyRing };

/**
 * Takes the messages in these files in and deals with them here, in this process; a worker may do the same work beside it. Broken off, the
 * same command again goes on: what was dealt with has its answer.
 */
export async function importFiles(
  { uow, keys }: Database,
  regionId: number,
  label: string,
  paths: readonly string[],
  tell: (text: string) => void,
): Promise<ImportOutcome> {
  const actor = systemActor(regionId, 'opdrachtregel');
  const runId = await uow.run(actor, (tx) => openImport(tx, label, 'opdrachtregel'));
  const taken = await takeInUpload(uow, keys, actor, runId, messagesAt(paths));
  tell(`${taken.received} berichten ontvangen`);
  let told = '';
  const outcome = await new ImportRun(uow, keys).execute(actor, runId, {
    cancelled: () => false,
    checkpoint: async (_tx, { done, total, note }) => {
      const text = `${done} van ${total}: ${note}`;
      if (text !== told) tell((told = text));
    },
    finish: async () => undefined,
  });
  const { total: files, approved, partly, refused, unreadable, turnedAway, repeated } = outcome;
  return { import: runId, files, approved, partly, refused, unreadable, turnedAway, repeated, notTaken: taken.turnedAway };
}

function readArguments(args: string[]): { region: string | undefined; paths: string[]; found: FoundFiles } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { regio: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageError('Deze opties zijn niet bekend of niet volledig.');
  }
  const paths = parsed.positionals;
  if (paths.length === 0) throw new UsageError('Geef minstens één bestand of map.');
  try {
    return { region: parsed.values.regio, paths, found: filesAt(paths) };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `${path} bestaat niet.` : `${path ?? 'Een bestand'} kan niet worden gelezen (${code}).`);
  }
}

/** The region that is meant: the one named, or the only one there is. */
async function regionOf(reader: Reader, key: string | undefined): Promise<number> {
  const regions = await reader.outsideRegion<{ id: number; key: string }>('select id, key from region order by key');
  const meant = regions.filter((r) => key === undefined || r.key === key);
  if (meant.length === 1) return meant[0]!.id;
  const keys = regions.map((r) => r.key).join(', ');
  if (regions.length === 0) throw new UsageError('Er is nog geen regio. Laad haar eerst met: raamwerk seed');
  throw new UsageError(key === undefined ? `Kies een regio met --regio: ${keys}.` : `De regio ${key} is er niet. Kies uit: ${keys}.`);
}

/** raamwerk import: reads messages in and books them. */
export async function run(args: string[]): Promise<number> {
  try {
    const { region, paths, found } = readArguments(args);
    if (found.passedOver > 0) process.stderr.write(`${found.passedOver} bestanden overgeslagen: geen .xml of .zip\n`);
    if (found.paths.length === 0) throw new UsageError('Hier staan geen berichten (.xml of .zip).');
    return await withDatabase(async (database) => {
      const regionId = await regionOf(database.reader, region);
      const label = paths.length === 1 ? basename(resolve(paths[0]!)) : `${found.paths.length} bestanden`;
      const outcome = await importFiles(database, regionId, label, found.paths, (text) => void process.stderr.write(`${text}\n`));
      process.stdout.write(`${JSON.stringify(outcome)}\n`);
      const wrong = outcome.refused + outcome.unreadable + outcome.turnedAway + outcome.notTaken.length;
      return wrong > 0 ? SOME_REFUSED : ALL_DEALT_WITH;
    });
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return USAGE_ERROR;
    }
    const text = explain(error);
    if (text === null) throw error;
    process.stderr.write(`${text}\n`);
    return SOME_REFUSED;
  }
}
