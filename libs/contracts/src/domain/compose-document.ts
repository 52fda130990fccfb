// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { ComposedDocument, DocumentPart, DocumentTable } from './composed-document.js';
import { fillIn, type DocumentTemplate, type FilledBlock, type TemplateName } from './document-template.js';
import { CONSEQUENCE_WORDS, dayWords, differenceRow, euroWords, figureWords, roomWords, unitWord } from './document-words.js';
import type { FactDifference } from './version-difference.js';

/** What stands in a version, with the names to show. Amounts and figures as decimal text. */
export interface DocumentFacts {
  readonly region: string;
  readonly provider: { readonly name: string; readonly kvk: string | null };
  readonly contract: string;
  readonly kind: string;
  readonly version: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly summary: string;
  readonly ground: string;
  readonly recordedAt: Date;
  readonly lines: readonly {
    readonly product: string;
    readonly unit: string;
    readonly funding: string;
    readonly municipalities: readonly string[];
    readonly tariffs: readonly { readonly from: LocalDate; readonly until: LocalDate; readonly amount: string }[];
  }[];
  /** null: not for who reads this. */
  readonly rooms: readonly { readonly year: number; readonly grain: string; readonly amount: string | null; readonly consequence: string }[];
  readonly talkMonths: number | null;
  readonly reports: readonly { readonly name: string; readonly months: number }[];
  readonly clauses: readonly { readonly title: string; readonly text: string }[];
  readonly kpis: readonly {
    readonly name: string;
    readonly definition: string;
    readonly norm: string;
    readonly band: string | null;
    readonly unit: string;
    readonly frequency: string;
    readonly consequence: string;
  }[];
  readonly capacity: readonly { readonly name: string; readonly location: string | null; readonly amount: string; readonly unit: string }[];
  /** Of a letter of change; null otherwise. */
  readonly change: {
    readonly before: number;
    readonly explanation: string | null;
    readonly clause: string | null;
    readonly differences: readonly FactDifference[];
    readonly equal: number;
  } | null;
}

const paragraph = (text: string): DocumentPart => ({ kind: 'paragraph', text });
const none = (text: string): DocumentPart[] => [paragraph(text)];

function table(caption: string, head: string[], rows: string[][], widths: number[], figures: number[] = []): DocumentPart[] {
  const whole: DocumentTable = { caption, head, rows, widths, figures };
  return [{ kind: 'table', table: whole }];
}

