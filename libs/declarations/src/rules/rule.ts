// SPDX-License-Identifier: EUPL-1.2
import type { literals } from '#ledger';

/** Region, moment and day of the batch as SQL literals. */
export type Literals = ReturnType<typeof literals>;

/**
 * One rule of levels 3 and 4 (against earlier messages, and against agreements): one SQL over a whole batch.
 * It adds a row to s_finding for each message or line that breaks it and changes nothing else; staging.ts describes what it reads.
 * `declared` and `expected` are typed texts ("cent:11432", "datum:2025-09-21", "tekst:…") that the screens put into words.
 */
export interface Rule {
  /** The return code of the national traffic. */
  readonly code: string;
  /** The technical rule it answers (standard iJw 3.2). */
  readonly rule: string;
  /** Where the code is put in the answer. A header or declaration fault answers the whole message, its lines are not assessed. */
  readonly scope: 'kop' | 'declaratie' | 'client' | 'regel';
  /** Where our reading of the rule is not confirmed by a source: says so, and why we chose it. */
  readonly uncertain?: string;
  readonly sql: (l: Literals) => string;
}

/** Start of a statement that adds findings on lines; the SELECT that follows gives these columns in this order. */
export const INTO_LINE_FINDINGS = 'insert into s_finding (no, line_id, code, rule, declared, expected, source_kind, source_id, source_label)';
export const INTO_MESSAGE_FINDINGS = 'insert into s_finding (no, code, rule, declared, expected, source_kind, source_id, source_label)';

/** SQL: the same care, of lines on one allocation (iJw 3.2, TR389). */
export function samePerformance(one: string, other: string): string {
  return ['category', 'product_code', 'care_from', 'care_until'].map((c) => `${one}.${c} = ${other}.${c}`).join(' and ');
}
