// SPDX-License-Identifier: EUPL-1.2
import type { FigureKind, IndexationDetail, IndexRule } from '../../api/types.js';
import { fieldDate, readDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { FieldError } from '../../ui/error-summary.js';
import { readRate } from './indexation-words.js';

export type Applied = keyof typeof texts.indexations.applyOptions;

/** What the form holds, as it is typed. */
export interface IndexationEntry {
  readonly name: string;
  readonly date: string;
  readonly apply: Applied;
  readonly forecastYear: string;
  readonly settlementYear: string;
  /** By `figureKey`. */
  readonly rates: Readonly<Record<string, string>>;
  readonly source: string;
  readonly kind: string;
  readonly segment: string;
  readonly codes: string;
  readonly note: string;
}

export interface NeededFigure {
  readonly key: string;
  readonly series: string;
  readonly year: string;
  readonly kind: FigureKind;
  readonly name: string;
  readonly weight: string;
}

export const fieldId = (name: string): string => `veld-${name}`;

/** A new one begins on the first of January that comes. */
export function newEntry(today: string): IndexationEntry {
  const year = Number(today.slice(0, 4)) + 1;
  return {
    name: '',
    date: `01-01-${year}`,
    apply: 'prognose',
    forecastYear: String(year),
    settlementYear: String(year - 1),
    rates: {},
    source: '',
    kind: '',
    segment: '',
    codes: '',
    note: '',
  };
}

export function entryOf(run: IndexationDetail): IndexationEntry {
  const year = Number(run.ingangsdatum.slice(0, 4));
  return {
    name: run.titel,
    date: fieldDate(run.ingangsdatum),
    apply: run.prognosejaar === null ? 'verrekening' : run.verrekenjaar === null ? 'prognose' : 'beide',
    forecastYear: String(run.prognosejaar ?? year),
    settlementYear: String(run.verrekenjaar ?? year - 1),
    rates: Object.fromEntries(run.cijfers.map((f) => [`${f.reeks}-${f.soort}-${f.jaar}`, f.percentage.replace('.', ',')])),
    source: run.cijfersBron,
    kind: run.soorten?.[0] ?? '',
    segment: run.segmenten?.[0] ?? '',
    codes: run.producten?.join(', ') ?? '',
    note: run.toelichting ?? '',
  };
}

/** The figures that the choice asks for, in the order in which they are filled in. */
export function neededFigures(entry: IndexationEntry, rule: IndexRule | undefined): readonly NeededFigure[] {
  const of = (year: string, kind: FigureKind): NeededFigure[] =>
    (rule?.onderdelen ?? []).map(({ reeks, naam, gewicht }) => ({
      key: `${reeks}-${kind}-${year}`,
      series: reeks,
      year,
      kind,
      name: naam,
      weight: String(Number(gewicht)).replace('.', ','),
    }));
  return [
    ...(entry.apply === 'prognose' ? [] : [...of(entry.settlementYear, 'prognose'), ...of(entry.settlementYear, 'definitief')]),
    ...(entry.apply === 'verrekening' ? [] : of(entry.forecastYear, 'prognose')),
  ];
}

const isYear = (text: string): boolean => /^20\d{2}$/.test(text.trim());

/** Every error at once, in the order of the form. */
export function checkEntry(entry: IndexationEntry, needed: readonly NeededFigure[]): readonly FieldError[] {
  const words = texts.indexations;
  const found: FieldError[] = [];
  const add = (right: boolean, name: string, where: string, text: string): void => {
    if (!right) found.push({ field: fieldId(name), where, text });
  };
  add(entry.name.trim() !== '', 'titel', words.name, words.wrong.name);
  add(readDate(entry.date) !== null, 'ingangsdatum', words.date, words.wrong.date);
  add(entry.apply === 'verrekening' || isYear(entry.forecastYear), 'prognosejaar', words.forecastYear, words.wrong.year);
  add(entry.apply === 'prognose' || isYear(entry.settlementYear), 'verrekenjaar', words.settlementYear, words.wrong.year);
  for (const f of needed) add(readRate(entry.rates[f.key] ?? '') !== null, f.key, words.figure(f.series, f.year, f.kind), words.wrong.figure);
  add(entry.source.trim() !== '', 'cijfersBron', words.figuresSource, words.wrong.source);
  return found;
}

/** What is sent. */
export function bodyOf(entry: IndexationEntry, needed: readonly NeededFigure[]): Readonly<Record<string, unknown>> {
  const codes = entry.codes
    .split(/[\s,;]+/)
    .map((code) => code.trim().toUpperCase())
    .filter(Boolean);
  return {
    titel: entry.name.trim(),
    ingangsdatum: readDate(entry.date),
    prognosejaar: entry.apply === 'verrekening' ? null : Number(entry.forecastYear),
    verrekenjaar: entry.apply === 'prognose' ? null : Number(entry.settlementYear),
    cijfers: needed.map((f) => ({ jaar: Number(f.year), reeks: f.series, soort: f.kind, percentage: readRate(entry.rates[f.key] ?? '') })),
    cijfersBron: entry.source.trim(),
    soorten: entry.kind ? [entry.kind] : null,
    segmenten: entry.segment ? [entry.segment] : null,
    producten: codes.length > 0 ? codes : null,
    toelichting: entry.note.trim() || null,
  };
}