const FILL: Readonly<Record<FilledBlock, (f: DocumentFacts) => DocumentPart[]>> = {
  partijen: (f) =>
    table(
      'Wie de afspraken maken',
      ['Partij', 'Naam', 'KvK-nummer'],
      [
        ['De regio', f.region, 'niet in bron'],
        ['De aanbieder', f.provider.name, f.provider.kvk ?? 'niet in bron'],
      ],
      [1, 2, 1],
    ),
  looptijd: (f) => [paragraph(`Deze versie geldt van ${dayWords(f.from)} tot en met ${dayWords(f.until)}.`)],
  regels: (f) =>
    f.lines.length === 0
      ? none('Deze overeenkomst heeft geen productregels.')
      : table(
          'Tarief per product',
          ['Product', 'Eenheid', 'Bekostiging', 'Geldt', 'Tarief'],
          f.lines.flatMap((l) =>
            (l.tariffs.length === 0 ? [null] : l.tariffs).map((t) => [
              l.product,
              unitWord(l.unit),
              l.funding,
              t === null ? `${dayWords(f.from)} tot en met ${dayWords(f.until)}` : `${dayWords(t.from)} tot en met ${dayWords(t.until)}`,
              t === null ? 'geen tarief' : euroWords(t.amount),
            ]),
          ),
          [2.8, 1, 1.9, 2, 1.1],
          [4],
        ).concat(paragraph(`Gemeenten die meedoen: ${[...new Set(f.lines.flatMap((l) => l.municipalities))].sort().join(', ')}.`)),
  ruimten: (f) =>
    f.rooms.length === 0
      ? none('Er is geen bestedingsruimte vastgelegd.')
      : table(
          'Ruimte per jaar',
          ['Jaar', 'Geldt voor', 'Als de ruimte vol is', 'Bedrag'],
          f.rooms.map((r) => [
            String(r.year),
            roomWords(r.grain),
            CONSEQUENCE_WORDS[r.consequence] ?? r.consequence,
            r.amount === null ? 'geen ruimte afgesproken' : euroWords(r.amount),
          ]),
          [0.7, 2, 2, 1.5],
          [3],
        ),
  kpis: (f) =>
    f.kpis.length === 0
      ? none('Er zijn geen KPI’s afgesproken.')
      : table(
          'Norm per KPI',
          ['KPI', 'Norm', 'Gemeten', 'Als de norm niet wordt gehaald'],
          f.kpis.map((k) => [
            `${k.name}. ${k.definition}`,
            `${figureWords(k.norm)} ${k.unit}${k.band === null ? '' : `, bandbreedte ${figureWords(k.band)}`}`,
            `per ${k.frequency}`,
            k.consequence,
          ]),
          [3, 1.4, 1, 2],
        ),
  capaciteit: (f) =>
    f.capacity.length === 0
      ? none('Er is geen capaciteit afgesproken.')
      : table(
          'Afgesproken aantal',
          ['Onderdeel', 'Locatie', 'Eenheid', 'Aantal'],
          f.capacity.map((c) => [c.name, c.location ?? 'niet genoemd', c.unit, figureWords(c.amount)]),
          [3, 2, 1, 1],
          [3],
        ),
  verantwoording: (f) => {
    const talks = f.talkMonths === null ? [] : [['Contractgesprek', `elke ${f.talkMonths} maanden`]];
    const rows = [...talks, ...f.reports.map((r) => [r.name, `elke ${r.months} maanden`])];
    return rows.length === 0
      ? none('Over gesprekken en verantwoording is niets vastgelegd.')
      : table('Hoe vaak wat wordt gevraagd', ['Wat', 'Hoe vaak'], rows, [3, 1.5]);
  },
  clausules: (f) =>
    f.clauses.length === 0
      ? none('Er zijn geen clausules vastgelegd.')
      : f.clauses.flatMap((c, n): DocumentPart[] => [{ kind: 'heading', level: 3, text: `${n + 1}. ${c.title}` }, paragraph(c.text)]),
  grond: (f) =>
    [`Grond: ${f.ground}.`, f.change?.clause ? `De wijziging volgt uit de clausule ${f.change.clause}.` : '', f.change?.explanation ?? '']
      .filter(Boolean)
      .map(paragraph),
  verschil: (f) =>
    f.change === null || f.change.differences.length === 0
      ? none('Er verandert niets aan de afspraken.')
      : table(
          `Verschil tussen versie ${f.change.before} en versie ${f.version}`,
          ['Onderdeel', 'Was', 'Wordt'],
          f.change.differences.map(differenceRow),
          [2, 2, 2],
        ).concat(paragraph(`Wat hier niet staat, blijft gelijk (${f.change.equal} afspraken).`)),
  ondertekening: (f) => [
    paragraph(
      `${f.provider.name} tekent eerst, daarna tekent ${f.region}. Elke handtekening noemt de naam en bevoegdheid van wie tekent, de dag en de controlesom van dit bestand.`,
    ),
  ],
};

/** A template filled with what a version says. Nothing is made up: what the version does not hold is said to be absent. */
export function composeDocument(template: DocumentTemplate, facts: DocumentFacts): ComposedDocument {
  const values: Record<TemplateName, string> = {
    regio: facts.region,
    aanbieder: facts.provider.name,
    contract: facts.contract,
    soort: facts.kind,
    versie: String(facts.version),
    vorigeVersie: facts.change === null ? '' : String(facts.change.before),
    van: dayWords(facts.from),
    totEnMet: dayWords(facts.until),
    samenvatting: facts.summary,
  };
  return {
    title: fillIn(template.title, values),
    lead: `${facts.provider.name} en ${facts.region}, ${dayWords(facts.from)} tot en met ${dayWords(facts.until)}`,
    author: facts.region,
    dated: facts.recordedAt,
    reference: `${facts.contract}, versie ${facts.version}, sjabloon ${template.key} ${template.version}`,
    parts: template.blocks.flatMap(({ block, text }): DocumentPart[] => {
      if (block === 'kop') return [{ kind: 'heading', level: 2, text: fillIn(text ?? '', values) }];
      if (block === 'alinea') return [paragraph(fillIn(text ?? '', values))];
      return FILL[block](facts);
    }),
  };
}
