// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { ConfigurationError } from '#platform';

export interface Arguments {
  /** Throw the data away and begin anew. */
  readonly fresh: boolean;
  /** Answers the question of `fresh` beforehand. */
  readonly yes: boolean;
  /** Lines of the sample year; null: the start sample. */
  readonly lines: number | null;
}

const LEAST_LINES = 1_000;
const MOST_LINES = 2_000_000;

/** @throws ConfigurationError with one sentence */
export function readArguments(args: readonly string[]): Arguments {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean' }, yes: { type: 'boolean' }, lines: { type: 'string' } } }));
  } catch {
    throw new ConfigurationError(['Onbekende optie. Bekend zijn: npm start -- [--fresh] [--yes] [--lines AANTAL]']);
  }
  const lines = values.lines === undefined ? null : Number(values.lines);
  if (lines !== null && !(Number.isInteger(lines) && lines >= LEAST_LINES && lines <= MOST_LINES)) {
    throw new ConfigurationError([`--lines moet een heel getal van ${LEAST_LINES} tot en met ${MOST_LINES} zijn, niet "${values.lines}".`]);
  }
  return { fresh: values.fresh ?? false, yes: values.yes ?? false, lines };
}
