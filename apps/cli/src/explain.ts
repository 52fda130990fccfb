// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { ConfigurationError } from '#platform';

/** An expected refusal in words, with the file and the places it concerns; null for what nobody expected. */
export function explain(error: unknown): string | null {
  if (error instanceof ConfigurationError) return error.faults.join('\n');
  if (!(error instanceof DomainError)) return null;
  const details = Object.entries(error.details).map(([key, value]) => `  ${key}: ${String(value)}`);
  return [error.message, ...details, ...error.violations.map((v) => `  ${v.pointer}: ${v.text}`)].join('\n');
}
