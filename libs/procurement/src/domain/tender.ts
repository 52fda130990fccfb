// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate, Violation } from '#kernel';
import { modelFaults, type AwardLot, type CriterionKind } from './award-model.js';

/** How a tender is announced, by the codes of a notice (law.md 2). What they mean differs little in a SAS tender: the region designs it itself. */
export const PROCEDURE_CODES = {
  'oth-single': 'Eén ronde, eigen opzet',
  'oth-mult': 'Meer rondes, eigen opzet',
  open: 'Openbaar',
  restricted: 'Niet-openbaar',
  'neg-w-call': 'Onderhandeling na aankondiging',
} as const;
export type ProcedureCode = keyof typeof PROCEDURE_CODES;

/** Amounts in cents, without VAT; null: not estimated yet. */
export interface TenderLot {
  readonly title: string;
  readonly description: string;
  /** Over the whole term of the contract. */
  readonly estimateCents: Cents | null;
  /** Over all options together, on top of the term. */
  readonly optionCents: Cents | null;
  /** The most that can be bought under it. */
  readonly maxCents: Cents | null;
  readonly maxContracts: number | null;
  readonly cpv: readonly string[];
  readonly nuts: readonly string[];
}

export interface TenderCriterion {
  /** null: for every lot. */
  readonly lotNo: number | null;
  readonly title: string;
  readonly kind: CriterionKind;
  /** Whole percents. */
  readonly weight: number;
  readonly description: string;
}

/** What the region chose where the law leaves the choice, and why. */
export interface TenderTerm {
  readonly key: string;
  readonly choice: string;
  readonly motivation: string;
}

/** What a tender announces besides the papers that every procedure has. Lots and criteria are numbered by their place, from 1. */
export interface TenderPapers {
  readonly procedureCode: ProcedureCode;
  readonly framework: boolean;
  readonly frameworkReason: string | null;
  readonly optionCount: number;
  readonly optionMonths: number;
  readonly estimateBasis: string;
  readonly lotsReason: string;
  readonly maxLots: number | null;
  readonly maxContracts: number | null;
  readonly announceOn: LocalDate | null;
  readonly questionsUntil: Date | null;
  readonly notaOn: LocalDate | null;
  /** The last instant at which a whole bid counts. */
  readonly deadline: Date | null;
  readonly standstillDays: number;
  readonly court: string;
  readonly proportionality: string;
  readonly lots: readonly TenderLot[];
  readonly criteria: readonly TenderCriterion[];
  readonly terms: readonly TenderTerm[];
}

/** The lots as they decide the award: each with the criteria of its own and those of every lot. */
export const awardLotsOf = ({ lots, criteria }: Pick<TenderPapers, 'lots' | 'criteria'>): AwardLot[] =>
  lots.map((lot, i) => ({
    no: i + 1,
    title: lot.title,
    maxContracts: lot.maxContracts ?? 0,
    criteria: criteria.flatMap((c, n) =>
      c.lotNo === null || c.lotNo === i + 1 ? [{ no: n + 1, title: c.title, kind: c.kind, weight: c.weight }] : [],
    ),
  }));

