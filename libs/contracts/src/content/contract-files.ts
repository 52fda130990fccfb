// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import type { ClauseContent, ContractKindContent, KpiContent } from '../domain/contract-kind.js';
import { NOTICE_UNITS, RENEWAL_MODES, type ContractTerm } from '../domain/contract-term.js';

const KEY = /^[a-z][a-z0-9-]*$/;

function choice<T extends string>(f: Fields, key: string, words: readonly T[]): T {
  return f.matching(key, new RegExp(`^(${words.join('|')})$`), `keuze uit ${words.join(', ')}`) as T;
}

/** null where the source does not say it; "times" left out means without limit. */
function readTerm(f: Fields): ContractTerm | null {
  const mode = f.optionalText('renewal');
  const [times, months, length] = [f.optionalWhole('times'), f.optionalWhole('months'), f.optionalWhole('noticeLength')];
  const unit = f.optionalText('noticeUnit');
  if (mode === null) return null;
  if (!(RENEWAL_MODES as readonly string[]).includes(mode)) f.fault('renewal', `Kies uit ${RENEWAL_MODES.join(', ')}.`);
  if (mode !== 'geen' && !months) f.fault('months', 'Zeg met hoeveel maanden het contract doorgaat.');
  if (mode === 'expliciet' && times === null) f.fault('times', 'Zeg hoe vaak de optie kan worden gebruikt.');
  if ((length === null) !== (unit === null) || (unit !== null && !(NOTICE_UNITS as readonly string[]).includes(unit)))
    f.fault('noticeUnit', `Noem bij een opzegtermijn de eenheid: ${NOTICE_UNITS.join(' of ')}.`);
  const notice = length === null ? null : { length, unit: unit as (typeof NOTICE_UNITS)[number] };
  return { mode: mode as ContractTerm['mode'], times: mode === 'geen' ? 0 : times, months: months || 12, notice };
}

/** The kinds of contracts of a region. */
export function readContractKindFile(dataDir: string, name = 'contractsoorten.json'): ContentFile<readonly ContractKindContent[]> {
  return readContentFile(dataDir, name, (file) =>
    file.list('kinds', (f) => ({
      key: f.matching('key', KEY, 'sleutel'),
      name: f.text('name'),
      what: f.text('what'),
      productLines: f.flag('productLines'),
      term: readTerm(f),
      validFrom: f.optionalDate('validFrom'),
      source: f.text('source'),
    })),
  );
}

/** Clauses as modules, each with the number of its text. */
export function readClauseFile(dataDir: string, name = 'clausules.json'): ContentFile<readonly ClauseContent[]> {
  return readContentFile(dataDir, name, (file) =>
    file.list('clauses', (f) => ({
      key: f.matching('key', KEY, 'sleutel'),
      version: f.whole('version'),
      title: f.text('title'),
      text: f.text('text'),
      allowsChange: f.flag('allowsChange'),
      source: f.text('source'),
    })),
  );
}

/** What can be measured per objective of a segment. */
export function readKpiFile(dataDir: string, name = 'kpi-bibliotheek.json'): ContentFile<readonly KpiContent[]> {
  return readContentFile(dataDir, name, (file) =>
    file.list('kpis', (f) => ({
      key: f.matching('key', KEY, 'sleutel'),
      version: f.whole('version'),
      segmentKey: f.text('segment'),
      objectiveNo: f.whole('objective'),
      name: f.text('name'),
      definition: f.text('definition'),
      unit: f.text('unit'),
      better: choice(f, 'better', ['hoger', 'lager'] as const),
      source: f.text('source'),
    })),
  );
}
