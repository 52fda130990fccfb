// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { ConfigurationError } from '#platform';

/** What the surroundings can refuse, and what to do about it; by code of the operating system or of PostgreSQL. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Raamwerk kan de database niet bereiken. Draait zij, en klopt DATABASE_URL?',
  ENOTFOUND: 'Raamwerk kan de database niet bereiken: het adres in DATABASE_URL bestaat niet.',
  ETIMEDOUT: 'Raamwerk kan de database niet bereiken: zij antwoordt niet.',
  '28P01': 'De database weigert de inlognaam of het wachtwoord uit DATABASE_URL.',
  '28000': 'De database weigert de inlognaam uit DATABASE_URL.',
  '3D000': 'De database uit DATABASE_URL bestaat niet.',
  EACCES: 'Raamwerk mag niet schrijven in DATA_DIR.',
  EPERM: 'Raamwerk mag niet schrijven in DATA_DIR.',
  EROFS: 'Raamwerk kan niet schrijven in DATA_DIR: de schijf is alleen-lezen.',
  ENOSPC: 'De schijf van DATA_DIR is vol.',
};

/** An expected refusal in words, with the file and the places it concerns; null for what nobody expected. */
export function explain(error: unknown): string | null {
  if (error instanceof ConfigurationError) return error.faults.join('\n');
  if (error instanceof DomainError) {
    const details = Object.entries(error.details).map(([key, value]) => `  ${key}: ${String(value)}`);
    return [error.message, ...details, ...error.violations.map((v) => `  ${v.pointer}: ${v.text}`)].join('\n');
  }
  return SURROUNDINGS[(error as { code?: string } | null)?.code ?? ''] ?? null;
}
