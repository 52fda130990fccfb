// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal, decimalFromCents } from '#kernel';
import type { DeclarationMessage } from '#ijw';
import type { Actor } from '#platform';
import type { Column } from '#platform/http';
import { manualNumber, type ManualReason, type ManualState } from '../domain/manual.js';
import { unitName } from '../domain/units.js';
import { child } from '../domain/wording.js';
import type { ManualLineOutcome, ShownManual } from '../persistence/manual.query.js';
import type { ManualDeclaration } from '../use-cases/enter-manual.js';
import { EnterManualDto, ManualDto, ManualLineDto } from './manual.dto.js';

const decimal = (cents: number | string): string => decimalFromCents(BigInt(cents));

/** What was sent as the use case takes it. */
export function manualEntry(body: EnterManualDto): ManualDeclaration {
  return {
    provider: body.aanbieder,
    municipalityCode: body.gemeente,
    periodFrom: `${body.periode}-01`,
    why: body.reden,
    note: body.toelichting,
    clients: body.clienten.map(({ bsn, regels }) => ({
      bsn,
      lines: regels.map((r) => ({
        allocationNumber: Number(r.toewijzing),
        category: r.categorie,
        productCode: r.product,
        from: r.van,
        until: r.totEnMet,
        volume: r.aantal,
        unit: r.eenheid,
        tariffCents: r.tarief ? Number(centsFromDecimal(r.tarief)) : null,
        amountCents: Number(centsFromDecimal(r.bedrag)),
      })),
    })),
  };
}

export function manualAnswer(m: ShownManual, actor: Actor, mayEnter: boolean): ManualDto {
  return {
    id: m.id,
    nummer: manualNumber(m.no, m.enteredAt),
    aanbieder: m.provider,
    gemeente: m.municipality,
    periode: m.periodFrom.slice(0, 7),
    reden: m.why,
    toelichting: m.note,
    regels: m.lines,
    totaal: decimal(m.totalCents),
    staat: m.state,
    ingevoerdDoor: m.enteredName,
    ingevoerdOp: m.enteredAt.toISOString(),
    beslistDoor: m.decidedName,
    beslistOp: m.decidedAt?.toISOString() ?? null,
    bericht: m.message,
    magBeoordelen: mayEnter && m.state === 'ingevoerd' && m.enteredBy !== actor.accountId,
  };
}

/** The lines as they were entered; once the message was dealt with, with the child's own mark and what became of them. */
export function manualLines(
  content: DeclarationMessage,
  outcomes: readonly ManualLineOutcome[],
  names: ReadonlyMap<string, string>,
): ManualLineDto[] {
  const lines = content.clients.flatMap((client, no) => client.lines.map((line) => ({ line, client: no + 1 })));
  const outcomeOf = new Map(outcomes.map((o) => [o.no, o]));
  return lines.map(({ line, client }, index) => {
    const outcome = outcomeOf.get(index + 1);
    return {
      regel: index + 1,
      kind: outcome?.personId ? child(outcome.personId) : `Kind ${client}`,
      kindId: outcome?.personId ?? null,
      toewijzing: String(line.allocationNumber),
      categorie: line.category,
      product: { code: line.productCode, naam: names.get(line.productCode) ?? null },
      van: line.from,
      totEnMet: line.until,
      aantal: line.volume,
      eenheid: line.unit,
      eenheidNaam: unitName(line.unit),
      tarief: line.tariffCents === null ? null : decimal(line.tariffCents),
      bedrag: decimal(line.amountCents),
      goedgekeurd: outcome?.accepted ?? null,
      codes: outcome && !outcome.accepted ? [...outcome.codes] : [],
    };
  });
}

const REASON_NAMES: Readonly<Record<ManualReason, string>> = {
  'geheim-adres': 'Kind op een geheim adres',
  'buiten-de-keten': 'Aanbieder buiten de keten',
  overig: 'Overig',
};
const STATE_NAMES: Readonly<Record<ManualState, string>> = {
  ingevoerd: 'Wacht op goedkeuring',
  goedgekeurd: 'Wordt verwerkt',
  geweigerd: 'Geweigerd',
  verwerkt: 'Verwerkt',
};

export const MANUAL_COLUMNS: readonly Column<ManualDto>[] = [
  { head: 'Nummer', kind: 'tekst', value: (m) => m.nummer },
  { head: 'Staat', kind: 'tekst', value: (m) => STATE_NAMES[m.staat] },
  { head: 'Aanbieder', kind: 'tekst', value: (m) => m.aanbieder.naam },
  { head: 'Gemeente', kind: 'tekst', value: (m) => m.gemeente.naam },
  { head: 'Maand', kind: 'tekst', value: (m) => m.periode },
  { head: 'Reden', kind: 'tekst', value: (m) => REASON_NAMES[m.reden] },
  { head: 'Toelichting', kind: 'tekst', value: (m) => m.toelichting },
  { head: 'Regels', kind: 'getal', value: (m) => m.regels },
  { head: 'Totaal', kind: 'bedrag', value: (m) => m.totaal },
  { head: 'Ingevoerd door', kind: 'tekst', value: (m) => m.ingevoerdDoor },
  { head: 'Ingevoerd op', kind: 'datum', value: (m) => m.ingevoerdOp.slice(0, 10) },
  { head: 'Beoordeeld door', kind: 'tekst', value: (m) => m.beslistDoor },
  { head: 'Beoordeeld op', kind: 'datum', value: (m) => m.beslistOp?.slice(0, 10) },
  { head: 'Bericht', kind: 'tekst', value: (m) => m.bericht?.nummer },
];
