// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import { PREBILL_KINDS, prebillRepair, prebillText, type PrebillKind } from '../domain/prebill.js';
import { child } from '../domain/wording.js';
import type { PrebillSummary, StoredPrebillItem } from '../persistence/prebill.query.js';
import { PrebillItemDto, PrebillSummaryDto } from './prebill.dto.js';

const WHO = { aanbieder: 'Aanbieder', gemeente: 'Gemeente', regio: 'Regio' } as const;
const KIND_NAMES: Readonly<Record<PrebillKind, string>> = {
  'contract-geeindigd': 'Contract geëindigd',
  product: 'Product niet gecontracteerd',
  eenheid: 'Andere eenheid dan het contract',
  indeling: 'Product niet ingedeeld',
  gemeente: 'Gemeente hoort er niet bij',
  'geen-start': 'Geen startbericht',
  'geen-declaratie': 'Geen declaratie',
};

export function prebillAnswer(item: StoredPrebillItem): PrebillItemDto {
  const names = new Map(item.code && item.name ? [[item.code, item.name]] : []);
  const { text, who } = prebillRepair(item);
  return {
    id: item.id,
    soort: item.kind,
    omschrijving: prebillText(item, names),
    toewijzing: { id: item.allocationId, nummer: item.number },
    kind: child(item.personId),
    kindId: item.personId,
    aanbieder: item.provider,
    gemeente: item.municipality,
    product: item.code === null ? null : { code: item.code, naam: item.name },
    categorie: item.category,
    vanaf: item.from,
    totEnMet: item.until,
    sinds: item.since,
    waaruit: item.contract === null ? null : { soort: 'contract', id: item.contract, label: `Contract ${item.contract}`, toelichting: null },
    herstel: { tekst: text, wie: who },
  };
}

/** Every kind has its number, also when that is none. */
export function prebillSummaryAnswer({ op, kinds, municipalities }: PrebillSummary): PrebillSummaryDto {
  const counts = new Map(kinds.map((k) => [k.kind, k.count]));
  return { op, perSoort: PREBILL_KINDS.map((soort) => ({ soort, aantal: counts.get(soort) ?? 0 })), perGemeente: [...municipalities] };
}

export const PREBILL_COLUMNS: readonly Column<PrebillItemDto>[] = [
  { head: 'Gemeente', kind: 'tekst', value: (r) => r.gemeente.naam },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Toewijzing', kind: 'tekst', value: (r) => r.toewijzing.nummer },
  { head: 'Kind', kind: 'tekst', value: (r) => r.kind },
  { head: 'Soort', kind: 'tekst', value: (r) => KIND_NAMES[r.soort] },
  { head: 'Wat er aan de hand is', kind: 'tekst', value: (r) => r.omschrijving },
  { head: 'Product', kind: 'tekst', value: (r) => r.product?.code },
  { head: 'Vanaf', kind: 'datum', value: (r) => r.vanaf },
  { head: 'Tot en met', kind: 'datum', value: (r) => r.totEnMet },
  { head: 'Op de lijst sinds', kind: 'datum', value: (r) => r.sinds },
  { head: 'Herstel', kind: 'tekst', value: (r) => r.herstel.tekst },
  { head: 'Aan zet', kind: 'tekst', value: (r) => (r.herstel.wie ? WHO[r.herstel.wie as keyof typeof WHO] : null) },
];
