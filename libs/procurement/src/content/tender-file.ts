// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal } from '#kernel';
import type { Fields } from '#regions';
import { CRITERION_KINDS, type CriterionKind } from '../domain/award-model.js';
import { PROCEDURE_CODES, type ProcedureCode, type TenderPapers } from '../domain/tender.js';

const oneOf = <T extends string>(f: Fields, key: string, words: readonly T[]): T =>
  f.matching(key, new RegExp(`^(${words.join('|')})$`), `keuze uit ${words.join(', ')}`) as T;

/** An amount such as "1250000.00"; left out: in no source. */
function cents(f: Fields, key: string): bigint | null {
  const text = f.optionalText(key);
  if (text === null) return null;
  if (!/^\d{1,13}\.\d{2}$/.test(text)) f.fault(key, 'Hier hoort een bedrag te staan, zoals 1250000.00.');
  return /^\d{1,13}\.\d{2}$/.test(text) ? centsFromDecimal(text) : null;
}

/** A moment in UTC; left out: not chosen yet. */
function instant(f: Fields, key: string): Date | null {
  const text = f.optionalText(key);
  if (text === null) return null;
  const at = new Date(text);
  if (!/Z$/.test(text) || Number.isNaN(at.getTime())) f.fault(key, 'Hier hoort een moment te staan, zoals 2026-03-20T11:00:00Z.');
  return Number.isNaN(at.getTime()) ? null : at;
}

/** What a tender announces, as a region brings it with it. What no source gives is left out, and stays to be filled in. */
export function readTenderPapers(f: Fields): TenderPapers {
  const papers: TenderPapers = {
    procedureCode: oneOf(f, 'procedureCode', Object.keys(PROCEDURE_CODES) as ProcedureCode[]),
    framework: f.flag('framework'),
    frameworkReason: f.optionalText('frameworkReason'),
    optionCount: f.whole('optionCount'),
    optionMonths: f.whole('optionMonths'),
    estimateBasis: f.optionalText('estimateBasis') ?? '',
    lotsReason: f.optionalText('lotsReason') ?? '',
    maxLots: f.optionalWhole('maxLots'),
    maxContracts: f.optionalWhole('maxContracts'),
    announceOn: f.optionalDate('announceOn'),
    questionsUntil: instant(f, 'questionsUntil'),
    notaOn: f.optionalDate('notaOn'),
    deadline: instant(f, 'deadline'),
    standstillDays: f.whole('standstillDays'),
    court: f.optionalText('court') ?? '',
    proportionality: f.optionalText('proportionality') ?? '',
    lots: f.list('lots', (l) => ({
      title: l.text('title'),
      description: l.text('description'),
      estimateCents: cents(l, 'estimate'),
      optionCents: cents(l, 'options'),
      maxCents: cents(l, 'most'),
      maxContracts: l.optionalWhole('maxContracts'),
      cpv: l.texts('cpv'),
      nuts: l.texts('nuts'),
    })),
    criteria: f.list('criteria', (c) => ({
      lotNo: c.optionalWhole('lot'),
      title: c.text('title'),
      kind: oneOf<CriterionKind>(c, 'kind', CRITERION_KINDS),
      weight: c.whole('weight'),
      description: c.optionalText('description') ?? '',
    })),
    terms: f.list('terms', (t) => ({ key: t.text('key'), choice: t.text('choice'), motivation: t.text('motivation') })),
  };
  f.nothingElse();
  return papers;
}
