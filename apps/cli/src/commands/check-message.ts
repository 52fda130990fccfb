// SPDX-License-Identifier: EUPL-1.2
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { checkMessage, MAX_BYTES } from '#ijw';

// A check of one message is over before code that V8 optimises early has paid for itself: told to wait a little longer, a message of
// 5,000 lines costs the same a line as one of 30,000. A threshold only: nothing else of the engine changes.
setFlagsFromString('--interrupt-budget=1000000');

const ALL_ACCEPTED = 0;
const NOT_ALL_ACCEPTED = 1;
const USAGE_OR_READING_ERROR = 2;

/** raamwerk check-message FILE…: levels 1 and 2 of each file, one JSON line a file. Needs no server. */
export async function run(args: string[]): Promise<number> {
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) {
    process.stderr.write('Gebruik: raamwerk check-message BESTAND…\n');
    return USAGE_OR_READING_ERROR;
  }
  let exitCode = ALL_ACCEPTED;
  for (const file of args) exitCode = Math.max(exitCode, checkFile(file));
  return exitCode;
}

function checkFile(file: string): number {
  let bytes: Buffer;
  try {
    bytes = readBounded(file, MAX_BYTES + 1);
  } catch (error) {
    process.stderr.write(`${file}: ${reason(error)}\n`);
    return USAGE_OR_READING_ERROR;
  }
  const { message, lines, verdict, findings } = checkMessage(bytes);
  process.stdout.write(`${JSON.stringify({ file, message, lines, verdict, findings })}\n`);
  return verdict === 'accepted' ? ALL_ACCEPTED : NOT_ALL_ACCEPTED;
}

/** Reads a file, a pipe too, but never more than `limit` bytes: enough to see that it is too large. */
function readBounded(file: string, limit: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    let bytes = Buffer.allocUnsafeSlow(Math.min(limit, size + 1));
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === limit) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit, 2 * length));
    }
  } finally {
    closeSync(descriptor);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'dit bestand bestaat niet.';
  if (code === 'EISDIR') return 'dit is een map, geen bestand.';
  if (code === 'EACCES') return 'dit bestand mag niet worden gelezen.';
  return `dit bestand kan niet worden gelezen (${code ?? message}).`;
}