/** What is wrong in a draft, field by field; that something is still missing is told when it is announced. */
export function tenderFaults(p: TenderPapers): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if ((p.optionCount === 0) !== (p.optionMonths === 0)) fault('/optieMaanden', 'Vul bij een optie in hoe vaak en hoeveel maanden, of beide nul.');
  if (p.standstillDays < 20) fault('/wachttermijn', 'De wachttermijn is minstens 20 kalenderdagen (Aw 2.127).');
  if (p.questionsUntil && p.deadline && p.questionsUntil >= p.deadline) fault('/vragenTot', 'Vragen stellen stopt voor de sluiting.');
  p.lots.forEach((lot, i) => {
    if (p.lots.findIndex((o) => o.title === lot.title) < i) fault(`/percelen/${i}/titel`, 'Dit perceel staat er twee keer.');
    lot.cpv.forEach((code) => {
      if (!/^\d{8}$/.test(code)) fault(`/percelen/${i}/cpv`, `Een CPV-code heeft acht cijfers: ${code}.`);
    });
    lot.nuts.forEach((code) => {
      if (!/^NL[0-9A-Z]{0,3}$/.test(code)) fault(`/percelen/${i}/nuts`, `Een NUTS-code van Nederland begint met NL: ${code}.`);
    });
    for (const [at, amount] of [
      ['raming', lot.estimateCents],
      ['opties', lot.optionCents],
      ['maximumBedrag', lot.maxCents],
    ] as const)
      if (amount !== null && amount < 0n) fault(`/percelen/${i}/${at}`, 'Een bedrag is niet lager dan nul.');
    const whole = estimateOfLot(lot);
    if (lot.maxCents !== null && whole !== null && lot.maxCents < whole)
      fault(`/percelen/${i}/maximumBedrag`, 'Het hoogste bedrag is niet lager dan de raming met opties.');
  });
  p.criteria.forEach((c, i) => {
    if (c.lotNo !== null && (c.lotNo < 1 || c.lotNo > p.lots.length)) fault(`/criteria/${i}/perceel`, 'Dit perceel is er niet.');
    if (!Number.isInteger(c.weight) || c.weight < 1 || c.weight > 100)
      fault(`/criteria/${i}/gewicht`, 'Een gewicht is een heel getal van 1 tot en met 100.');
  });
  p.terms.forEach((t, i) => {
    if (p.terms.findIndex((o) => o.key === t.key) < i) fault(`/keuzes/${i}/sleutel`, 'Deze keuze staat er twee keer.');
  });
  return faults;
}

/** Why bids could not be compared as it stands: weights that are not 100 together, no lot, no largest number. */
export const awardFaults = (p: Pick<TenderPapers, 'lots' | 'criteria'>): string[] => modelFaults(awardLotsOf(p)).map((f) => f.text);

export const estimateOfLot = (lot: Pick<TenderLot, 'estimateCents' | 'optionCents'>): Cents | null =>
  lot.estimateCents === null ? null : lot.estimateCents + (lot.optionCents ?? 0n);

export interface Threshold {
  /** The first day on which it holds, by the day of the announcement. */
  readonly from: LocalDate;
  readonly cents: Cents;
  readonly source: string;
  readonly certainty: 'gelezen' | 'gezien' | 'te-bevestigen';
}
/** From this value on, without VAT, a SAS contract is announced in Europe. It stands in the directive itself and is not set anew every two years. */
export const THRESHOLDS: readonly Threshold[] = [
  { from: '2016-07-01', cents: 75_000_000n, source: 'Richtlijn 2014/24 art. 4 onder d; PIANOo, SAS-diensten', certainty: 'gezien' },
];
export const thresholdOn = (day: LocalDate): Threshold | null => THRESHOLDS.filter((t) => t.from <= day).at(-1) ?? null;

export interface Estimate {
  /** Over the whole term, with options, of all lots; null while one lot has none. */
  readonly total: Cents | null;
  readonly term: Cents;
  readonly options: Cents;
  readonly threshold: Threshold | null;
  /** At or above the threshold; null while it is not known. */
  readonly european: boolean | null;
}

/**
 * What the tender is worth: the whole term, every option and all lots count (law.md 1.1), so that dividing never brings it under the threshold.
 * @param on the day of the announcement, or today
 */
export function estimateOf(lots: readonly Pick<TenderLot, 'estimateCents' | 'optionCents'>[], on: LocalDate): Estimate {
  const term = lots.reduce((sum, l) => sum + (l.estimateCents ?? 0n), 0n);
  const options = lots.reduce((sum, l) => sum + (l.optionCents ?? 0n), 0n);
  const total = lots.length === 0 || lots.some((l) => l.estimateCents === null) ? null : term + options;
  const threshold = thresholdOn(on);
  // What is estimated so far can already be above it.
  const known = threshold !== null && (total !== null || term + options >= threshold.cents);
  return { total, term, options, threshold, european: known ? term + options >= threshold.cents : null };
}
