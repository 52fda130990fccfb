// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, divideHalfUp, type Cents, type LocalDate, type Violation } from '#kernel';

/** A series of index figures and how heavily it counts. */
export interface IndexPart {
  /** "OVA", "PPC". */
  readonly series: string;
  readonly name: string;
  /** In hundredths of a percent; the parts of a rule are 10000 together. */
  readonly weight: number;
}

/** How the change of price of a year is weighed, from a day on. */
export interface IndexRule {
  readonly key: string;
  readonly validFrom: LocalDate;
  readonly name: string;
  readonly parts: readonly IndexPart[];
  readonly source: string;
}

export const FIGURE_KINDS = ['prognose', 'definitief'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One published figure. `rate` in hundredths of a percent: 3,84% is 384. */
export interface IndexFigure {
  readonly year: number;
  readonly series: string;
  readonly kind: FigureKind;
  readonly rate: number;
}

/** What a run applies: the forecast of a year, the settlement of a year whose forecast turned out differently, or both. */
export interface IndexYears {
  readonly forecastYear: number | null;
  readonly settlementYear: number | null;
}

/** The exact factor of an indexation in whole numbers; nothing is rounded before the tariff itself. */
export interface IndexFactor {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const WHOLE_WEIGHT = 10_000;
const UNIT = 100_000_000n;
const MOST = 5_000;

const unfitFigures = defineError('indexcijfers-ongeldig', 'invalid', 'De indexcijfers kloppen nog niet. Vul aan wat ontbreekt.');

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function reduced(numerator: bigint, denominator: bigint): IndexFactor {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Which figures a run needs under a rule, in the order in which they are asked. */
export function figuresNeeded(rule: Pick<IndexRule, 'parts'>, years: IndexYears): Omit<IndexFigure, 'rate'>[] {
  const of = (year: number | null, kind: FigureKind): Omit<IndexFigure, 'rate'>[] =>
    year === null ? [] : rule.parts.map(({ series }) => ({ year, series, kind }));
  return [...of(years.settlementYear, 'prognose'), ...of(years.settlementYear, 'definitief'), ...of(years.forecastYear, 'prognose')];
}

/**
 * The factor of a run. A forecast of rates r with weights w multiplies by 1 + Σ w·r; a settlement replaces the forecast that was applied
 * by what it became: (1 + Σ w·definitive) ÷ (1 + Σ w·forecast). Both together is their product.
 * @example OVA 4,00% at 90%, PPC 3,00% at 10% → 1,039
 * @throws DomainError `indexcijfers-ongeldig` when a figure is absent, given twice, out of bounds (−50% to 50%) or not asked for
 */
export function indexFactor(rule: Pick<IndexRule, 'parts'>, years: IndexYears, figures: readonly IndexFigure[]): IndexFactor {
  const faults: Violation[] = [];
  const needed = figuresNeeded(rule, years);
  if (needed.length === 0) faults.push({ pointer: '/prognosejaar', text: 'Kies een jaar om te indexeren, een jaar om te verrekenen, of beide.' });
  if (years.forecastYear !== null && years.settlementYear !== null && years.settlementYear >= years.forecastYear)
    faults.push({ pointer: '/verrekenjaar', text: 'Verreken een jaar dat vóór het jaar van de prognose ligt.' });
  const same = (a: Omit<IndexFigure, 'rate'>, b: Omit<IndexFigure, 'rate'>): boolean =>
    a.year === b.year && a.series === b.series && a.kind === b.kind;
  needed.forEach((need) => {
    const given = figures.filter((f) => same(f, need));
    const name = `${need.series} ${need.year} (${need.kind})`;
    if (given.length !== 1)
      faults.push({ pointer: '/cijfers', text: given.length === 0 ? `Vul ${name} in.` : `${name} staat er ${given.length} keer.` });
    else if (!Number.isInteger(given[0]!.rate) || Math.abs(given[0]!.rate) > MOST)
      faults.push({ pointer: '/cijfers', text: `${name} ligt niet tussen −50% en 50%.` });
  });
  figures.forEach((f, i) => {
    if (!needed.some((need) => same(f, need)))
      faults.push({ pointer: `/cijfers/${i}`, text: `${f.series} ${f.year} (${f.kind}) hoort niet bij deze keuze.` });
  });
  if (faults.length > 0) throw new DomainError(unfitFigures, {}, faults);
  const growth = (year: number, kind: FigureKind): bigint =>
    rule.parts.reduce((sum, { series, weight }) => {
      const figure = figures.find((f) => same(f, { year, series, kind }))!;
      return sum + BigInt(weight) * BigInt(figure.rate);
    }, UNIT);
  let [numerator, denominator] = [1n, 1n];
  if (years.settlementYear !== null) {
    numerator *= growth(years.settlementYear, 'definitief');
    denominator *= growth(years.settlementYear, 'prognose');
  }
  if (years.forecastYear !== null) {
    numerator *= growth(years.forecastYear, 'prognose');
    denominator *= UNIT;
  }
  return reduced(numerator, denominator);
}

/** A tariff after indexation: multiplied by the exact factor and rounded once, half up, to a whole cent. */
export function indexTariff(cents: Cents, factor: IndexFactor): Cents {
  return divideHalfUp(cents * factor.numerator, factor.denominator);
}

/** The factor as a change in percent with four decimals ("3.9000"), for people; no amount is computed with it. */
export function changeInPercent({ numerator, denominator }: IndexFactor): string {
  const tenThousandths = divideHalfUp((numerator - denominator) * 1_000_000n, denominator);
  const digits = (tenThousandths < 0n ? -tenThousandths : tenThousandths).toString().padStart(5, '0');
  return `${tenThousandths < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Whether the parts of a rule can be weighed: each named once, together a whole. */
export function ruleFaults(parts: readonly IndexPart[]): string[] {
  const faults: string[] = [];
  if (new Set(parts.map((p) => p.series)).size < parts.length) faults.push('Een reeks staat er twee keer in.');
  if (parts.reduce((sum, p) => sum + p.weight, 0) !== WHOLE_WEIGHT) faults.push('De gewichten zijn samen geen 100%.');
  return faults;
}
