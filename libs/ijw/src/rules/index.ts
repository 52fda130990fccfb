// SPDX-License-Identifier: EUPL-1.2
import type { Findings } from '../findings.js';
import type { DeclarationMessage, MessageContent } from '../types.js';
import { checkAllocationRules, checkRequestRules, checkStartRules, checkStopRules } from './client-rules.js';
import * as line from './line-rules.js';
import * as period from './period-rules.js';
import * as reference from './reference-rules.js';
import type { Breach, HeadRule, LineRule, ListRule, PeriodRule, Report } from './rule.js';
import { survey } from './survey.js';

/**
 * Level 2 of JW323, complete. Three rules of the standard have no function here because the schema already keeps them:
 * CS015 and CS025 (version 3.2: two fixed values) and CS319 (declaration number of letters and digits).
 */
const HEAD_RULES: readonly HeadRule[] = [
  period.declarationMonth,
  period.earliestDeclarationBegin,
  period.declarationBegun,
  period.declarationEnded,
  line.zeroTotalIsDebit,
  line.totalIsSumOfLines,
];

const LIST_RULES: readonly ListRule[] = [
  reference.clientNumbers,
  reference.clientsOnce,
  reference.lineReferencesOnce,
  reference.creditedOnce,
  reference.creditsEarlierMessage,
  reference.declaredOnce,
];

const PERIOD_RULES: readonly PeriodRule[] = [
  period.lineMonth,
  period.earliestLineBegin,
  period.lineBegun,
  period.lineEnded,
  period.lineNotAfterDeclaration,
  period.lineNotTooOld,
];

const LINE_RULES: readonly LineRule[] = [line.creditNamesItsLine, line.tariffUnlessEuros, line.eurosAreTheVolume, line.zeroLineIsDebit];

const DECLARATION = '/Bericht/Declaratie';

/** Adds every breach of the rules inside one message (level 2). */
export function checkRules(message: MessageContent, findings: Findings): void {
  switch (message.type) {
    case 'JW323':
      return checkDeclarationRules(message, findings);
    case 'JW301':
      return checkAllocationRules(message, findings);
    case 'JW305':
      return checkStartRules(message, findings);
    case 'JW307':
      return checkStopRules(message, findings);
    case 'JW315':
      return checkRequestRules(message, findings);
  }
}

/** Adds every breach of the rules inside one JW323. */
function checkDeclarationRules(message: DeclarationMessage, findings: Findings): void {
  const report: Report = ({ code, at, text }, client, line) =>
    findings.add(code, (line === undefined ? clientPath(client) : linePath(client, line)) + at, text);
  const surveyed = survey(message);

  for (const rule of HEAD_RULES) {
    const broken = rule(message, surveyed);
    if (broken !== null) findings.add(broken.code, DECLARATION + broken.at, broken.text);
  }
  for (const rule of LIST_RULES) rule(message, surveyed, report);
  checkLines(message, report);
}

/** Plain loops here too: this runs for every rule of every line. */
function checkLines(message: DeclarationMessage, report: Report): void {
  const { clients } = message;
  const periodBreaches = rememberingLast(message);
  for (let client = 0; client < clients.length; client++) {
    const { lines } = clients[client]!;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const ofPeriod = periodBreaches(line.from, line.until);
      if (ofPeriod.length > 0) for (const broken of ofPeriod) report(broken, client, index);
      for (let i = 0; i < LINE_RULES.length; i++) {
        const broken = LINE_RULES[i]!(line);
        if (broken !== null) report(broken, client, index);
      }
    }
  }
}

/** What the period rules have against a period. Lines next to each other mostly have the same one, so the last is remembered. */
function rememberingLast(message: DeclarationMessage): (from: string, until: string) => readonly Breach[] {
  const bounds = period.periodBounds(message);
  let last: { from: string; until: string; breaches: readonly Breach[] } | null = null;
  return (from, until) => {
    if (last === null || last.from !== from || last.until !== until) {
      const breaches = PERIOD_RULES.map((rule) => rule(from, until, bounds)).filter((broken) => broken !== null);
      last = { from, until, breaches };
    }
    return last.breaches;
  };
}

function clientPath(client: number): string {
  return `${DECLARATION}/Clienten/Client[${client + 1}]`;
}

function linePath(client: number, line: number): string {
  return `${clientPath(client)}/Prestaties/Prestatie[${line + 1}]`;
}
