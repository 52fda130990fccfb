// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type ErrorKind } from '#kernel';

/** Kinds of refusal that another try may change; all others are final. */
const PASSING: readonly ErrorKind[] = ['unavailable', 'throttled', 'stale'];
const LONGEST = 300;

/** Another try cannot change a refusal by a rule. */
export function isFinal(error: unknown): boolean {
  return error instanceof DomainError && !PASSING.includes(error.kind);
}

/** The server was stopped by its keeper: no fault of the job, so its attempt does not count. */
export function isShutdownOfDatabase(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '57P01';
}

/**
 * What may be kept and shown of an error. A driver's error carries parameters and row values, so of those only the code and the
 * constraint remain; in other messages everything that could be a number of a person, an address or a quoted value is blotted out.
 */
export function safeText(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return 'Onbekende fout.';
  const { code, constraint, severity } = error as { code?: unknown; constraint?: unknown; severity?: unknown };
  if (typeof severity === 'string' && typeof code === 'string') {
    return `Fout van de database ${code}${typeof constraint === 'string' ? ` (${constraint})` : ''}.`;
  }
  const message = error.message
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\d .-]{4,}\d/g, '…');
  return `${error.name}: ${message}`.slice(0, LONGEST);
}

/** Where an error came from, without its message: fit for the log. */
export function placeOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return frames.slice(0, 4).join('\n');
}
