// SPDX-License-Identifier: EUPL-1.2
// An independent reading of the rules within a message (standards 1.5, niveau 2), for tests of the generator.
import type { ReadDeclaration, ReadLine } from './read-message.js';

export const elevenTest = (bsn: string): boolean => {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = [...bsn].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0);
  return sum % 11 === 0 && Number(bsn) !== 0;
};

export const monthEnd = (date: string): string =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
export const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

const yearsBefore = (date: string, years: number): string => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;

const repeated = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

const lineRules = (line: ReadLine, m: ReadDeclaration, found: Set<string>): void => {
  if (line.begin.slice(0, 7) !== line.end.slice(0, 7)) found.add('CS337');
  if (line.begin < '2021-01-01') found.add('CS100');
  if (line.begin > m.signed) found.add('TR134');
  if (line.end < line.begin || line.end > m.signed) found.add('TR137');
  if (line.end > m.end) found.add('TR319');
  if (line.end < yearsBefore(m.declarationSigned, 5)) found.add('TR335');
  if ((line.side === 'C') !== (line.previous !== null)) found.add('CD060');
  if ((line.unit === '83') !== (line.tariff === null)) found.add('CD087');
  if (line.unit === '83' && line.amount !== line.volume) found.add('CS339');
  if (line.amount === 0 && line.side !== 'D') found.add('CS325');
};

/** The in-message rules the declaration breaks. */
export const brokenInMessage = (m: ReadDeclaration): string[] => {
  const found = new Set<string>();
  const lines = m.clients.flatMap((client) => client.lines);
  if (m.clients.some((client) => !elevenTest(client.bsn))) found.add('CS002');
  if (m.begin !== monthStart(m.begin) || m.end !== monthEnd(m.begin)) found.add('CS340');
  if (m.begin < '2021-01-01') found.add('CS100');
  if (m.begin > m.signed) found.add('TR134');
  if (m.end < m.begin || m.end > m.signed) found.add('TR137');
  for (const line of lines) lineRules(line, m, found);
  if (repeated(m.clients.map((client) => client.bsn))) found.add('TR101');
  for (const client of m.clients) {
    if (repeated(client.lines.map((line) => `${line.reference}|${line.previous ?? ''}`))) found.add('TR101');
    const debits = client.lines.filter((line) => line.side === 'D');
    if (repeated(debits.map((line) => [line.allocation, line.category, line.code, line.begin, line.end].join('|')))) found.add('TR416');
  }
  const previous = lines.flatMap((line) => line.previous ?? []);
  if (repeated(previous)) found.add('TR315');
  const references = new Set(lines.map((line) => line.reference));
  if (previous.some((reference) => references.has(reference))) found.add('TR316');
  const net = lines.reduce((sum, line) => sum + (line.side === 'D' ? line.amount : -line.amount), 0);
  if (net !== (m.side === 'D' ? m.total : -m.total)) found.add('TR358');
  if (m.total === 0 && m.side !== 'D') found.add('CS325');
  return [...found].sort();
};
