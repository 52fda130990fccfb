// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import type { Column } from '#platform/http';
import { causeOf, MESSAGE_CODES } from '../domain/causes.js';
import { repairOf } from '../domain/repair.js';
import { inWords } from '../domain/typed-value.js';
import { child } from '../domain/wording.js';
import type { RefusedLine, RefusedMessage } from '../persistence/refusal-lines.query.js';
import type { RefusalGroup } from '../persistence/refusals.query.js';
import { findingAnswer } from './line-answer.js';
import { LineFindingDto } from './line.dto.js';
import { RefusalGroupDto, RefusalLineDto, RepairDto } from './refusal.dto.js';

const decimal = (cents: string): string => decimalFromCents(BigInt(cents));

export function repairAnswer(code: string): RepairDto {
  const { text, who } = repairOf(code);
  return { tekst: text, wie: who };
}

export function groupAnswer(group: RefusalGroup): RefusalGroupDto {
  return {
    aanbieder: group.aanbieder,
    code: group.code,
    oorzaak: causeOf(group.code).cause,
    soort: MESSAGE_CODES.includes(group.code) ? 'bericht' : 'regel',
    regels: group.regels,
    bedrag: group.bedrag,
    berichten: group.berichten,
    herstel: repairAnswer(group.code),
    eigenaar: group.eigenaar,
    versie: group.versie,
  };
}

export function refusedLineAnswer(line: RefusedLine): RefusalLineDto {
  const names = new Map(Object.entries(line.names));
  return {
    bericht: line.message,
    regel: line.no,
    regels: 1,
    aanbieder: line.provider,
    gemeente: line.municipality,
    periode: line.period,
    kind: child(line.personId),
    kindId: line.personId,
    product: { code: line.code, naam: line.name },
    zorgVan: line.from,
    zorgTotEnMet: line.until,
    bedrag: decimal(line.cents),
    bevindingen: line.findings.filter((f) => !f.lifted).map((f) => findingAnswer(f, names)),
    besluit: line.decision,
  };
}

/** A message of which no line was assessed. */
export function refusedMessageAnswer(message: RefusedMessage): RefusalLineDto {
  return {
    bericht: message.message,
    regel: null,
    regels: message.lines,
    aanbieder: message.provider,
    gemeente: message.municipality,
    periode: message.period,
    kind: null,
    kindId: null,
    product: null,
    zorgVan: null,
    zorgTotEnMet: null,
    bedrag: decimal(message.cents),
    bevindingen: wholeFindings(message),
    besluit: null,
  };
}

/** Of level 2 the texts of the standard, under 0001; of a header or declaration what was sent and what would be right. */
function wholeFindings({ codes, findings }: RefusedMessage): LineFindingDto[] {
  const level2 = codes.includes('0001');
  return (findings ?? []).map((f) => {
    const code = level2 ? '0001' : f.rule;
    const source = f.source ? { soort: 'bericht', id: f.source, label: 'eerder bericht', toelichting: null } : null;
    return {
      code,
      oorzaak: f.text ?? causeOf(code).cause,
      gedeclareerd: inWords(f.declared ?? null)?.text ?? null,
      verwacht: inWords(f.expected ?? null)?.text ?? null,
      waaruit: source,
      herstel: repairOf(code).text || null,
    };
  });
}

const MENDER = { aanbieder: 'Aanbieder', gemeente: 'Gemeente', regio: 'Regio' } as const;

export const GROUP_COLUMNS: readonly Column<RefusalGroupDto>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Code', kind: 'tekst', value: (r) => r.code },
  { head: 'Oorzaak', kind: 'tekst', value: (r) => r.oorzaak },
  { head: 'Geldt voor', kind: 'tekst', value: (r) => (r.soort === 'bericht' ? 'het hele bericht' : 'de regel') },
  { head: 'Regels', kind: 'getal', value: (r) => r.regels },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (r) => r.bedrag },
  { head: 'Berichten', kind: 'getal', value: (r) => r.berichten },
  { head: 'Herstel', kind: 'tekst', value: (r) => r.herstel.tekst },
  { head: 'Aan zet', kind: 'tekst', value: (r) => (r.herstel.wie ? MENDER[r.herstel.wie as keyof typeof MENDER] : null) },
  { head: 'Eigenaar', kind: 'tekst', value: (r) => r.eigenaar?.naam },
];

/** One finding of one refused line, or of a message. */
export interface RefusalRow {
  readonly line: RefusalLineDto;
  readonly finding: LineFindingDto | null;
}

export function* refusalRows(lines: Iterable<RefusalLineDto>): Generator<RefusalRow> {
  for (const line of lines) {
    if (line.bevindingen.length === 0) yield { line, finding: null };
    for (const finding of line.bevindingen) yield { line, finding };
  }
}

export const REFUSAL_COLUMNS: readonly Column<RefusalRow>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.line.aanbieder.naam },
  { head: 'Gemeente', kind: 'tekst', value: (r) => r.line.gemeente.naam },
  { head: 'Bericht', kind: 'tekst', value: (r) => r.line.bericht.nummer },
  { head: 'Regel', kind: 'getal', value: (r) => r.line.regel },
  { head: 'Kind', kind: 'tekst', value: (r) => r.line.kind },
  { head: 'Product', kind: 'tekst', value: (r) => r.line.product?.code },
  { head: 'Zorg vanaf', kind: 'datum', value: (r) => r.line.zorgVan },
  { head: 'Zorg tot en met', kind: 'datum', value: (r) => r.line.zorgTotEnMet },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (r) => r.line.bedrag },
  { head: 'Code', kind: 'tekst', value: (r) => r.finding?.code },
  { head: 'Oorzaak', kind: 'tekst', value: (r) => r.finding?.oorzaak },
  { head: 'Gedeclareerd', kind: 'tekst', value: (r) => r.finding?.gedeclareerd },
  { head: 'Verwacht', kind: 'tekst', value: (r) => r.finding?.verwacht },
  { head: 'Waaruit volgt dit', kind: 'tekst', value: (r) => r.finding?.waaruit?.label },
  { head: 'Wat kunt u doen', kind: 'tekst', value: (r) => r.finding?.herstel },
  { head: 'Besluit', kind: 'tekst', value: (r) => (r.line.besluit ? `${r.line.besluit.nummer} (${r.line.besluit.staat})` : null) },
];

/** "2025-09" as the days on which its declarations begin; narrowed by what else was asked. */
export function periodOf(month: string | undefined, from?: string, until?: string): { from?: string | undefined; until?: string | undefined } {
  if (month === undefined) return { from, until };
  const first = `${month}-01`;
  return { from: from !== undefined && from > first ? from : first, until: until !== undefined && until < first ? until : first };
}
