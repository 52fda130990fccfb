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
  /** What a line shows by itself, if the rule asks no more: all such rules of a batch are then judged in one reading of its lines. */
  readonly checks?: Checks;
}

/** A fault that one line of s_rich (r) shows by itself, with what stands beside it there and nothing of other findings. SQL expressions. */
export interface LineCheck {
  readonly where: string;
  readonly declared: string;
  readonly expected: string;
  /** Kind, id and label of what the expectation follows from; null when it follows from the line itself. */
  readonly source: readonly [kind: string, id: string, label: string] | null;
}

export type Checks = (l: Literals) => readonly LineCheck[];

/** Start of a statement that adds findings on lines; the SELECT that follows gives these columns in this order. */
export const INTO_LINE_FINDINGS = 'insert into s_finding (no, line_id, code, rule, declared, expected, source_kind, source_id, source_label)';
export const INTO_MESSAGE_FINDINGS = 'insert into s_finding (no, code, rule, declared, expected, source_kind, source_id, source_label)';

/** SQL: the same care, of lines on one allocation (iJw 3.2, TR389). */
export function samePerformance(one: string, other: string): string {
  return ['category', 'product_code', 'care_from', 'care_until'].map((c) => `${one}.${c} = ${other}.${c}`).join(' and ');
}

/** The sources that checks of lines name. */
export const ALLOCATION = [`'toewijzing'`, 'allocation_id::text', `'Toewijzing ' || allocation_number`] as const;
export const CONTRACT_LINE = [
  `'contract'`,
  'contract_number',
  `contract_number || ', versie ' || version_no || ', regel ' || contract_line_no`,
] as const;

type Judged = Pick<Rule, 'code' | 'rule'> & { readonly checks: Checks };

/** Whether a line breaks it by itself. */
export const isOfLine = (rule: Rule): rule is Rule & Judged => rule.checks !== undefined;

/**
 * The findings of such rules, in one reading of the lines: only a line that breaks one of them is looked at more closely. A condition
 * that is unknown finds nothing.
 */
export function findingsOfLines(rules: readonly Judged[], l: Literals): string {
  const checks = rules.flatMap(({ code, rule, checks }) => checks(l).map((check) => ({ code, rule, ...check })));
  const found = checks.map(
    ({ code, rule, where, declared, expected, source }) =>
      `select '${code}'::text, '${rule}'::text, (${declared})::text, (${expected})::text, ${(source ?? ['null', 'null', 'null']).map((s) => `(${s})::text`).join(', ')} where ${where}`,
  );
  return `
    ${INTO_LINE_FINDINGS}
    select r.no, r.id, f.* from s_rich r
     cross join lateral (
       ${found.join('\n       union all ')}) f
     where ${checks.map((c) => `(${c.where})`).join('\n        or ')};`;
}

/** A rule that a line breaks by itself. */
export function ruleOfLine(rule: Omit<Rule, 'sql' | 'scope'> & { readonly checks: Checks }): Rule {
  return { ...rule, scope: 'regel', sql: (l) => findingsOfLines([rule], l) };
}
