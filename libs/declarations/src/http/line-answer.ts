// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import type { Column } from '#platform/http';
import { causeOf } from '../domain/causes.js';
import { compare } from '../domain/comparison.js';
import { repairOfFinding } from '../domain/repair.js';
import { inWords, type InWords } from '../domain/typed-value.js';
import { unitName } from '../domain/units.js';
import { child, day } from '../domain/wording.js';
import type { StoredLine, StoredLineFinding, StoredLineWithRecord } from '../persistence/message-lines.query.js';
import { LineDetailDto, LineDto, LineFindingDto, SourceDto } from './line.dto.js';

const decimal = (cents: string): string => decimalFromCents(BigInt(cents));

/** A stored line as the API tells it. */
export function lineAnswer(line: StoredLine): LineDto {
  const names = new Map(Object.entries(line.names));
  return {
    regel: line.no,
    kind: child(line.personId),
    kindId: line.personId,
    product: { code: line.code, naam: line.name },
    categorie: line.category,
    referentie: line.reference,
    vorigeReferentie: line.previous,
    toewijzing: line.allocation,
    zorgVan: line.from,
    zorgTotEnMet: line.until,
    aantal: Number(line.volume),
    eenheid: line.unit,
    eenheidNaam: unitName(line.unit),
    tarief: line.tariffCents === null ? null : decimal(line.tariffCents),
    bedrag: decimal(line.cents),
    soort: line.cents.startsWith('-') ? 'credit' : 'debet',
    goedgekeurd: line.accepted,
    bevindingen: line.findings.map((finding) => findingAnswer(finding, names)),
    besluit: line.decision,
  };
}

export function findingAnswer(finding: StoredLineFinding, names: ReadonlyMap<string, string>): LineFindingDto {
  const { cause } = causeOf(finding.code);
  const { text } = repairOfFinding(finding.code, { declared: finding.declared, source: finding.kind });
  const expected = inWords(finding.expected, names);
  return {
    code: finding.code,
    oorzaak: cause,
    gedeclareerd: inWords(finding.declared, names)?.text ?? null,
    verwacht: expected?.text ?? null,
    waaruit: sourceOf(finding, expected),
    herstel: text || null,
  };
}

/** Where a finding leads: a contract version, an earlier line, the message of an allocation, or how an amount was worked out. */
function sourceOf(finding: StoredLineFinding, expected: InWords | null): SourceDto | null {
  const { kind, contract, version, message, messageNumber, line, dated } = finding;
  const label = finding.label ?? '';
  if (kind === 'contract') return { soort: 'contract', id: version ? `${contract}#${version}` : contract, label, toelichting: null };
  if (kind === 'regel')
    return {
      soort: 'regel',
      id: message && `${message}#${line}`,
      label: message ? `${messageNumber}, ${label}` : label,
      toelichting: dated && `Bericht van ${day(dated)}`,
    };
  if (kind === 'toewijzing')
    return { soort: message ? 'toewijzing-bericht' : 'toewijzing', id: message, label, toelichting: dated && `JW301 van ${day(dated)}` };
  return expected?.derivation ? { soort: 'berekening', id: null, label: expected.derivation, toelichting: 'uit de regel zelf' } : null;
}

/** A line with the table that puts it beside what is on record. */
export function lineDetailAnswer(line: StoredLineWithRecord): LineDetailDto {
  const facts = { ...line, product: { code: line.code, name: line.name }, codes: line.findings.map((f) => f.code) };
  const compared = compare(facts, { allocation: line.allocated, agreed: line.agreed, takenBack: line.takenBack });
  return {
    ...lineAnswer(line),
    vergelijking: compared.map((c) => ({ onderdeel: c.part, gedeclareerd: c.declared, verwacht: c.expected, klopt: c.right })),
  };
}

/** One row of an export: a line with one of its findings, or a line without. */
export interface FindingRow {
  readonly line: LineDto;
  readonly finding: LineFindingDto | null;
}

export function* findingRows(lines: Iterable<StoredLine>): Generator<FindingRow> {
  for (const stored of lines) {
    const line = lineAnswer(stored);
    if (line.bevindingen.length === 0) yield { line, finding: null };
    for (const finding of line.bevindingen) yield { line, finding };
  }
}

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  { head: 'Regel', kind: 'getal', value: (r) => r.line.regel },
  { head: 'Kind', kind: 'tekst', value: (r) => r.line.kind },
  { head: 'Product', kind: 'tekst', value: (r) => r.line.product.code },
  { head: 'Productnaam', kind: 'tekst', value: (r) => r.line.product.naam },
  { head: 'Referentienummer', kind: 'tekst', value: (r) => r.line.referentie },
  { head: 'Toewijzing', kind: 'tekst', value: (r) => r.line.toewijzing },
  { head: 'Zorg vanaf', kind: 'datum', value: (r) => r.line.zorgVan },
  { head: 'Zorg tot en met', kind: 'datum', value: (r) => r.line.zorgTotEnMet },
  { head: 'Aantal', kind: 'getal', value: (r) => r.line.aantal },
  { head: 'Eenheid', kind: 'tekst', value: (r) => r.line.eenheidNaam },
  { head: 'Tarief (€)', kind: 'bedrag', value: (r) => r.line.tarief },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (r) => r.line.bedrag },
  { head: 'Uitkomst', kind: 'tekst', value: (r) => (r.line.goedgekeurd ? 'goedgekeurd' : 'afgekeurd') },
  { head: 'Code', kind: 'tekst', value: (r) => r.finding?.code },
  { head: 'Oorzaak', kind: 'tekst', value: (r) => r.finding?.oorzaak },
  { head: 'Gedeclareerd', kind: 'tekst', value: (r) => r.finding?.gedeclareerd },
  { head: 'Verwacht', kind: 'tekst', value: (r) => r.finding?.verwacht },
  { head: 'Waaruit volgt dit', kind: 'tekst', value: (r) => r.finding?.waaruit?.label },
  { head: 'Wat kunt u doen', kind: 'tekst', value: (r) => r.finding?.herstel },
];
